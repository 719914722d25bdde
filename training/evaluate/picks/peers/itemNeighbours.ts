import type { RatingTable } from '#training/catalogs/vectors/ratingTable.ts';
import { cosines, nearest } from './cosines.ts';
import type { Peer } from './peer.ts';
import { bayesianMeans } from './popularity.ts';

export interface NeighbourSettings {
  /** Number of neighbours. */
  readonly k: number;
  readonly shrinkage: number;
  readonly minRatings: number;
}

/** Chosen on the learning people among k = 10, 20, 40, 50, 1000 and shrinkage 5, 10, 20, 50, 100. */
export const chosenNeighbours: NeighbourSettings = { k: 20, shrinkage: 20, minRatings: 5 };

/** The number of ratings of the prior of a film's mean, and of a person's own level. */
const [meanPrior, levelPrior] = [20, 5];

/**
 * Item-kNN: a film's mean plus the weighted mean of how far the person's ratings of its k most similar known films are above
 * theirs. Similarity is the adjusted cosine: of ratings above the film's mean and the person's level.
 * @see Sarwar et al. 2001, "Item-based Collaborative Filtering Recommendation Algorithms"
 */
export function itemNeighbours(table: RatingTable, { k, shrinkage, minRatings }: NeighbourSettings): Peer {
  const means = bayesianMeans(table, meanPrior);
  const { people, offsets, film, rating } = table;
  const residuals = Float64Array.from(film, (f, entry) => rating[entry]! - means[f]!);
  for (let person = 0; person < people; person++) {
    const own = residuals.subarray(offsets[person]!, offsets[person + 1]!);
    const level = own.reduce((sum, residual) => sum + residual, 0) / (own.length || 1);
    for (let entry = 0; entry < own.length; entry++) own[entry]! -= level;
  }
  const similarities = cosines(table, residuals, minRatings, shrinkage);
  return (known, candidates) => {
    const above = known.map(({ film, rating }) => rating - means[film]!);
    const level = above.reduce((sum, residual) => sum + residual, 0) / (known.length + levelPrior);
    const rows = known.map(({ film }) => similarities.rows[film]!);
    return candidates.map((candidate) => {
      const row = similarities.rows[candidate]!;
      const neighbours = row < 0 ? [] : nearest(similarities, row, rows, k);
      const pull = neighbours.reduce(
        (sum, { place, similarity }) => sum + similarity * (above[place]! - level),
        0,
      );
      const total = neighbours.reduce((sum, { similarity }) => sum + similarity, 0);
      // One more similarity of 1 to a film that is rated as expected.
      return means[candidate]! + pull / (total + 1);
    });
  };
}
