import type { CellClass } from '#lib/catalog/columnFormat.ts';

/** The whole numbers that a column may contain, from `min` to `max` inclusive, and the class that holds them. */
export interface NumberRange {
  readonly Cells: CellClass;
  readonly min: number;
  readonly max: number;
  /** The number of an empty cell. Without it no cell may be empty. */
  readonly empty?: number;
}

const percent = { Cells: Uint8Array, min: 0, max: 100 };
const year = { Cells: Uint16Array, min: 1870, max: 2100, empty: 0 };
const uint32 = { Cells: Uint32Array, min: 0, max: 2 ** 32 - 1 };

/** The range of a column that says which items have a property. */
export const flag: NumberRange = { Cells: Uint8Array, min: 0, max: 1 };

/** Returns the range of a column of indexes into a vocabulary. */
export const indexesOf = (vocabulary: { readonly length: number }): NumberRange => ({
  Cells: Int32Array,
  min: 0,
  max: vocabulary.length - 1,
});

/** A genre mask is a 32-bit integer without its sign bit. */
export const maxGenres = 31;

/** Returns the range of the column of genre masks. */
export const masksOf = (genres: { readonly length: number }): NumberRange => ({
  Cells: Int32Array,
  min: 0,
  max: 2 ** genres.length - 1,
});

/** What the columns of films may contain. */
export const filmRanges = {
  year,
  /** IMDb's average in tenths. */
  average: { Cells: Uint8Array, min: 10, max: 100 },
  averageSum: uint32,
  votes: uint32,
  imdb: { ...uint32, min: 1 },
  valence: percent,
  arousal: percent,
  heaviness: percent,
  vectorSize: uint32,
  vectors: { Cells: Int8Array, min: -128, max: 127 },
} as const satisfies Readonly<Record<string, NumberRange>>;

/** What the columns of songs may contain. */
export const songRanges = {
  year,
  popularity: percent,
  /** Beats per minute. */
  tempo: { Cells: Uint16Array, min: 1, max: 400 },
  energy: percent,
  valence: percent,
  paperPopularity: { Cells: Uint8Array, min: 1, max: 100, empty: 0 },
} as const satisfies Readonly<Record<string, NumberRange>>;
