import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { imports as subpaths } from '../../package.json';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Import {
  readonly from: string;
  /** A file of ours from the root, or the name of a package. */
  readonly to: string;
  /** Gone when the types are stripped. */
  readonly typeOnly: boolean;
}

/** Every import of a source file: static, re-export, dynamic, require, and the types' own `import('...')`. */
function importsIn(from: string, code: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const { text } = specifier;
    const to = text.startsWith('.') ? posix.join(posix.dirname(from), text) : withoutHash(text);
    found.push({ from, to, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly === true);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node))
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    else if (ts.isCallExpression(node) && isImportCall(node)) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(from, code, ts.ScriptTarget.Latest));
  return found;
}

/** A subpath import of package.json ("#lib/a.ts") names a file from the root. */
const withoutHash = (specifier: string): string =>
  Object.hasOwn(subpaths, specifier.replace(/\/.*/, '/*')) ? specifier.slice(1) : specifier;

function isImportCall({ expression }: ts.CallExpression): boolean {
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && expression.text === 'require')
  );
}

function importsOf(folder: string): Import[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .flatMap((file) => importsIn(file, readFileSync(join(root, file), 'utf8')));
}

const folders = ['entrypoints', 'lib', 'training', 'scripts'] as const;
const imports = folders.flatMap(importsOf);
const houses = [...folders, 'model', 'assets', 'tests'];

const isWithin = (path: string, ...places: string[]) =>
  places.some((place) => path === place || path.startsWith(`${place}/`));
/** Of our own files, not of a package; a path that leaves the repository is ours to answer for as well. */
const isOurs = ({ to }: Import) => isWithin(to, '..', ...houses);

/** Those that are not allowed, each as a line. */
function strays(folder: string, isAllowed: (one: Import) => boolean): string[] {
  const own = imports.filter(({ from }) => isWithin(from, folder));
  expect(own.length).toBeGreaterThan(0);
  return own.filter((one) => !isAllowed(one)).map(({ from, to }) => `${from} imports ${to}`);
}

describe('arrows point one way', () => {
  test('entrypoints -> lib', () => {
    expect(strays('entrypoints', (one) => !isOurs(one) || isWithin(one.to, 'entrypoints', 'lib'))).toEqual(
      [],
    );
  });

  test('lib -> nothing', () => {
    expect(strays('lib', (one) => !isOurs(one) || isWithin(one.to, 'lib'))).toEqual([]);
  });

  test("training -> lib/text, and the types of lib's rooms", () => {
    const isAllowed = (one: Import) =>
      !isOurs(one) ||
      isWithin(one.to, 'training', 'lib/text', 'scripts/cli/command.ts') ||
      isWithin(one.from, 'training/evaluate/picks', 'training/evaluate/behaviour') ||
      (one.typeOnly && isWithin(one.to, 'lib/mood', 'lib/catalog'));
    expect(strays('training', isAllowed)).toEqual([]);
  });

  test('scripts -> lib', () => {
    expect(strays('scripts', (one) => !isOurs(one) || isWithin(one.to, 'scripts', 'lib'))).toEqual([]);
  });
});

describe('rooms', () => {
  test('lib/browser alone knows the browser', () => {
    const isAllowed = ({ from, to }: Import) =>
      isWithin(from, 'lib/browser') ||
      !isWithin(to, 'wxt', '@wxt-dev', '#i18n', 'webextension-polyfill', 'lib/browser');
    expect(strays('lib', isAllowed)).toEqual([]);
  });

  test.each(['entrypoints', 'lib'])(
    'what the browser loads from %s needs neither Node nor tfjs',
    (folder) => {
      const isAllowed = ({ to }: Import) => !to.startsWith('node:') && !isWithin(to, '@tensorflow');
      expect(strays(folder, isAllowed)).toEqual([]);
    },
  );
});

describe('the search for imports', () => {
  test('finds those that are there', () => {
    const pairs = imports.map(({ from, to }) => `${from} -> ${to}`);
    expect(pairs).toContain('entrypoints/background.ts -> lib/browser/background/moodService.ts');
    expect(pairs).toContain('entrypoints/popup/Popup.tsx -> lib/browser/storage/currentMood.ts');
    expect(pairs).toContain('lib/browser/storage/item.ts -> wxt/browser');
    expect(pairs).toContain('scripts/bootstrap/start.mjs -> scripts/bootstrap/setup.mjs');
    expect(pairs).toContain('training/lstm/network.ts -> @tensorflow/tfjs');
  });

  test.each([
    ["import { a } from './b.ts';", 'lib/room/b.ts', false],
    ["import '../b.ts';", 'lib/b.ts', false],
    ["import { a } from '#lib/b.ts';", 'lib/b.ts', false],
    ["import { i18n } from '#i18n';", '#i18n', false],
    ["import type { A } from './b.ts';", 'lib/room/b.ts', true],
    ["import { type A } from './b.ts';", 'lib/room/b.ts', false], // it stays, as an import of nothing
    ["export { a } from './b.ts';", 'lib/room/b.ts', false],
    ["export type * from './b.ts';", 'lib/room/b.ts', true],
    ["export const a = () => import('./b.ts');", 'lib/room/b.ts', false],
    ["const a = require('wxt/browser');", 'wxt/browser', false],
    ["let a: import('../../../b.ts').A;", '../b.ts', true],
  ])('reads %s', (code, to, typeOnly) => {
    expect(importsIn('lib/room/a.ts', code)).toEqual([{ from: 'lib/room/a.ts', to, typeOnly }]);
  });
});

test('nothing else lies at the top', () => {
  const known = [
    ...houses,
    ...['README.md', 'ARCHITECTURE.md', 'CHANGELOG.md', 'LICENSE', 'NOTICE', 'PRIVACY.md'],
    ...[
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'wxt.config.ts',
      'vitest.config.ts',
      'biome.json',
    ],
  ];
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n');
  const others = readdirSync(root)
    .filter((name) => !name.startsWith('.') && !name.endsWith('.log'))
    .filter((name) => !ignored.includes(`${name}/`) && !known.includes(name));
  expect(others).toEqual([]);
});
