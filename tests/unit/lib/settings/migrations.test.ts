import { describe, expect, test } from 'vitest';
import { parseSettings } from '#lib/settings/settings.ts';
import { oldSettings } from '#tests/unit/lib/storage/samples.ts';

/** Settings without the properties that older versions named differently. */
function current({ sign, ...settings }: { readonly sign: boolean }) {
  return { ...settings, version: 3, moodDot: sign };
}

describe('parseSettings, version 1', () => {
  test('parseSettings fills in the services, the mood dot and the diary if the settings have none of them', () => {
    expect(parseSettings(oldSettings.aa0a35f)).toEqual({
      ...oldSettings.aa0a35f,
      version: 3,
      moodDot: false,
      songService: 'spotify',
      filmService: 'imdb',
      diaryDays: 30,
    });
  });

  test('parseSettings fills in the days of the diary if only they are missing', () => {
    expect(parseSettings(oldSettings.da227e1)).toEqual({ ...current(oldSettings.da227e1), diaryDays: 30 });
  });

  test('parseSettings keeps all values of settings that only lack their version', () => {
    expect(parseSettings(oldSettings.f7fe7a4)).toEqual(current(oldSettings.f7fe7a4));
  });

  test.each([
    ['agreed', 'missing', { ...oldSettings.aa0a35f, agreed: undefined }],
    ['pausedUntil', 'a string', { ...oldSettings.aa0a35f, pausedUntil: '0' }],
    ['diaryDays', 'not one of the choices', { ...oldSettings.f7fe7a4, diaryDays: 8 }],
    ['moodDot', 'null', { ...oldSettings.f7fe7a4, sign: null }],
  ])('parseSettings throws if %s is %s', (property, _, stored) => {
    expect(() => parseSettings(stored)).toThrow(`the settings cannot be read at ${property}: `);
  });
});

describe('parseSettings, version 2', () => {
  test.each([true, false])('parseSettings reads the old setting sign %j as moodDot', (sign) => {
    const stored = { ...oldSettings['2704415'], sign };
    const settings = parseSettings(stored);
    expect(settings).toEqual(current(stored));
    expect(settings.moodDot).toBe(sign);
    expect(settings).not.toHaveProperty('sign');
  });

  test.each([
    ['sign is missing', { ...oldSettings['2704415'], sign: undefined }],
    ['only moodDot is set', { ...oldSettings['2704415'], sign: undefined, moodDot: true }],
    ['sign is a string', { ...oldSettings['2704415'], sign: 'yes' }],
  ])('parseSettings throws if %s', (_, stored) => {
    expect(() => parseSettings(stored)).toThrow('the settings cannot be read at moodDot: ');
  });
});
