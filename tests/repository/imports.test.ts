import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  circleIn,
  type Import,
  importsIn,
  importsOf,
  root,
  sourcesIn,
  upwardImports,
} from './importGraph.ts';

/** The folders of lib/ from the bottom up. A folder imports only from itself and from lower levels. */
const libLevels = [
  ['lib/async', 'lib/catalog', 'lib/sites', 'lib/storage', 'lib/text'],
  ['lib/crisis', 'lib/mood', 'lib/settings', 'lib/taste'],
  ['lib/composers', 'lib/diary'],
  ['lib/backup', 'lib/moodDot', 'lib/recommend'],
  ['lib/browser'],
];

/** The subfolders of the rooms that have some, from the bottom up. */
const recommendLevels = [
  ['lib/recommend/query'],
  ['lib/recommend/sample'],
  ['lib/recommend/score'],
  ['lib/recommend/explain'],
  ['lib/recommend/present'],
  ['lib/recommend'],
];
const browserLevels = [
  ['lib/browser'],
  ['lib/browser/storage'],
  ['lib/browser/content'],
  ['lib/browser/background'],
];

/** The folders of training/ from the bottom up. A folder imports only from itself and from folders above it in this list. */
const trainingLevels = [
  'training/cli',
  'training/random',
  'training/files',
  'training/settings',
  'training/metrics',
  'training/tweets',
  'training/datasets',
  'training/bigrams',
  'training/ngrams',
  'training/danger',
  'training/lstm',
  'training/runs',
  'training/distill',
  'training/train',
  'training/live',
  'training/stream',
  'training/shards',
  'training/templates/grammar',
  'training/templates/words',
  'training/templates/families',
  'training/templates',
  'training/refine',
  'training/evaluate/format',
  'training/export',
  'training/catalogs/rows',
  'training/catalogs/occasions',
  'training/catalogs/feel',
  'training/catalogs/songs',
  'training/catalogs/films',
  'training/catalogs/vectors',
  'training/catalogs',
  'training/evaluate/mood/systems',
  'training/evaluate/mood/harness',
  'training/evaluate/personal',
  'training/evaluate/charts',
  'training/evaluate/mood',
  'training/evaluate/behaviour/cases',
  'training/evaluate/behaviour',
  'training/evaluate/danger',
  'training/evaluate/language',
  'training/evaluate/feel',
  'training/evaluate/lists',
  'training/evaluate/picks/peers',
  'training/evaluate/picks',
  'training/reproduce',
  'training',
].map((folder) => [folder]);

/** AssemblyScript, which Node does not import. */
const kernels = 'training/lstm/kernels';

const folders = ['entrypoints', 'lib', 'training', 'scripts'] as const;
const imports = folders.flatMap(importsOf).filter(({ from }) => !from.startsWith(kernels));
const topFolders = [...folders, 'model', 'assets', 'tests'];

const isWithin = (path: string, ...places: string[]) =>
  places.some((place) => path === place || path.startsWith(`${place}/`));
/** True for a file of the project, and for a path that leaves the repository. False for a package. */
const isOurs = ({ to }: Import) => isWithin(to, '..', ...topFolders);

/** Imports of a folder that are not allowed, one line each. */
function forbidden(folder: string, isAllowed: (one: Import) => boolean): string[] {
  const own = imports.filter(({ from }) => isWithin(from, folder));
  expect(own.length).toBeGreaterThan(0);
  return own.filter((one) => !isAllowed(one)).map(({ from, to }) => `${from} imports ${to}`);
}

/** Replaces each path by its room: the folder directly below lib/. */
const byRoom = imports
  .filter(({ from, to }) => isWithin(from, 'lib') && isWithin(to, 'lib'))
  .map((one) => ({ ...one, from: roomFile(one.from), to: roomFile(one.to) }));
function roomFile(path: string): string {
  const [lib, room] = path.split('/');
  return `${lib}/${room}/${posix.basename(path)}`;
}

const foldersOf = (folder: string) =>
  [...new Set(sourcesIn(folder).map((file) => posix.dirname(file)))]
    .filter((name) => name !== kernels)
    .sort();

describe('The order of folders', () => {
  test('lib/ has five levels, and no room imports from its own level or a higher one', () => {
    expect(libLevels).toHaveLength(5);
    expect(upwardImports(libLevels, byRoom)).toEqual([]);
  });

  test('the subfolders of lib/recommend and lib/browser import downwards only', () => {
    expect(upwardImports(recommendLevels, imports)).toEqual([]);
    expect(upwardImports(browserLevels, imports)).toEqual([]);
  });

  test('each folder of training/ imports only from folders above it in the list', () => {
    expect(upwardImports(trainingLevels, imports)).toEqual([]);
  });

  test('the lists contain every folder of lib/ and training/ and no other', () => {
    const libFolders = new Set([...libLevels, ...recommendLevels, ...browserLevels].flat());
    expect([...libFolders].sort()).toEqual(foldersOf('lib'));
    expect(trainingLevels.flat().sort()).toEqual(foldersOf('training'));
  });

  test.each([
    ['lib/text/a.ts', 'lib/browser/b.ts', libLevels],
    ['lib/taste/a.ts', 'lib/diary/b.ts', libLevels],
    ['lib/recommend/query/a.ts', 'lib/recommend/b.ts', recommendLevels],
    ['training/lstm/a.ts', 'training/export/b.ts', trainingLevels],
  ])('an import of %s from %s would be reported', (from, to, levels) => {
    expect(upwardImports(levels, [{ from, to, typeOnly: true }])).toEqual([`${from} imports ${to}`]);
  });

  test('no circle of files exists, and the search would find one', () => {
    expect(circleIn(imports)).toBeUndefined();
    const circle = ['a b', 'b c', 'c b'].map((pair) => pair.split(' '));
    expect(circleIn(circle.map(([from, to]) => ({ from: from!, to: to!, typeOnly: false })))).toEqual([
      'b',
      'c',
      'b',
    ]);
  });
});

