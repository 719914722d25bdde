import { describe, expect, test } from 'vitest';
import { parseSettings } from '#lib/settings/settings.ts';
import { oldSettings } from '#tests/unit/lib/storage/samples.ts';

describe('settings of version 1', () => {
  test('before songs and films opened anywhere else, or there was a sign or a diary', () => {
    expect(parseSettings(oldSettings.aa0a35f)).toEqual({
      ...oldSettings.aa0a35f,
      version: 2,
      sign: false,
      songService: 'spotify',
      filmService: 'imdb',
      diaryDays: 30,
    });
  });

  test('before there was a diary', () => {
    expect(parseSettings(oldSettings.da227e1)).toEqual({
      ...oldSettings.da227e1,
      version: 2,
      diaryDays: 30,
    });
  });

  test('before they had a mark', () => {
    expect(parseSettings(oldSettings.f7fe7a4)).toEqual({ ...oldSettings.f7fe7a4, version: 2 });
  });

  test.each([
    ['without agreement', { ...oldSettings.aa0a35f, agreed: undefined }, 'agreed'],
    ['with numbers as texts', { ...oldSettings.aa0a35f, pausedUntil: '0' }, 'pausedUntil'],
    ['with a diary of other days', { ...oldSettings.f7fe7a4, diaryDays: 8 }, 'diaryDays'],
    ['with nothing where there was something', { ...oldSettings.f7fe7a4, sign: null }, 'sign'],
  ])('%s are none', (_, stored, place) => {
    expect(() => parseSettings(stored)).toThrow(`the settings cannot be read at ${place}: `);
  });
});
