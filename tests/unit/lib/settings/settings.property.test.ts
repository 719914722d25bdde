import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchPatternOf } from '#lib/browser/background/contentScripts.ts';
import {
  initialSettings,
  inPlaceOf,
  isChange,
  parseSettings,
  type Settings,
  withChange,
} from '#lib/settings/settings.ts';
import { UnreadableError } from '#lib/storage/versioned.ts';
import { propertyCases } from '#tests/support/tiers.ts';

const lists = ['off', 'messages', 'others'] as const;
const hosts = ['x.com', 'forum.example', '127.0.0.1', 'xn--e1afmkfd.example'];
const noHosts = ['*', '*.com', '*://*/*', 'a*b', '__proto__/', 'x.com:443', 'пример.рф', 'x.com?', ' ', ''];

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
    host: fc.constantFrom(...hosts, ...noHosts),
    value: fc.boolean(),
  }),
  fc.record({
    of: fc.constantFrom('agreed', 'sign', 'pausedUntil', 'songService', 'filmService', 'diaryDays'),
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
    version: fc.constant(2),
    agreed: fc.boolean(),
    sign: fc.boolean(),
    pausedUntil: fc.constantFrom(0, 1, Number.MAX_VALUE),
    songService: fc.constantFrom('spotify', 'deezer'),
    filmService: fc.constantFrom('imdb', 'tmdb'),
    diaryDays: fc.constantFrom(0, 365),
    ...{ off: list, messages: list, others: list },
  },
  { noNullPrototype: true },
);
const spoiled = fc
  .tuple(settings, fc.constantFrom(...Object.keys(initialSettings)), anything)
  .map(([settings, name, value]) => ({ ...settings, [name]: value }));

test('each value is read as settings that are read again as they are, or is told to be none', () => {
  const isReadOrTold = (value: unknown) => {
    try {
      const read = parseSettings(value);
      if (!isDeepStrictEqual(parseSettings(read), read)) expect.fail('read otherwise');
    } catch (error) {
      if (!(error instanceof UnreadableError) || !/^the [^\n]{10,400}$/.test(error.message)) throw error;
      if (inPlaceOf(value).agreed) expect.fail('reads along');
    }
  };
  fc.assert(fc.property(fc.oneof(spoiled, anything), isReadOrTold), { numRuns: propertyCases });
});

test('of changes, of those that are one, settings come that can be read', () => {
  const isMade = (before: Settings, change: unknown) => {
    if (!isChange(change)) return;
    const after = withChange(before, change);
    if (!isDeepStrictEqual(parseSettings(after), after)) expect.fail('settings that cannot be read');
    if (!isDeepStrictEqual(withChange(after, change), after)) expect.fail('twice is not once');
    for (const name of Object.keys(before) as (keyof Settings)[])
      if (name !== change.of && before[name] !== after[name]) expect.fail(`${name} is another`);
    if ('host' in change) {
      const { of, host, value } = change;
      if (after[of].includes(host) !== value) expect.fail(`${host} in ${after[of]}`);
      if (!/^\*:\/\/[\w.-]+\/\*$/.test(matchPatternOf(host)))
        expect.fail(`pages of more than one host: ${host}`);
    }
    if (!('host' in change) && after[change.of] !== change.value) expect.fail('nothing has changed');
  };
  fc.assert(fc.property(settings, change, isMade), { numRuns: propertyCases });
});
