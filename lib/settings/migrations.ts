import type { Migration } from '#lib/storage/versioned.ts';

/** Version 1 had no `version`, and settings were added over time. A missing setting gets the value of a new user. */
const toVersion2: Migration = (settings) => ({
  sign: false,
  songService: 'spotify',
  filmService: 'imdb',
  diaryDays: 30,
  ...settings,
  version: 2,
});

/** In version 2 `moodDot` was called `sign`. */
const toVersion3: Migration = ({ sign, ...settings }) => ({ ...settings, moodDot: sign, version: 3 });

export const migrations: readonly Migration[] = [toVersion2, toVersion3];
