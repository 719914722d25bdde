/**
 * What earlier commits stored and exported, as their own code wrote it, for a user who had agreed, turned one site off,
 * allowed direct messages of another, added a third, paused, and rated two picks.
 */
const firstSettings = {
  agreed: true,
  off: ['reddit.com'],
  messages: ['x.com'],
  others: ['forum.example'],
  pausedUntil: 1764064362000,
};

/** Settings by the first commit that stored them in this form. The first three are version 1, and have no `version`. */
export const oldSettings = {
  aa0a35f: firstSettings,
  da227e1: { ...firstSettings, sign: true, songService: 'deezer', filmService: 'imdb' },
  f7fe7a4: { ...firstSettings, sign: false, songService: 'spotify', filmService: 'tmdb', diaryDays: 7 },
  '2704415': {
    version: 2,
    ...firstSettings,
    sign: true,
    songService: 'deezer',
    filmService: 'tmdb',
    diaryDays: 90,
  },
};

/** Stored since f8a95c2. Before 46bc6df it was exported alone. */
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

/** Stored since 83b69a4. */
export const firstWishes = { happy: 'stay', sad: 'lift' };

/** Stored since the popup has tabs. */
export const firstChosenTab = { version: 1, tab: 'films' };

/** Stored since f7fe7a4. */
export const firstDiary = {
  version: 1,
  entries: [
    { time: 1764064000000, site: 'x.com', mood: 'sad', weight: 0.6, liked: 1 },
    { time: 1764064362000, site: 'bsky.app', mood: 'unsure', weight: 0.04 },
  ],
};

/** Backups by the first commit that exported them in this form. */
export const oldBackups = {
  '46bc6df': { tonic: 1, taste: firstTaste, wishes: firstWishes, settings: oldSettings.da227e1 },
  '733fdd8': {
    tonic: 1,
    taste: firstTaste,
    wishes: firstWishes,
    diary: firstDiary,
    settings: oldSettings.f7fe7a4,
  },
  '2704415': {
    tonic: 1,
    taste: firstTaste,
    wishes: { version: 1, ...firstWishes },
    diary: firstDiary,
    settings: oldSettings['2704415'],
  },
};

/** The current mood under the key `perceived`, as all versions before 8d0b0e9 stored it on disk. */
export const oldCurrentMood = {
  mood: 'happy',
  happy: 0.93,
  weight: 0.86,
  site: 'x.com',
  time: 1764064362000,
  corrected: false,
  seed: 4000000000,
};
