import { describe, expect, test } from 'vitest';
import { isReadingAllowed, isReadingMessagesAllowed } from '#lib/composers/permissions.ts';
import {
  fallbackSettings,
  initialSettings,
  isSettingsChange,
  parseSettings,
  pauseLength,
  type Settings,
  withChange,
} from '#lib/settings/settings.ts';

const now = 1_764_064_000_000;
const agreed: Settings = { ...initialSettings, agreed: true };

describe('isReadingAllowed', () => {
  test('isReadingAllowed returns false for every host before the user has agreed', () => {
    for (const host of ['x.com', 'www.reddit.com', 'forum.example'])
      expect(isReadingAllowed({ ...initialSettings, others: ['forum.example'] }, host, now)).toBe(false);
  });

  test('isReadingAllowed returns true only for hosts of listed sites once the user has agreed', () => {
    expect(isReadingAllowed(agreed, 'x.com', now)).toBe(true);
    expect(isReadingAllowed(agreed, 'mobile.twitter.com', now)).toBe(true);
    expect(isReadingAllowed(agreed, 'forum.example', now)).toBe(false);
    expect(isReadingAllowed(agreed, '', now)).toBe(false);
  });

  test('isReadingAllowed returns true for a host that the user added, but not for its subdomains', () => {
    const settings = withChange(agreed, { of: 'others', host: 'forum.example', value: true });
    expect(isReadingAllowed(settings, 'forum.example', now)).toBe(true);
    expect(isReadingAllowed(settings, 'mail.forum.example', now)).toBe(false);
    const without = withChange(settings, { of: 'others', host: 'forum.example', value: false });
    expect(isReadingAllowed(without, 'forum.example', now)).toBe(false);
  });

  test('isReadingAllowed returns false for all hosts of a site that is off', () => {
    const settings = withChange(agreed, { of: 'off', host: 'x.com', value: true });
    expect(isReadingAllowed(settings, 'twitter.com', now)).toBe(false);
    expect(isReadingAllowed(settings, 'bsky.app', now)).toBe(true);
  });

  test('isReadingAllowed returns false during a pause', () => {
    const settings = withChange(agreed, { of: 'pausedUntil', value: now + 1 });
    expect(isReadingAllowed(settings, 'x.com', now)).toBe(false);
    expect(isReadingAllowed(settings, 'x.com', now + 1)).toBe(true);
  });

  test('isReadingAllowed ends a pause if the clock was set back by more than an hour, and continues it otherwise', () => {
    const settings = withChange(agreed, { of: 'pausedUntil', value: now + pauseLength });
    expect(isReadingAllowed(settings, 'x.com', now - 60_000)).toBe(false);
    expect(isReadingAllowed(settings, 'x.com', now - pauseLength)).toBe(false);
    expect(isReadingAllowed(settings, 'x.com', now - pauseLength - 1)).toBe(true);
    expect(isReadingAllowed(settings, 'x.com', 0)).toBe(true);
  });

  test('isReadingAllowed returns false after the user has withdrawn consent', () => {
    expect(isReadingAllowed(withChange(agreed, { of: 'agreed', value: false }), 'x.com', now)).toBe(false);
  });
});

test('isReadingMessagesAllowed returns true only for sites that the user turned on', () => {
  expect(isReadingMessagesAllowed(agreed, 'x.com')).toBe(false);
  const settings = withChange(agreed, { of: 'messages', host: 'x.com', value: true });
  expect(isReadingMessagesAllowed(settings, 'twitter.com')).toBe(true);
  expect(isReadingMessagesAllowed(settings, 'discord.com')).toBe(false);
});

describe('withChange', () => {
  test('withChange adds a host only once', () => {
    const change = { of: 'off', host: 'x.com', value: true } as const;
    expect(withChange(withChange(agreed, change), change).off).toEqual(['x.com']);
  });

  test('withChange adds no host to a list that is full', () => {
    const off = Array.from({ length: 1000 }, (_, k) => `host-${k}.example`);
    const full = { ...agreed, off };
    expect(withChange(full, { of: 'off', host: 'x.com', value: true })).toEqual(full);
    expect(
      parseSettings(withChange(full, { of: 'off', host: 'host-7.example', value: true })).off,
    ).toHaveLength(1000);
  });
});

test.each([
  ['a pause with a host', { of: 'pausedUntil', value: 1, host: 'x.com' }],
  ['the host *', { of: 'others', value: true, host: '*' }],
  ['the host *.com', { of: 'others', value: true, host: '*.com' }],
  ['the former name of the mood dot', { of: 'sign', value: true }],
  ['a value that is in the prototype', JSON.parse('{"of": "agreed", "__proto__": {"value": true}}')],
])('isSettingsChange returns false for %s', (_, change) => {
  expect(isSettingsChange(change)).toBe(false);
});

describe('parseSettings', () => {
  test.each([
    ['null', null],
    ['a string', 'agreed'],
    ['consent that is not a boolean', { ...agreed, agreed: 'yes' }],
    ['a host that is a pattern', { ...agreed, others: ['*://*/*'] }],
    ['a pause that is not a number', { ...agreed, pausedUntil: '1' }],
    ['a diary of days that are not a choice', { ...agreed, diaryDays: 8 }],
    ['missing properties', { agreed: true }],
    ['a version that is a string', { ...agreed, version: '3' }],
    ['a version that is not an integer', { ...agreed, version: 1.5 }],
    ['version 0', { ...agreed, version: 0 }],
    ['all properties in a prototype', JSON.parse(`{"__proto__": ${JSON.stringify(agreed)}}`)],
  ])('parseSettings throws for %s', (_, value) => {
    expect(() => parseSettings(value)).toThrow(/^the settings cannot be read( at \w+(\.\d+)?)?: /);
  });

  test('parseSettings returns settings that were converted to JSON, without unknown properties', () => {
    const text = JSON.stringify({ ...agreed, more: 1 }).replace('{', '{"__proto__":{"agreed":false},');
    expect(parseSettings(JSON.parse(text))).toEqual(agreed);
  });

  test('parseSettings throws for settings of a newer version', () => {
    expect(() => parseSettings({ ...agreed, version: 4 })).toThrow(
      'the settings cannot be read: written by a newer version of Tonic',
    );
  });
});

test('fallbackSettings allows no reading and keeps diaryDays if it is valid', () => {
  const others = { ...agreed, others: ['forum.example'], moodDot: true };
  expect(fallbackSettings({ ...others, diaryDays: 365, version: 4 })).toEqual({
    ...initialSettings,
    diaryDays: 365,
  });
  for (const damaged of ['garbage', null, { ...others, diaryDays: '365' }])
    expect(fallbackSettings(damaged)).toEqual(initialSettings);
});
