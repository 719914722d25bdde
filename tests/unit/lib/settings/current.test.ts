import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filmServices, songServices } from '#lib/catalog/services.ts';
import { isCurrentSettings } from '#lib/settings/current.ts';
import { diaryDays, initialSettings, parseSettings } from '#lib/settings/settings.ts';
import { propertyCases } from '#tests/support/tiers.ts';
import { oldSettings as samples } from '#tests/unit/lib/storage/samples.ts';
import { anything, damagedSettings, oldSettings, settings } from './arbitraries.ts';

const host = 'forum.example';

describe('isCurrentSettings', () => {
  test('isCurrentSettings accepts only values that parseSettings returns unchanged', () => {
    const isUnchanged = (stored: unknown) => {
      if (isCurrentSettings(stored) && !isDeepStrictEqual(parseSettings(stored), stored))
        expect.fail('parseSettings returns something else');
    };
    fc.assert(fc.property(fc.oneof(damagedSettings, oldSettings, anything), isUnchanged), {
      numRuns: propertyCases,
    });
  });

  test('isCurrentSettings accepts all settings of the newest version', () => {
    fc.assert(
      fc.property(settings, (stored) => isCurrentSettings(stored)),
      { numRuns: propertyCases },
    );
    for (const songService of Object.keys(songServices))
      expect(isCurrentSettings({ ...initialSettings, songService }), songService).toBe(true);
    for (const filmService of Object.keys(filmServices))
      expect(isCurrentSettings({ ...initialSettings, filmService }), filmService).toBe(true);
    for (const days of diaryDays)
      expect(isCurrentSettings({ ...initialSettings, diaryDays: days }), String(days)).toBe(true);
  });

  test.each(Object.entries(samples))(
    'isCurrentSettings rejects the old settings of commit %s',
    (_, stored) => {
      expect(isCurrentSettings(stored)).toBe(false);
      expect(isCurrentSettings(parseSettings(stored))).toBe(true);
    },
  );

  test.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['a list', Object.values(initialSettings)],
    ['another property', { ...initialSettings, more: 1 }],
    ['another version', { ...initialSettings, version: 4 }],
    ['a version that is a string', { ...initialSettings, version: '3' }],
    ['consent that is not a boolean', { ...initialSettings, agreed: 1 }],
    ['a host that is a pattern', { ...initialSettings, others: ['*://*/*'] }],
    ['a host that is a number', { ...initialSettings, off: [7] }],
    ['a missing host', { ...initialSettings, off: Array(1) }],
    ['a host that is too long', { ...initialSettings, messages: ['x'.repeat(254)] }],
    ['too many hosts', { ...initialSettings, off: Array(1001).fill(host) }],
    ['hosts that are one text', { ...initialSettings, off: host }],
    ['a pause before 1970', { ...initialSettings, pausedUntil: -1 }],
    ['a pause that is infinite', { ...initialSettings, pausedUntil: Number.POSITIVE_INFINITY }],
    ['a service named like a method', { ...initialSettings, songService: 'toString' }],
    ['days of the diary that are a string', { ...initialSettings, diaryDays: '30' }],
    ['all properties in a prototype', JSON.parse(`{"__proto__": ${JSON.stringify(initialSettings)}}`)],
  ])('isCurrentSettings rejects %s', (_, stored) => {
    expect(isCurrentSettings(stored)).toBe(false);
  });
});
