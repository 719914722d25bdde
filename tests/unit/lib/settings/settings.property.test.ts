import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchPatternOf } from '#lib/browser/background/contentScripts.ts';
import {
  fallbackSettings,
  initialSettings,
  isSettingsChange,
  parseSettings,
  type Settings,
  withChange,
} from '#lib/settings/settings.ts';
import { UnreadableError } from '#lib/storage/versioned.ts';
import { propertyCases } from '#tests/support/tiers.ts';

const lists = ['off', 'messages', 'others'] as const;
const hosts = ['x.com', 'forum.example', '127.0.0.1', 'xn--e1afmkfd.example'];
const invalidHosts = [
  '*',
  '*.com',
  '*://*/*',
  'a*b',
  '__proto__/',
  'x.com:443',
  'пример.рф',
  'x.com?',
  ' ',
  '',
];

const anything = fc.anything({
  key: fc.constantFrom('version', 'of', 'value', 'host', 'toString', '__proto__', 'constructor', ...lists),
  withNullPrototype: true,
  withBigInt: true,
  withDate: true,
  withSparseArray: true,
  maxDepth: 2,
});
const value = fc.oneof(
  fc.constantFrom(true, false, 7, 8, 'deezer', 'tmdb', '__proto__'),
  fc.double(),
  anything,
);
const change = fc.oneof(
  fc.record({
    of: fc.constantFrom(...lists),
    host: fc.constantFrom(...hosts, ...invalidHosts),
    value: fc.boolean(),
  }),
  fc.record({
    of: fc.constantFrom('agreed', 'moodDot', 'pausedUntil', 'songService', 'filmService', 'diaryDays'),
    value,
  }),
  fc.record({
    of: fc.constantFrom('agreed', 'pausedUntil', ...lists),
    host: fc.constantFrom(...hosts),
    value,
  }),
  anything,
);
const list = fc.subarray(hosts);
const settings: fc.Arbitrary<Settings> = fc.record(
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
const damagedSettings = fc
  .tuple(settings, fc.constantFrom(...Object.keys(initialSettings)), anything)
  .map(([settings, name, value]) => ({ ...settings, [name]: value }));
/** Settings of version 2, possibly damaged. */
const oldSettings = fc
  .tuple(damagedSettings, fc.oneof(fc.boolean(), anything))
  .map(([{ moodDot: _, ...settings }, sign]) => ({ ...settings, sign, version: 2 }));

test('parseSettings returns settings that it parses to the same settings again, or throws UnreadableError', () => {
  const isParsedOrRejected = (value: unknown) => {
    try {
      const parsed = parseSettings(value);
      if (!isDeepStrictEqual(parseSettings(parsed), parsed))
        expect.fail('parsed differently the second time');
    } catch (error) {
      if (!(error instanceof UnreadableError) || !/^the [^\n]{10,400}$/.test(error.message)) throw error;
      if (fallbackSettings(value).agreed) expect.fail('the fallback allows reading');
    }
  };
  fc.assert(fc.property(fc.oneof(damagedSettings, oldSettings, anything), isParsedOrRejected), {
    numRuns: propertyCases,
  });
});

test('withChange makes exactly the requested change, and parseSettings accepts the result', () => {
  const isApplied = (before: Settings, change: unknown) => {
    if (!isSettingsChange(change)) return;
    const after = withChange(before, change);
    if (!isDeepStrictEqual(parseSettings(after), after)) expect.fail('the settings cannot be read');
    if (!isDeepStrictEqual(withChange(after, change), after)) expect.fail('the second change has an effect');
    for (const name of Object.keys(before) as (keyof Settings)[])
      if (name !== change.of && before[name] !== after[name]) expect.fail(`${name} has changed`);
    if ('host' in change) {
      const { of: list, host, value } = change;
      if (after[list].includes(host) !== value) expect.fail(`${host} in ${after[list]}`);
      if (!/^\*:\/\/[\w.-]+\/\*$/.test(matchPatternOf(host)))
        expect.fail(`the pattern matches more than one host: ${host}`);
    }
    if (!('host' in change) && after[change.of] !== change.value) expect.fail('the value has not changed');
  };
  fc.assert(fc.property(settings, change, isApplied), { numRuns: propertyCases });
});
