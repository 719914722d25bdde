import type { FilmFeel } from '#lib/recommend/score/filmFeel.ts';
import type { Feeling } from '#lib/recommend/score/reason.ts';

/** A list of more words would not be read. */
const maxFeelings = 2;

const warmGenres = ['Animation', 'Drama', 'Family', 'Music', 'Musical', 'Romance'];
const movingGenres = ['Biography', 'Drama', 'Romance', 'War'];

/** When a word is clear enough to be said of a film, in order of preference. */
const rules: readonly (readonly [Feeling, (feel: FilmFeel) => boolean])[] = [
  [
    'warm',
    ({ valence, arousal, heaviness, genres }) =>
      valence >= 0.7 && arousal <= 0.6 && heaviness <= 0.3 && has(genres, warmGenres),
  ],
  [
    'funny',
    ({ valence, heaviness, genres }) => valence >= 0.6 && heaviness <= 0.4 && has(genres, ['Comedy']),
  ],
  ['exciting', ({ arousal }) => arousal >= 0.75],
  ['heavy', ({ heaviness }) => heaviness >= 0.7],
  [
    'moving',
    ({ valence, arousal, heaviness, genres }) =>
      valence <= 0.5 && arousal <= 0.5 && heaviness >= 0.3 && heaviness < 0.7 && has(genres, movingGenres),
  ],
  ['sad', ({ valence }) => valence <= 0.2],
  ['gentle', ({ arousal, heaviness }) => arousal <= 0.25 && heaviness <= 0.3],
  ['light', ({ heaviness }) => heaviness <= 0.15],
];

/**
 * Returns the one or two words that a person would use for how a film feels. It returns none if nothing is clear, or if the
 * feel was guessed from the genres.
 */
export function feelingsOf(feel: FilmFeel): Feeling[] {
  if (!feel.described) return [];
  return rules
    .filter(([, isClear]) => isClear(feel))
    .map(([feeling]) => feeling)
    .slice(0, maxFeelings);
}

const has = (genres: readonly string[], some: readonly string[]): boolean =>
  genres.some((genre) => some.includes(genre));
