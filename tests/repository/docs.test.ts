import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { sites } from '#lib/sites/index.ts';
import { readmeRow } from '#scripts/scaffold/readmeRow.ts';
import { scripts } from '../../package.json';

const pages = globSync(['*.md', 'docs/**/*.md', 'model/*.md', 'assets/store/*.md', '.github/*.md']);
const textOf = (file: string): Promise<string> => readFile(file, 'utf8');

/** A text without fenced and indented code, whose brackets and backticks mean something else. */
const prose = (text: string): string =>
  text.replace(/^```[\s\S]*?^```$/gm, '').replace(/^ {4}(?! *-).*$/gm, '');

/** The anchors that GitHub gives a page's headings: lower case, without punctuation, hyphens for spaces. */
function anchorsOf(text: string): Set<string> {
  const headings = [...prose(text).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading!);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

/** The targets of links and images: [text](target) and <img src="target">. */
function targetsOf(text: string): string[] {
  const links = [...prose(text).matchAll(/\]\(([^)\s]+)\)|<img src="([^"]+)"/g)];
  return links.map(([, link, image]) => (link ?? image)!);
}

async function problemOf(page: string, target: string): Promise<string | undefined> {
  if (/^(?:https?|mailto):/.test(target)) return undefined;
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page : posix.join(posix.dirname(page), path);
  if (globSync(file).length === 0) return `${page}: ${target} leads to no file`;
  if (anchor !== undefined && file.endsWith('.md') && !anchorsOf(await textOf(file)).has(anchor))
    return `${page}: ${target} leads to no heading`;
  return undefined;
}

test('every relative link and image in the documents leads to a file and a heading', async () => {
  const problems: (string | undefined)[] = [];
  for (const page of pages)
    for (const target of targetsOf(await textOf(page))) problems.push(await problemOf(page, target));
  expect(problems.length).toBeGreaterThan(100);
  expect(problems.filter((problem) => problem !== undefined)).toEqual([]);
});

test('every path in backticks in the documents exists, except in the changelog', async () => {
  const missing: string[] = [];
  for (const page of pages.filter((page) => page !== 'CHANGELOG.md')) {
    const paths = prose(await textOf(page)).matchAll(
      /`((?:\.github|assets|docs|entrypoints|lib|model|scripts|tests|training)\/[\w./*{},@-]*)`/g,
    );
    for (const [, path] of paths) if (globSync(path!).length === 0) missing.push(`${page}: ${path}`);
  }
  expect(missing).toEqual([]);
});

test('README.md has under 900 words', async () => {
  expect((await textOf('README.md')).split(/\s+/).filter(Boolean).length).toBeLessThan(900);
});

test('README.md has one table of five figures, each with a link to where it is measured', async () => {
  const section = (await textOf('README.md')).split('## How good is it')[1]!.split('\n## ')[0]!;
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  expect(rows.slice(2)).toHaveLength(5);
  for (const row of rows.slice(2))
    expect(row).toMatch(/\]\((?:model\/README|docs\/benchmarks)\.md#[\w-]+\) \|$/);
});

test('README.md lists the sites of lib/sites with their hosts, editors and direct messages', async () => {
  const rows = (await textOf('README.md')).split('\n');
  const start = rows.indexOf('| site | hosts | posts are written in | direct messages |');
  const written = rows.slice(start + 2, rows.indexOf('', start));
  expect(written).toEqual(sites.map(readmeRow));
});

test('docs/README.md links to every page of docs', async () => {
  const linked = targetsOf(await textOf('docs/README.md')).map((target) => posix.join('docs', target));
  const unlinked = globSync('docs/**/*.md').filter((page) => !linked.includes(page));
  expect(unlinked).toEqual(['docs/README.md']);
});

test('docs/commands.md describes every script of package.json, and no other', async () => {
  const text = await textOf('docs/commands.md');
  const described = new Set(
    [...text.matchAll(/`npm (?:run )?(?:--silent )?([\w:]+)/g)].map(([, name]) => name!),
  );
  expect([...described].sort()).toEqual(Object.keys(scripts).sort());
});

test('docs/architecture.md describes every folder of lib/ and training/', async () => {
  const text = await textOf('docs/architecture.md');
  const files = globSync('{lib,training}/*/**/*.ts');
  const folders = [...new Set(files.map((file) => file.split('/').slice(0, 2).join('/')))];
  expect(folders.length).toBeGreaterThan(25);
  expect(folders.filter((folder) => !text.includes(`\`${folder}/\``))).toEqual([]);
});
