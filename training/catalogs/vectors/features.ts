import { factorise, solve } from './cholesky.ts';

/** What is known of films without any person's ratings, as rows of numbers. */
export interface Features {
  readonly width: number;
  /** films x width, row by row. */
  readonly rows: Float64Array;
}

/** What features are made of, as columns of the catalog. */
export interface FilmFacts {
  readonly genres: readonly string[];
  readonly genreMask: ArrayLike<number>;
  /** Null or 0 if unknown. */
  readonly year: ArrayLike<number | null>;
  readonly votes: ArrayLike<number>;
  readonly average: ArrayLike<number>;
}

/** Decades from the 1930s to the 2010s. Earlier films count as of the first, later ones as of the last. */
const firstDecade = 1930;
const decades = 9;

/**
 * Returns the features of the films: a constant, the genres (of length 1 together), the decade, the logarithm of the votes
 * and IMDb's average.
 */
export function featuresOf({ genres, genreMask, year, votes, average }: FilmFacts): Features {
  const width = genres.length + decades + 5;
  const rows = new Float64Array(genreMask.length * width);
  for (let film = 0; film < genreMask.length; film++) {
    const fame = Math.log10(votes[film]! + 1) - 4;
    const quality = average[film]! - 6.5;
    const bits = genres.map((_, bit) => (genreMask[film]! >> bit) & 1);
    const length = Math.sqrt(
      Math.max(
        1,
        bits.reduce((sum, bit) => sum + bit, 0),
      ),
    );
    const released = year[film] ?? 0;
    const decade = Math.floor((released - firstDecade) / 10);
    const own = Array.from({ length: decades }, (_, k) =>
      Number(released > 0 && k === Math.min(decades - 1, Math.max(0, decade))),
    );
    const known = [
      1,
      ...bits.map((bit) => bit / length),
      ...own,
      fame,
      quality,
      fame * quality,
      quality ** 2,
    ];
    rows.set(known, film * width);
  }
  return { width, rows };
}

/**
 * Predicts targets from features by ridge regression: W minimises sum_f amounts[f] |targets[f] - W x_f|² + penalty |W|².
 * @param targets films x size, row by row
 * @param amounts how much each film counts; a film of 0 is not learned from
 * @returns the predictions for all films, films x size
 * @see Hoerl and Kennard 1970
 */
export function predicted(
  { width, rows }: Features,
  targets: Float64Array,
  size: number,
  amounts: Float64Array,
  penalty: number,
): Float64Array {
  const products = new Float64Array(width * width);
  const sides = Array.from({ length: size }, () => new Float64Array(width));
  for (let k = 0; k < width; k++) products[k * width + k] = penalty;
  for (let film = 0; film < amounts.length; film++) {
    const amount = amounts[film]!;
    if (amount === 0) continue;
    const x = rows.subarray(film * width, (film + 1) * width);
    for (let i = 0; i < width; i++) {
      const weighted = amount * x[i]!;
      if (weighted === 0) continue;
      for (let j = 0; j <= i; j++) products[i * width + j]! += weighted * x[j]!;
      for (let s = 0; s < size; s++) sides[s]![i]! += weighted * targets[film * size + s]!;
    }
  }
  factorise(products, width);
  for (const side of sides) solve(products, width, side);
  const result = new Float64Array(amounts.length * size);
  for (let film = 0; film < amounts.length; film++) {
    for (let i = 0; i < width; i++) {
      const x = rows[film * width + i]!;
      if (x !== 0) for (let s = 0; s < size; s++) result[film * size + s]! += x * sides[s]![i]!;
    }
  }
  return result;
}
