import type { NumberRange } from './columnFormat.ts';

const maxUint32 = 2 ** 32 - 1;
const percent = { min: 0, max: 100 };
const year = { min: 1870, max: 2100, empty: 0 };

/** Returns the range of a column of indexes into a vocabulary. */
export const indexesOf = (vocabulary: { readonly length: number }): NumberRange => ({
  min: 0,
  max: vocabulary.length - 1,
});

/** A genre mask is a 32-bit integer without its sign bit. */
export const maxGenres = 31;

/** What the columns of films may contain. */
export const filmRanges = {
  year,
  /** IMDb's average in tenths. */
  average: { min: 10, max: 100 },
  votes: { min: 0, max: maxUint32 },
  imdb: { min: 1, max: maxUint32 },
  valence: percent,
  arousal: percent,
  heaviness: percent,
  vectors: { min: -128, max: 127 },
} as const satisfies Readonly<Record<string, NumberRange>>;

/** What the columns of songs may contain. */
export const songRanges = {
  year,
  popularity: percent,
  /** Beats per minute. */
  tempo: { min: 1, max: 400 },
  energy: percent,
  valence: percent,
  paperPopularity: { min: 1, max: 100, empty: 0 },
} as const satisfies Readonly<Record<string, NumberRange>>;
