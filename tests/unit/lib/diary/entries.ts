import type { Diary, Entry, Like } from '#lib/diary/diary.ts';

export const diaryOf = (...entries: readonly Entry[]): Diary => ({ version: 2, entries: [...entries] });

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

/** A liked song, to be lifted. */
export const likedSong = (family = 'pop', wish: Like['wish'] = 'lift'): Like => ({
  wish,
  list: 'songs',
  genres: [family],
});

/** A liked film, to be stayed with. */
export const likedFilm = (...genres: readonly string[]): Like => ({
  wish: 'stay',
  list: 'films',
  genres: [...genres],
});
