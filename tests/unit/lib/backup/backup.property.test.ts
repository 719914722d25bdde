import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Backup, parseBackup } from '#lib/backup/backup.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { UnreadableError } from '#lib/storage/versioned.ts';
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
  diary: { version: 1, entries: [{ time: 1, site: 'x.com', mood: 'sad', weight: 0.5, liked: 1 }] },
  settings: { ...initialSettings, off: ['x.com'] },
};

/** The places of all that a value holds, and its own: ['taste', 'feedback', 0, 'item']. */
function placesIn(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [
    [],
    ...Object.entries(value).flatMap(([key, part]) => placesIn(part).map((place) => [key, ...place])),
  ];
}

/** A copy in which another value stands at a place. */
function replaced(whole: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const part = (whole as Readonly<Record<string, unknown>>)[key];
  const copy = Array.isArray(whole) ? [...whole] : { ...(whole as object) };
  return Object.assign(copy, { [key]: replaced(part, rest, by) });
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
const spoiled = (whole: object) =>
  fc.tuple(fc.constantFrom(...placesIn(whole)), anything).map(([place, by]) => replaced(whole, place, by));
const file = fc.oneof(spoiled(backup), spoiled(backup.taste), anything);

test('each file is read as it will be read again, or told in a line to be none', () => {
  const isReadOrTold = (text: string) => {
    try {
      const brought = parseBackup(JSON.parse(text));
      const again = 'settings' in brought ? { tonic: 1, ...brought } : brought.taste;
      if (!isDeepStrictEqual(parseBackup(again), brought)) expect.fail('read otherwise');
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      if (!/^the [^\n]{10,400}$/.test(error.message)) expect.fail(error.message);
    }
  };
  const text = file.map((value) => JSON.stringify(value));
  fc.assert(fc.property(text, isReadOrTold), { numRuns: propertyCases });
  expect(Object.keys(Object.prototype)).toEqual([]);
});
