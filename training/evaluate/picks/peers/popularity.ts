import type { FilmCatalog } from '#lib/catalog/films.ts';
import { weightedRating } from '#lib/recommend/score/rating.ts';
import type { RatingTable } from '#training/catalogs/vectors/ratingTable.ts';
import type { Peer } from './peer.ts';

const byScore =
  (scores: ArrayLike<number>): Peer =>
  (_, candidates) =>
    candidates.map((film) => scores[film]!);

/** Ranks by the number of votes on IMDb. */
export const mostVotes = ({ votes }: FilmCatalog): Peer => byScore(votes);

/** Ranks by the number of ratings that the learning people gave. */
export const mostRated = ({ counts }: RatingTable): Peer => byScore(counts);

/** Ranks by IMDb's weighted rating: the Bayesian mean with a prior of `priorVotes` votes. */
export function imdbMean({ averageTenths, votes, meanAverage }: FilmCatalog, priorVotes: number): Peer {
  return byScore(
    Array.from(averageTenths, (tenths, film) =>
      weightedRating(tenths / 10, votes[film]!, meanAverage, priorVotes),
    ),
  );
}

/** Ranks by the Bayesian mean of the learning people's ratings. */
export const ratedMean = (table: RatingTable, priorRatings: number): Peer =>
  byScore(bayesianMeans(table, priorRatings));

/** Returns each film's mean rating, as if `priorRatings` more people had given it the mean of all ratings. */
export function bayesianMeans({ film, rating, counts }: RatingTable, priorRatings: number): Float64Array {
  const mean = rating.reduce((sum, value) => sum + value, 0) / (rating.length || 1);
  const sums = new Float64Array(counts.length).fill(priorRatings * mean);
  for (const [entry, f] of film.entries()) sums[f]! += rating[entry]!;
  return sums.map((sum, f) => sum / (counts[f]! + priorRatings));
}
