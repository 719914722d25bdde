import { invert } from '#training/catalogs/vectors/cholesky.ts';
import type { RatingTable } from '#training/catalogs/vectors/ratingTable.ts';
import { type OnProgress, unwatched } from '#training/cli/progress.ts';
import { minLiked, type Peer } from './peer.ts';

export interface EaseSettings {
  /** λ, what is added to the diagonal. */
  readonly penalty: number;
  /** A film with fewer ratings is left out, because the time grows with the cube of the films. */
  readonly minRatings: number;
}

/** Chosen on the learning people among penalties 100, 300, 1000. */
export const chosenEase: EaseSettings = { penalty: 300, minRatings: 20 };

/**
 * EASE-R on likes: a linear autoencoder without a hidden layer. With G the number of people who like both of two films, and
 * P = (G + λI)⁻¹, the weights are B = -P / diag(P) by columns with a diagonal of 0, and a person's scores are the sum of the
 * rows of B of the films that the person likes. Equal scores, such as those of a person without likes, are decided by the number of
 * ratings, and films that were left out come last.
 * @see Steck 2019, "Embarrassingly Shallow Autoencoders for Sparse Data"
 */
export function ease(
  { people, films, offsets, film, rating, counts }: RatingTable,
  { penalty, minRatings }: EaseSettings,
  onProgress: OnProgress = unwatched,
): Peer {
  const rows = new Int32Array(films).fill(-1);
  let size = 0;
  for (let f = 0; f < films; f++) if (counts[f]! >= minRatings) rows[f] = size++;
  const gram = new Float64Array(size * size);
  for (let k = 0; k < size; k++) gram[k * size + k] = penalty;
  for (let person = 0; person < people; person++) {
    const liked: number[] = [];
    for (let entry = offsets[person]!; entry < offsets[person + 1]!; entry++)
      if (rating[entry]! >= minLiked && rows[film[entry]!]! >= 0) liked.push(rows[film[entry]!]!);
    for (const a of liked) for (const b of liked) gram[a * size + b]! += 1;
  }
  const weights = invert(gram, size, onProgress);
  const diagonal = Float64Array.from({ length: size }, (_, k) => weights[k * size + k]!);
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++)
      weights[a * size + b] = a === b ? 0 : -weights[a * size + b]! / diagonal[b]!;
  return (known, candidates) => {
    const liked = known
      .filter(({ rating }) => rating >= minLiked)
      .map(({ film }) => rows[film]!)
      .filter((row) => row >= 0);
    return candidates.map((candidate) => {
      const column = rows[candidate]!;
      const tie = 1e-9 * counts[candidate]!;
      return column < 0
        ? tie - 1000
        : tie + liked.reduce((sum, row) => sum + weights[row * size + column]!, 0);
    });
  };
}
