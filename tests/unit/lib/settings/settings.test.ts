import { describe, expect, test } from 'vitest';
import { isReadingAllowed, isReadingMessagesAllowed } from '#lib/composers/permissions.ts';
import {
  initialSettings,
  inPlaceOf,
  isChange,
  parseSettings,
  pauseLength,
  type Settings,
  withChange,
} from '#lib/settings/settings.ts';

const now = 1_764_064_000_000;
const agreed: Settings = { ...initialSettings, agreed: true };

describe('posts are read', () => {
  test('nowhere before the person has agreed', () => {
    for (const host of ['x.com', 'www.reddit.com', 'forum.example'])
      expect(isReadingAllowed({ ...initialSettings, others: ['forum.example'] }, host, now)).toBe(false);
  });

  test('then on the sites of the list, and on no others', () => {
    expect(isReadingAllowed(agreed, 'x.com', now)).toBe(true);
    expect(isReadingAllowed(agreed, 'mobile.twitter.com', now)).toBe(true);
    expect(isReadingAllowed(agreed, 'forum.example', now)).toBe(false);
    expect(isReadingAllowed(agreed, '', now)).toBe(false);
  });

  test('on a host that the person added, and not on its subdomains', () => {
    const settings = withChange(agreed, { of: 'others', host: 'forum.example', value: true });
    expect(isReadingAllowed(settings, 'forum.example', now)).toBe(true);
    expect(isReadingAllowed(settings, 'mail.forum.example', now)).toBe(false);
    const without = withChange(settings, { of: 'others', host: 'forum.example', value: false });
    expect(isReadingAllowed(without, 'forum.example', now)).toBe(false);
  });

  test('not on a site that is off, whatever its host', () => {
    const settings = withChange(agreed, { of: 'off', host: 'x.com', value: true });
    expect(isReadingAllowed(settings, 'twitter.com', now)).toBe(false);
    expect(isReadingAllowed(settings, 'bsky.app', now)).toBe(true);
  });

  test('not during a pause', () => {
    const settings = withChange(agreed, { of: 'pausedUntil', value: now + 1 });
    expect(isReadingAllowed(settings, 'x.com', now)).toBe(false);
    expect(isReadingAllowed(settings, 'x.com', now + 1)).toBe(true);
  });

  test('again, where the clock was set back during a pause; not yet, where it was put right', () => {
    const settings = withChange(agreed, { of: 'pausedUntil', value: now + pauseLength });
    expect(isReadingAllowed(settings, 'x.com', now - 60_000)).toBe(false);
    expect(isReadingAllowed(settings, 'x.com', now - pauseLength)).toBe(false);
    expect(isReadingAllowed(settings, 'x.com', now - pauseLength - 1)).toBe(true);
    expect(isReadingAllowed(settings, 'x.com', 0)).toBe(true);
  });

  test('no longer once the person has changed their mind', () => {
    expect(isReadingAllowed(withChange(agreed, { of: 'agreed', value: false }), 'x.com', now)).toBe(false);
  });
});

test('direct messages are read on no site but those that the person turned on', () => {
  expect(isReadingMessagesAllowed(agreed, 'x.com')).toBe(false);
  const settings = withChange(agreed, { of: 'messages', host: 'x.com', value: true });
  expect(isReadingMessagesAllowed(settings, 'twitter.com')).toBe(true);
  expect(isReadingMessagesAllowed(settings, 'discord.com')).toBe(false);
});

test('the same change twice is one', () => {
  const change = { of: 'off', host: 'x.com', value: true } as const;
  expect(withChange(withChange(agreed, change), change).off).toEqual(['x.com']);
});

test('where a list has no room for one more host, settings stay as they are', () => {
  const off = Array.from({ length: 1000 }, (_, k) => `host-${k}.example`);
  const full = { ...agreed, off };
  expect(withChange(full, { of: 'off', host: 'x.com', value: true })).toEqual(full);
  expect(
    parseSettings(withChange(full, { of: 'off', host: 'host-7.example', value: true })).off,
  ).toHaveLength(1000);
});

test.each([
  ['a pause of a host', { of: 'pausedUntil', value: 1, host: 'x.com' }],
  ['every host', { of: 'others', value: true, host: '*' }],
  ['every host of an end', { of: 'others', value: true, host: '*.com' }],
  ['a value in a prototype', JSON.parse('{"of": "agreed", "__proto__": {"value": true}}')],
])('%s is no change', (_, change) => {
  expect(isChange(change)).toBe(false);
});

test.each([
  ['nothing', null],
  ['a text', 'agreed'],
  ['agreement that is none', { ...agreed, agreed: 'yes' }],
  ['a host that is a pattern', { ...agreed, others: ['*://*/*'] }],
  ['a pause that is no time', { ...agreed, pausedUntil: '1' }],
  ['a diary of other days than there are to choose', { ...agreed, diaryDays: 8 }],
  ['too little', { agreed: true }],
  ['a version that is text', { ...agreed, version: '2' }],
  ['a version that is no whole number', { ...agreed, version: 1.5 }],
  ['a version below all', { ...agreed, version: 0 }],
  ['all of it in a prototype', JSON.parse(`{"__proto__": ${JSON.stringify(agreed)}}`)],
])('%s is no settings', (_, value) => {
  expect(() => parseSettings(value)).toThrow(/^the settings cannot be read( at \w+(\.\d+)?)?: /);
});

test('settings come back from their text as they were, without what is not of them', () => {
  const text = JSON.stringify({ ...agreed, more: 1 }).replace('{', '{"__proto__":{"agreed":false},');
  expect(parseSettings(JSON.parse(text))).toEqual(agreed);
});

test('in place of settings that cannot be read nothing is read, and no diary is forgotten', () => {
  const others = { ...agreed, others: ['forum.example'], sign: true };
  expect(inPlaceOf({ ...others, diaryDays: 365, version: 3 })).toEqual({
    ...initialSettings,
    diaryDays: 365,
  });
  for (const damaged of ['garbage', null, { ...others, diaryDays: '365' }])
    expect(inPlaceOf(damaged)).toEqual(initialSettings);
});

test('settings of a newer version are not guessed at', () => {
  expect(() => parseSettings({ ...agreed, version: 3 })).toThrow(
    'the settings cannot be read: written by a newer version of Tonic',
  );
});
