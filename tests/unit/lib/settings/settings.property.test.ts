import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchPatternOf } from '#lib/browser/background/contentScripts.ts';
import {
  fallbackSettings,
  isSettingsChange,
  parseSettings,
  type Settings,
  withChange,
} from '#lib/settings/settings.ts';
import { UnreadableError } from '#lib/storage/versioned.ts';
import { propertyCases } from '#tests/support/tiers.ts';
import { anything, damagedSettings, hosts, lists, oldSettings, settings } from './arbitraries.ts';

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
