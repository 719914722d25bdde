import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Backup, parseBackup } from '#lib/backup/backup.ts';
import { noAdjustments } from '#lib/mood/adjustments.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { UnreadableError } from '#lib/storage/versioned.ts';
import { firstTab } from '#lib/taste/chosenTab.ts';
import { noTaste } from '#lib/taste/taste.ts';
import { noWishes } from '#lib/taste/wishes.ts';
import { propertyCases } from '#tests/support/tiers.ts';

const backup: Backup = {
  tonic: 1,
  taste: {
    ...noTaste,
    survey: { ...noTaste.survey, loved: { songs: ['rock'], films: ['<b>Drama</b>'] }, decades: [1990] },
    feedback: [{ item: 'film:1', verdict: 'like', seen: false }],
    shown: [{ seed: 7, items: ['song:Queen\tInnuendo'] }],
  },
  wishes: noWishes,
  tab: firstTab,
  diary: {
    version: 2,
    entries: [
      {
        time: 1,
        site: 'x.com',
        mood: 'sad',
        weight: 0.5,
        feeling: 'fear',
        liked: 1,
        likes: [{ wish: 'lift', list: 'films', genres: ['<b>Drama</b>'] }],
      },
    ],
  },
  adjustments: { ...noAdjustments, corrections: 2 },
  settings: { ...initialSettings, off: ['x.com'] },
};

/** Returns the paths of all values within a value, and its own empty path: ['taste', 'feedback', '0', 'item']. */
function pathsIn(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, part]) => pathsIn(part).map((path) => [key, ...path]))];
}

/** Returns a copy of a value in which the value at a path is replaced. */
function withReplaced(whole: unknown, [key, ...rest]: readonly string[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  const part = (whole as Readonly<Record<string, unknown>>)[key];
  const copy = Array.isArray(whole) ? [...whole] : { ...(whole as object) };
  return Object.assign(copy, { [key]: withReplaced(part, rest, replacement) });
}

const names = [
  'tonic',
  'survey',
  'taste',
  'diary',
  'version',
  'liked',
  '__proto__',
  'constructor',
  'toString',
];
const anything = fc.oneof(
  fc.constantFrom('1', '<img src=x>\n\n', '\uD83D', 'x'.repeat(5000), Number.MAX_VALUE, 1e-320, 1.5, 2, -1),
  fc.object({ key: fc.constantFrom(...names), maxDepth: 1 }),
  fc.jsonValue({ maxDepth: 1 }),
);
const damaged = (whole: object) =>
  fc
    .tuple(fc.constantFrom(...pathsIn(whole)), anything)
    .map(([path, replacement]) => withReplaced(whole, path, replacement));
const file = fc.oneof(damaged(backup), damaged(backup.taste), anything);

test('parseBackup returns a backup that it parses to the same backup again, or throws UnreadableError', () => {
  const isParsedOrRejected = (text: string) => {
    try {
      const parsed = parseBackup(JSON.parse(text));
      const exported = 'settings' in parsed ? { tonic: 1, ...parsed } : parsed.taste;
      if (!isDeepStrictEqual(parseBackup(exported), parsed))
        expect.fail('parsed differently the second time');
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      if (!/^the [^\n]{10,400}$/.test(error.message)) expect.fail(error.message);
    }
  };
  const text = file.map((value) => JSON.stringify(value));
  fc.assert(fc.property(text, isParsedOrRejected), { numRuns: propertyCases });
  expect(Object.keys(Object.prototype)).toEqual([]);
});