describe('The top folders', () => {
  test('entrypoints/ imports from entrypoints/ and lib/ only', () => {
    expect(forbidden('entrypoints', (one) => !isOurs(one) || isWithin(one.to, 'entrypoints', 'lib'))).toEqual(
      [],
    );
  });

  test('lib/ imports from lib/ only', () => {
    expect(forbidden('lib', (one) => !isOurs(one) || isWithin(one.to, 'lib'))).toEqual([]);
  });

  test('training/ imports lib/text, the list of feelings, the input of the model, log odds, types of lib/mood and lib/catalog, and scripts/cli/command.ts', () => {
    const isAllowed = (one: Import) =>
      !isOurs(one) ||
      isWithin(
        one.to,
        'training',
        'lib/text',
        'lib/mood/feelings.ts',
        'lib/mood/input.ts',
        'lib/mood/logOdds.ts',
        'scripts/cli/command.ts',
      ) ||
      (one.typeOnly && isWithin(one.to, 'lib/mood', 'lib/catalog')) ||
      // Writes the files that lib/catalog reads, in its format.
      (isWithin(one.from, 'training/catalogs') && isWithin(one.to, 'lib/catalog')) ||
      // Takes the genres of films from the shipped catalog.
      (isWithin(one.from, 'training/evaluate/feel') && isWithin(one.to, 'lib/catalog')) ||
      // The shipped rules, reader and recommender are what these judge or learn for.
      (isWithin(one.from, 'training/danger', 'training/evaluate/danger') && isWithin(one.to, 'lib/crisis')) ||
      (isWithin(one.from, 'training/evaluate/language', 'training/evaluate/personal', 'training/stream') &&
        isWithin(one.to, 'lib/mood', 'scripts/cli/language.ts')) ||
      (isWithin(
        one.from,
        'training/evaluate/lists',
        'training/evaluate/picks',
        'training/evaluate/behaviour',
      ) &&
        isWithin(one.to, 'lib/mood', 'lib/recommend', 'lib/catalog', 'lib/taste', 'scripts/cli/language.ts'));
    expect(forbidden('training', isAllowed)).toEqual([]);
  });

  test('scripts/ imports from scripts/ and lib/ only', () => {
    expect(forbidden('scripts', (one) => !isOurs(one) || isWithin(one.to, 'scripts', 'lib'))).toEqual([]);
  });

  test('lib/browser alone uses the browser API', () => {
    const isAllowed = ({ from, to }: Import) =>
      isWithin(from, 'lib/browser') ||
      !isWithin(to, 'wxt', '@wxt-dev', '#i18n', 'webextension-polyfill', 'lib/browser');
    expect(forbidden('lib', isAllowed)).toEqual([]);
  });

  test.each(['entrypoints', 'lib'])('%s/ imports neither Node nor tfjs', (folder) => {
    const isAllowed = ({ to }: Import) => !to.startsWith('node:') && !isWithin(to, '@tensorflow');
    expect(forbidden(folder, isAllowed)).toEqual([]);
  });

  test('no import climbs with ../, because subpath imports survive a move', () => {
    const climbing = [...folders, 'tests'].flatMap((folder) =>
      sourcesIn(folder).filter((file) =>
        /(?:from|import\() ?'\.\.\/(?!.*package\.json)/.test(readFileSync(join(root, file), 'utf8')),
      ),
    );
    expect(climbing.filter((file) => file !== 'tests/repository/imports.test.ts')).toEqual([]);
  });

  test('the top level of the repository holds the listed names only', () => {
    const known = [
      ...topFolders,
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'NOTICE',
      'PRIVACY.md',
      'README.md',
      'SECURITY.md',
      'biome.json',
      'docs',
      'findings',
      'package-lock.json',
      'package.json',
      'tsconfig.json',
      'vitest.config.ts',
      'wxt.config.ts',
    ];
    const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n');
    const others = readdirSync(root)
      .filter((name) => !name.startsWith('.') && !name.endsWith('.log'))
      .filter((name) => !ignored.includes(`${name}/`) && !known.includes(name));
    expect(others).toEqual([]);
  });
});

describe('importsIn', () => {
  test('it finds known imports of the project', () => {
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
    ["import { type A } from './b.ts';", 'lib/room/b.ts', false], // an import without names remains
    ["export { a } from './b.ts';", 'lib/room/b.ts', false],
    ["export type * from './b.ts';", 'lib/room/b.ts', true],
    ["export const a = () => import('./b.ts');", 'lib/room/b.ts', false],
    ["const a = require('wxt/browser');", 'wxt/browser', false],
    ["let a: import('../../../b.ts').A;", '../b.ts', true],
  ])('importsIn reads %s', (code, to, typeOnly) => {
    expect(importsIn('lib/room/a.ts', code)).toEqual([{ from: 'lib/room/a.ts', to, typeOnly }]);
  });
});
