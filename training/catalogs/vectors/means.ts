import { type Features, predicted } from './features.ts';
import type { RatingTable } from './ratingTable.ts';

/** The number of ratings at which a film's own mean and what its features predict weigh the same. */
const priorRatings = 10;
/** A film with this many ratings counts half in the prediction. */
const halfAmount = 5;
const penalty = 1;

/**
 * Returns the mean rating expected of each film, in stars: the mean of its ratings, pulled to what its features predict if
 * it has few. A film without ratings has the prediction.
 */
export function filmMeans({ film, rating, counts }: RatingTable, features: Features): Float64Array {
  const sums = new Float64Array(counts.length);
  for (const [entry, f] of film.entries()) sums[f]! += rating[entry]!;
  const own = sums.map((sum, f) => (counts[f] === 0 ? 0 : sum / counts[f]!));
  const amounts = Float64Array.from(counts, (count) => count / (count + halfAmount));
  const expected = predicted(features, own, 1, amounts, penalty);
  return expected.map((value, f) => (sums[f]! + priorRatings * value) / (counts[f]! + priorRatings));
}
