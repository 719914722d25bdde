import { describe, expect, test } from 'vitest';
import { type Backup, parseBackup, problemOf } from '#lib/backup/backup.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { noTaste } from '#lib/taste/taste.ts';
import {
  firstDiary,
  firstTaste,
  firstWishes,
  oldBackups,
  oldSettings,
} from '#tests/unit/lib/storage/samples.ts';

const backup: Backup = {
  tonic: 1,
  taste: { ...noTaste, feedback: [{ item: 'film:1', verdict: 'like', seen: false }] },
  wishes: { version: 1, happy: 'stay', sad: 'lift' },
  diary: { version: 1, entries: [{ time: 1, site: 'x.com', mood: 'sad', weight: 0.5 }] },
  settings: { ...initialSettings, off: ['x.com'] },
};
const { tonic: _, ...parts } = backup;

test('a backup comes back from its text as it was', () => {
  expect(parseBackup(JSON.parse(JSON.stringify(backup)))).toEqual(parts);
  expect(problemOf(backup)).toBeNull();
});

test('what is not of a backup is left out', () => {
  const text = JSON.stringify({ ...backup, more: 1 }).replace('{', '{"__proto__":{"tonic":9},');
  expect(parseBackup(JSON.parse(text))).toEqual(parts);
});

describe('a file of an older version', () => {
  test('brings a taste by itself, from before there were backups', () => {
    expect(parseBackup(firstTaste)).toEqual({ taste: firstTaste });
  });

  test('brings no diary, from before there was one', () => {
    expect(parseBackup(oldBackups['46bc6df'])).toEqual({
      taste: firstTaste,
      wishes: { ...firstWishes, version: 1 },
      settings: { ...oldSettings.da227e1, version: 2, diaryDays: 30 },
    });
  });

  test('brings all, each part brought up to date', () => {
    expect(parseBackup(oldBackups['733fdd8'])).toEqual({
      taste: firstTaste,
      wishes: { ...firstWishes, version: 1 },
      diary: firstDiary,
      settings: { ...oldSettings.f7fe7a4, version: 2 },
    });
  });
});

test.each([
  ['nothing', null, 'the file cannot be read: '],
  ['a list', [backup], 'the file cannot be read'],
  [
    'a newer version',
    { ...backup, tonic: 2 },
    'the file cannot be read: written by a newer version of Tonic',
  ],
  ['a version that is text', { ...backup, tonic: '1' }, 'the file cannot be read at tonic: '],
  ['half of one', { tonic: 1, taste: noTaste }, 'the file cannot be read at wishes: '],
  [
    'a wish of nobody',
    { ...backup, wishes: { happy: 'sleep', sad: 'stay' } },
    'the wishes cannot be read at happy: ',
  ],
  [
    'settings that are none',
    { ...backup, settings: { agreed: true } },
    'the settings cannot be read at off: ',
  ],
  ['a damaged taste', { ...noTaste, shown: 'all' }, 'the taste cannot be read at shown: '],
  ['no diary where there is one', { ...backup, diary: null }, 'the diary cannot be read: '],
  [
    'a diary of a newer version',
    { ...backup, diary: { ...backup.diary, version: 2 } },
    'the diary cannot be read: written by a newer version of Tonic',
  ],
])('%s is told in one line', (_, given, line) => {
  expect(() => parseBackup(given)).toThrow(line);
  expect(problemOf(given)).toContain(line);
});
