/**
 * What earlier commits stored and exported, as their own code wrote it for somebody who had agreed, turned one site off, let
 * direct messages of another be read, added a third, paused, and said something of two picks.
 */
const firstSettings = {
  agreed: true,
  off: ['reddit.com'],
  messages: ['x.com'],
  others: ['forum.example'],
  pausedUntil: 1764064362000,
};

/** By the commit from which on settings were stored so. None of them had a version in it. */
export const oldSettings = {
  aa0a35f: firstSettings,
  da227e1: { ...firstSettings, sign: true, songService: 'deezer', filmService: 'imdb' },
  f7fe7a4: { ...firstSettings, sign: false, songService: 'spotify', filmService: 'tmdb', diaryDays: 7 },
};

/** From f8a95c2 on; until 46bc6df it was exported by itself. */
export const firstTaste = {
  version: 1,
  survey: {
    happy: { songs: [], films: [] },
    sad: { songs: [], films: [] },
    loved: { songs: ['rock'], films: ['Sci-Fi'] },
    refused: { songs: [], films: [] },
    decades: [1990],
    fame: 'any',
    cinema: 'any',
  },
  feedback: [
    { item: 'film:133093', verdict: 'like', seen: false },
    { item: 'song:Queen\tInnuendo', verdict: null, seen: true },
  ],
  shown: [{ seed: 7, items: ['film:111161'] }],
};

/** From 83b69a4 on. */
export const firstWishes = { happy: 'stay', sad: 'lift' };

/** From f7fe7a4 on. */
export const firstDiary = {
  version: 1,
  entries: [
    { time: 1764064000000, site: 'x.com', mood: 'sad', weight: 0.6, liked: 1 },
    { time: 1764064362000, site: 'bsky.app', mood: 'unsure', weight: 0.04 },
  ],
};

/** By the commit from which on a backup was exported so. */
export const oldBackups = {
  '46bc6df': { tonic: 1, taste: firstTaste, wishes: firstWishes, settings: oldSettings.da227e1 },
  '733fdd8': {
    tonic: 1,
    taste: firstTaste,
    wishes: firstWishes,
    diary: firstDiary,
    settings: oldSettings.f7fe7a4,
  },
};

/** The mood now, as 0.1.0 and all until 8d0b0e9 kept it on disk. */
export const oldPerceived = {
  mood: 'happy',
  happy: 0.93,
  weight: 0.86,
  site: 'x.com',
  time: 1764064362000,
  corrected: false,
  seed: 4000000000,
};
