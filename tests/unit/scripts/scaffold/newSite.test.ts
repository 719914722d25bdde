import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UserError } from '#scripts/cli/command.ts';
import { addSite } from '#scripts/scaffold/newSite.ts';
import { edits } from '#scripts/scaffold/siteEdits.ts';
import { runScript } from '#tests/support/runCommand.ts';

const paths = Object.keys(edits);
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tonic-scaffold-'));
  for (const path of ['lib/sites', ...paths]) await cp(path, join(root, path), { recursive: true });
});

afterEach(() => rm(root, { recursive: true }));

const read = (path: string, folder = root) => readFile(join(folder, path), 'utf8');

/** The lines that a file of the copy has and the original lacks. */
async function addedLines(path: string): Promise<string[]> {
  const original = new Set((await read(path, '.')).split('\n'));
  return (await read(path)).split('\n').filter((line) => line !== '' && !original.has(line));
}

/** All files of the copy with their contents. */
async function snapshot(): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')])),
  );
}

describe('addSite', () => {
  test('addSite writes the file of a site', async () => {
    await addSite(root, ['Scaffold Test', 'news.scaffold.example', 'textarea']);
    expect(await read('lib/sites/scaffoldTest.ts')).toBe(`import type { Site } from './site.ts';

export const scaffoldTest: Site = {
  name: 'Scaffold Test',
  hosts: ['news.scaffold.example'],
  editors: ['text area'],
  messages: { paths: ['/messages'] },
};

// Test page: 'news.scaffold.example' in tests/pages/sites.ts.
`);
  });

  test('addSite adds one line for the site to each file that names all sites', async () => {
    await addSite(root, ['Scaffold', 'scaffold.example', 'tiptap']);
    expect(
      Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await addedLines(path)]))),
    ).toEqual({
      'lib/sites/index.ts': ["import { scaffold } from './scaffold.ts';", '  scaffold,'],
      'tests/pages/frames.ts': ["  scaffold: nested(['div', { role: 'dialog', 'aria-label': 'New post' }]),"],
      'tests/pages/sites.ts': ["  'scaffold.example': { editor: 'TipTap', frame: frames.scaffold },"],
      'tests/browser/editors/pages.ts': ["  { address: 'scaffold.example', editor: 'TipTap in a dialog' },"],
      'README.md': ['| Scaffold | scaffold.example | TipTap | with a switch of their own |'],
      'assets/store/README.md': [expect.stringContaining(', Scaffold;')],
      'CHANGELOG.md': expect.arrayContaining([
        '- **Scaffold**: posts on scaffold.example are read, and direct messages have a switch of their own.',
      ]),
    });
  });

  test('addSite keeps the imports of lib/sites/index.ts sorted', async () => {
    for (const name of ['Aaaa', 'Scaffold', 'Zzzz']) await addSite(root, [name]);
    const imports = [...(await read('lib/sites/index.ts')).matchAll(/from '(.*)';$/gm)].map(
      ([, path]) => path!,
    );
    expect(imports).toEqual(imports.toSorted());
    expect(imports).toContain('./zzzz.ts');
  });

  test('addSite appends sites to the README table and to the changelog’s coming release', async () => {
    await addSite(root, ['Aaa']);
    await addSite(root, ['Bbb', 'b.example']);
    const readme = await read('README.md');
    expect(readme).toContain(
      '| Aaa | aaa.com | contenteditable | with a switch of their own |\n| Bbb | b.example | contenteditable | with a switch of their own |\n\n',
    );
    const changelog = await read('CHANGELOG.md');
    expect(changelog.match(/^## Unreleased$/gm)).toHaveLength(1);
    expect(changelog).toMatch(/^## Unreleased\n\n### Added\n\n- \*\*Bbb\*\*.*\n- \*\*Aaa\*\*/m);
  });
});

describe('addSite: refusals', () => {
  const usage =
    'usage: npm run new:site NAME [HOST EDITOR], for example: npm run new:site Pixelfed pixelfed.social TipTap';

  test.each<[args: string[], message: string]>([
    [[], usage],
    [['A', 'a.example', 'Slate', 'more'], usage],
    [
      ['4chan'],
      '"4chan" is no valid name: use up to 30 letters, digits, spaces, dots and hyphens, a letter first',
    ],
    [
      ["O'Reilly"],
      '"O\'Reilly" is no valid name: use up to 30 letters, digits, spaces, dots and hyphens, a letter first',
    ],
    [['Default'], '"Default" is no valid name: the code cannot use default as a name'],
    [['Sites'], '"Sites" is no valid name: the code cannot use sites as a name'],
    [['tumblr'], '"tumblr" is taken by lib/sites/tumblr.ts'],
    [['Linked In'], '"Linked In" is taken by lib/sites/linkedin.ts'],
    [['Other Sites'], '"Other Sites" is taken by lib/sites/otherSites.ts'],
    [['Twitter', 'twitter.com'], 'twitter.com is a host of X already (lib/sites/x.ts)'],
    [['Old Reddit', 'old.reddit.com'], 'old.reddit.com is a host of Reddit already (lib/sites/reddit.ts)'],
    [
      ['Social', 'https://social.example/'],
      '"https://social.example/" is no valid host: it looks like pixelfed.social',
    ],
    [['Local', 'localhost'], '"localhost" is no valid host: it looks like pixelfed.social'],
  ])('addSite refuses %j in one sentence and writes nothing', async (args, message) => {
    const before = await snapshot();
    await expect(addSite(root, args)).rejects.toThrow(new UserError(message));
    expect(await snapshot()).toEqual(before);
  });

  test('addSite refuses an editor that the test pages lack, and lists those they have', async () => {
    await expect(addSite(root, ['Scaffold', 'scaffold.example', 'Word'])).rejects.toThrow(
      /^"Word" is no editor of the test pages: choose one of Draft\.js, TipTap, text area, /,
    );
  });

  test('npm run new:site prints a refusal as one line and exits with status 1', async () => {
    const { code, stdout, lines } = await runScript('scripts/scaffold/newSite.ts', 'Tumblr');
    expect({ code, stdout, lines }).toEqual({
      code: 1,
      stdout: '',
      lines: ['"Tumblr" is taken by lib/sites/tumblr.ts'],
    });
  });

  test('addSite refuses a site that it has added before', async () => {
    await addSite(root, ['Scaffold', 'scaffold.example']);
    await expect(addSite(root, ['Scaffold', 'scaffold.test'])).rejects.toThrow(
      'is taken by lib/sites/scaffold.ts',
    );
    await expect(addSite(root, ['Fed', 'scaffold.example'])).rejects.toThrow('is a host of Scaffold already');
  });

  // The list of editors is read from tests/pages/sites.ts, so another refusal comes first there.
  const others = paths.filter((path) => path !== 'tests/pages/sites.ts');
  test.each(others)('addSite writes nothing if %s has no place for the site', async (path) => {
    await rm(join(root, path));
    await cp('LICENSE', join(root, path));
    const before = await snapshot();
    await expect(addSite(root, ['Scaffold'])).rejects.toThrow(
      `nothing was written: ${path} has no place for a site`,
    );
    expect(await snapshot()).toEqual(before);
  });
});
