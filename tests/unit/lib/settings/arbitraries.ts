import fc from 'fast-check';
import { initialSettings, type Settings } from '#lib/settings/settings.ts';

export const lists = ['off', 'messages', 'others'] as const;
export const hosts = ['x.com', 'forum.example', '127.0.0.1', 'xn--e1afmkfd.example'];

export const anything = fc.anything({
  key: fc.constantFrom('version', 'of', 'value', 'host', 'toString', '__proto__', 'constructor', ...lists),
  withNullPrototype: true,
  withBigInt: true,
  withDate: true,
  withSparseArray: true,
  maxDepth: 2,
});

const list = fc.subarray(hosts);
export const settings: fc.Arbitrary<Settings> = fc.record(
  {
    version: fc.constant(3),
    agreed: fc.boolean(),
    moodDot: fc.boolean(),
    pausedUntil: fc.constantFrom(0, 1, Number.MAX_VALUE),
    songService: fc.constantFrom('spotify', 'deezer'),
    filmService: fc.constantFrom('imdb', 'tmdb'),
    diaryDays: fc.constantFrom(0, 365),
    off: list,
    messages: list,
    others: list,
  },
  { noNullPrototype: true },
);
export const damagedSettings = fc
  .tuple(settings, fc.constantFrom(...Object.keys(initialSettings)), anything)
  .map(([settings, name, value]) => ({ ...settings, [name]: value }));
/** Settings of version 2, possibly damaged. */
export const oldSettings = fc
  .tuple(damagedSettings, fc.oneof(fc.boolean(), anything))
  .map(([{ moodDot: _, ...settings }, sign]) => ({ ...settings, sign, version: 2 }));
