/**
 * m, the number of votes at which a film's own average and the catalog's mean weigh the same. IMDb states 25,000 for
 * its Top 250. With it, this catalog's fifty best are films that many people know.
 */
export const priorVotes = 25_000;

/**
 * Returns the weighted rating of a film: its average, pulled toward the catalog's mean if it has few votes. Nine
 * votes of 10 each move it by less than 0.002, so a film with nine votes never leads.
 * @param average R, the film's average, 1 to 10
 * @param votes v, the number of people who rated it, 0 or more
 * @param mean C, the mean of all averages in the catalog, 1 to 10
 * @param prior m, above 0
 * @returns 1 to 10
 * @throws RangeError if votes is negative or NaN
 * @see the formula of IMDb's Top 250: (v / (v + m)) R + (m / (v + m)) C
 */
export function weightedRating(average: number, votes: number, mean: number, prior = priorVotes): number {
  if (!(votes >= 0)) throw new RangeError(`votes: expected 0 or more, got ${votes}`);
  const trust = votes / (votes + prior);
  return trust * average + (1 - trust) * mean;
}
