import type { NewSite } from './newSiteOf.ts';
import { readmeRow } from './readmeRow.ts';

/** Returns the text with the site added, or undefined if the text has no place for it. */
type Edit = (text: string, site: NewSite) => string | undefined;

/** A new site starts with this path for messages. Without any, its direct messages would be read like posts. */
const messagesPath = '/messages';

/** Returns the content of lib/sites/KEY.ts. */
export const siteFile = ({
  key,
  name,
  host,
  editor,
}: NewSite): string => `import type { Site } from './site.ts';

export const ${key}: Site = {
  name: '${name}',
  hosts: ['${host}'],
  editors: ['${editor}'],
  messages: { paths: ['${messagesPath}'] },
};

// Test page: '${host}' in tests/pages/sites.ts.
`;

/** The files that name every site, each with the edit that adds one. */
export const edits: Readonly<Record<string, Edit>> = {
  'lib/sites/index.ts': (text, { key }) => {
    const imported = insertImport(text, key);
    return imported && insertLine(imported, 'export const sites', '];', `  ${key},`);
  },
  'tests/pages/frames.ts': (text, { key }) =>
    insertLine(
      text,
      'export const frames',
      '} satisfies',
      `  ${key}: nested(['div', { role: 'dialog', 'aria-label': 'New post' }]),`,
    ),
  'tests/pages/sites.ts': (text, { key, host, editor }) =>
    insertLine(text, 'const sitePages', '};', `  '${host}': { editor: '${editor}', frame: frames.${key} },`),
  'tests/browser/editors/pages.ts': (text, { host, editor }) =>
    insertLine(
      text,
      'export const pages',
      '];',
      `  { address: '${host}', editor: '${editor} in a dialog' },`,
    ),
  'README.md': (text, { name, host, editor }) =>
    insertLine(
      text,
      '| site | hosts |',
      '',
      readmeRow({ name, hosts: [host], editors: [editor], messages: { paths: [messagesPath] } }),
    ),
  'assets/store/README.md': (text, { name }) => {
    const list = /^- X, [^;]*(?=;)/m;
    return list.test(text) ? text.replace(list, (names) => `${names}, ${name}`) : undefined;
  },
  'CHANGELOG.md': (text, { name, host }) =>
    addChange(
      text,
      `- **${name}**: posts on ${host} are read, and direct messages have a switch of their own.`,
    ),
};

/**
 * Inserts a line after the line that starts with `start`, before the next line that starts with `end`. An `end` of ''
 * means the next empty line.
 */
function insertLine(text: string, start: string, end: string, line: string): string | undefined {
  const lines = text.split('\n');
  const first = lines.findIndex((other) => other.startsWith(start));
  const isEnd = (other: string) => (end === '' ? other === '' : other.startsWith(end));
  const position = lines.findIndex((other, k) => k > first && isEnd(other));
  return first === -1 || position === -1 ? undefined : lines.toSpliced(position, 0, line).join('\n');
}

/** Inserts the import of a site file, in the order of paths that the linter demands. */
function insertImport(text: string, key: string): string | undefined {
  const lines = text.split('\n');
  const pathOf = (line: string) => /^import .* from '\.\/(\w+)\.ts';$/.exec(line)?.[1]?.toLowerCase();
  const isBehind = (line: string) => (pathOf(line) ?? '') > key.toLowerCase();
  const last = lines.findLastIndex((line) => pathOf(line) !== undefined);
  const position = lines.some(isBehind) ? lines.findIndex(isBehind) : last + 1;
  return last === -1
    ? undefined
    : lines.toSpliced(position, 0, `import { ${key} } from './${key}.ts';`).join('\n');
}

/** Inserts a line under "Added" of the coming release, which is the first heading of the changelog or is created. */
function addChange(text: string, line: string): string | undefined {
  const release = '## Unreleased\n\n';
  const added = '### Added\n\n';
  const first = text.search(/^## /m);
  if (first === -1) return undefined;
  const [before, after] = [text.slice(0, first), text.slice(first)];
  if (after.startsWith(release + added))
    return `${before}${release}${added}${line}\n${after.slice(release.length + added.length)}`;
  const others = after.startsWith(release) ? after.slice(release.length) : after;
  return `${before}${release}${added}${line}\n\n${others}`;
}
