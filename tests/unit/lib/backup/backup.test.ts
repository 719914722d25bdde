import { describe, expect, test } from 'vitest';
import { type Backup, parseBackup, problemOf } from '#lib/backup/backup.ts';
import { noAdjustments } from '#lib/mood/adjustments.ts';
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
  tab: { version: 1, tab: 'films' },
  diary: {
    version: 2,
    entries: [
      {
        time: 1,
        site: 'x.com',
        mood: 'sad',
        weight: 0.5,
        feeling: 'fear',
        liked: 1,
        likes: [{ wish: 'lift', list: 'songs', genres: ['jazz'] }],
      },
    ],
  },
  adjustments: { ...noAdjustments, corrections: 2 },
  settings: { ...initialSettings, off: ['x.com'] },
};
const { tonic: _, ...parts } = backup;

/** Settings of an older version as this version exports them. */
function migrated({ sign, ...settings }: { readonly sign: boolean }) {
  return { ...settings, version: 3, moodDot: sign };
}

describe('parseBackup', () => {
  test('parseBackup returns all parts of a backup that was converted to JSON', () => {
    expect(parseBackup(JSON.parse(JSON.stringify(backup)))).toEqual(parts);
    expect(problemOf(backup)).toBeNull();
  });

  test('parseBackup drops unknown properties', () => {
    const text = JSON.stringify({ ...backup, more: 1 }).replace('{', '{"__proto__":{"tonic":9},');
    expect(parseBackup(JSON.parse(text))).toEqual(parts);
  });
});

describe('parseBackup, files of older versions', () => {
  test('parseBackup reads a taste alone, which the first versions exported', () => {
    expect(parseBackup(firstTaste)).toEqual({ taste: firstTaste });
  });

  test('parseBackup reads a backup without a diary, from before there was one', () => {
    expect(parseBackup(oldBackups['46bc6df'])).toEqual({
      taste: firstTaste,
      wishes: { ...firstWishes, version: 1 },
      settings: { ...migrated(oldSettings.da227e1), diaryDays: 30 },
    });
  });

  test.each(['733fdd8', '2704415'] as const)(
    'parseBackup migrates each part of a backup that commit %s exported',
    (commit) => {
      expect(parseBackup(oldBackups[commit])).toEqual({
        taste: firstTaste,
        wishes: { ...firstWishes, version: 1 },
        diary: { ...firstDiary, version: 2 },
        settings: migrated(oldBackups[commit].settings),
      });
    },
  );
});

test.each([
  ['null', null, 'the file cannot be read: '],
  ['a list', [backup], 'the file cannot be read'],
  [
    'a file of a newer version',
    { ...backup, tonic: 2 },
    'the file cannot be read: written by a newer version of Tonic',
  ],
  ['a version that is a string', { ...backup, tonic: '1' }, 'the file cannot be read at tonic: '],
  ['a backup without wishes', { tonic: 1, taste: noTaste }, 'the file cannot be read at wishes: '],
  [
    'an unknown wish',
    { ...backup, wishes: { happy: 'sleep', sad: 'stay' } },
    'the wishes cannot be read at happy: ',
  ],
  [
    'a backup with an unknown tab',
    { ...backup, tab: { version: 1, tab: 'books' } },
    'the tab cannot be read at tab: ',
  ],
  ['incomplete settings', { ...backup, settings: { agreed: true } }, 'the settings cannot be read at off: '],
  ['a damaged taste', { ...noTaste, shown: 'all' }, 'the taste cannot be read at shown: '],
  ['a diary that is null', { ...backup, diary: null }, 'the diary cannot be read: '],
  [
    'a diary of a newer version',
    { ...backup, diary: { ...backup.diary, version: 3 } },
    'the diary cannot be read: written by a newer version of Tonic',
  ],
])('parseBackup throws and problemOf returns one line for %s', (_, json, line) => {
  expect(() => parseBackup(json)).toThrow(line);
  expect(problemOf(json)).toContain(line);
});
