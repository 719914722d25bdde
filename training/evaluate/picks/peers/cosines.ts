import type { RatingTable } from '#training/catalogs/vectors/ratingTable.ts';

/** Similarities of items: the items by their row in a square matrix. */
export interface Cosines {
  /** The row of each item; -1 for an item with too few ratings. */
  readonly rows: Int32Array;
  readonly size: number;
  /** size x size, symmetric; the diagonal is 0. */
  readonly values: Float32Array;
}

/**
 * Returns the cosine of each pair of items over people, times n / (n + shrinkage), where n people rated both: a cosine
 * over few people is mostly chance.
 * @param values one for each entry of the table
 * @param minRatings an item with fewer ratings has no row
 * @see Sarwar et al. 2001, "Item-based Collaborative Filtering Recommendation Algorithms"
 * @see Bell and Koren 2007, "Improved Neighborhood-based Collaborative Filtering", for the shrinkage
 */
export function cosines(
  { people, films, offsets, film, counts }: RatingTable,
  values: Float64Array,
  minRatings: number,
  shrinkage: number,
): Cosines {
  const rows = new Int32Array(films).fill(-1);
  let size = 0;
  for (let f = 0; f < films; f++) if (counts[f]! >= minRatings) rows[f] = size++;
  const norms = new Float64Array(size);
  const products = new Float32Array(size * size);
  const both = new Uint16Array(size * size);
  for (let person = 0; person < people; person++) {
    for (let a = offsets[person]!; a < offsets[person + 1]!; a++) {
      const row = rows[film[a]!]!;
      if (row < 0) continue;
      norms[row]! += values[a]! ** 2;
      for (let b = offsets[person]!; b < offsets[person + 1]!; b++) {
        const column = rows[film[b]!]!;
        // The lower triangle only.
        if (column < 0 || column >= row) continue;
        products[row * size + column]! += values[a]! * values[b]!;
        both[row * size + column]!++;
      }
    }
  }
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++) {
      const at = row * size + column;
      const length = Math.sqrt(norms[row]! * norms[column]!);
      const trust = both[at]! / (both[at]! + shrinkage);
      const cosine = length === 0 || both[at] === 0 ? 0 : (trust * products[at]!) / length;
      products[at] = cosine;
      products[column * size + row] = cosine;
    }
  }
  return { rows, size, values: products };
}

/** Returns the `count` largest positive similarities between an item's row and some rows, as pairs of place and similarity. */
export function nearest(
  { size, values }: Cosines,
  row: number,
  others: readonly number[],
  count: number,
): { readonly place: number; readonly similarity: number }[] {
  return others
    .map((other, place) => ({ place, similarity: other < 0 ? 0 : values[row * size + other]! }))
    .filter(({ similarity }) => similarity > 0)
    .sort((a, b) => b.similarity - a.similarity || a.place - b.place)
    .slice(0, count);
}
