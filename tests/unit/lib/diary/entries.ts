import type { Diary, Entry } from '#lib/diary/diary.ts';

export const diaryOf = (...entries: readonly Entry[]): Diary => ({ version: 1, entries: [...entries] });

export const happyAt = (time: number, more: Partial<Entry> = {}): Entry => ({
  time,
  site: 'x.com',
  mood: 'happy',
  weight: 0.8,
  ...more,
});

export const sadAt = (time: number, more: Partial<Entry> = {}): Entry =>
  happyAt(time, { mood: 'sad', weight: 0.6, ...more });

export const unsureAt = (time: number, more: Partial<Entry> = {}): Entry =>
  happyAt(time, { mood: 'unsure', weight: 0, ...more });
