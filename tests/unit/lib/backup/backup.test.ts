import { expect, test } from 'vitest';
import { type Backup, parseBackup } from '../../../../lib/backup/backup.ts';
import { noTaste } from '../../../../lib/recommend/taste/taste.ts';
import { initialSettings } from '../../../../lib/settings/settings.ts';

const backup: Backup = {
  tonic: 1,
  taste: { ...noTaste, feedback: [{ item: 'film:1', verdict: 'like', seen: false }] },
  wishes: { happy: 'stay', sad: 'lift' },
  diary: { version: 1, entries: [{ time: 1, site: 'x.com', mood: 'sad', weight: 0.5 }] },
  settings: { ...initialSettings, off: ['x.com'] },
};

test('a backup comes back from its text as it was', () => {
  expect(parseBackup(JSON.parse(JSON.stringify(backup)))).toEqual(backup);
});

test('so does a taste by itself, as earlier versions exported it', () => {
  expect(parseBackup(JSON.parse(JSON.stringify(backup.taste)))).toEqual({ taste: backup.taste });
});

test('what is not of a backup is left out', () => {
  const text = JSON.stringify({ ...backup, more: 1 }).replace('{', '{"__proto__":{"tonic":9},');
  expect(parseBackup(JSON.parse(text))).toEqual(backup);
});

test.each([
  ['nothing', null, 'the file cannot be read: '],
  ['a list', [backup], 'the file cannot be read'],
  ['a later version', { ...backup, tonic: 2 }, 'the file cannot be read at tonic: '],
  ['half of one', { tonic: 1, taste: noTaste }, 'the file cannot be read at wishes: '],
  ['a wish of nobody', { ...backup, wishes: { happy: 'sleep', sad: 'stay' } }, 'at wishes.happy: '],
  ['settings that are none', { ...backup, settings: { agreed: true } }, 'at settings.off: '],
  ['a damaged taste', { ...noTaste, shown: 'all' }, 'the taste cannot be read at shown: '],
])('%s is told in one line', (_, given, line) => {
  expect(() => parseBackup(given)).toThrow(line);
});
