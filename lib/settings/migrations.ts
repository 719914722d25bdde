import type { Migration } from '#lib/storage/versioned.ts';

/** Settings of version 1 had no mark, and grew as Tonic did: what some of them lack, their person was never asked. */
const toVersion2: Migration = (settings) => ({
  sign: false,
  songService: 'spotify',
  filmService: 'imdb',
  diaryDays: 30,
  ...settings,
  version: 2,
});

export const migrations: readonly Migration[] = [toVersion2];
