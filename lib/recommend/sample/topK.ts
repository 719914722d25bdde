/** An index into a catalog and its score. */
export interface Scored {
  readonly index: number;
  readonly score: number;
}

/**
 * Returns the indexes with the highest scores, best first. If scores are equal, the lower index comes first. Only
 * `limit` entries are stored at a time, so a catalog of 68,000 is never sorted.
 * @param limit the maximum number of results
 * @param size the number of indexes, from 0
 * @param scoreOf returns undefined for an index that must not be chosen
 */
export function topK(limit: number, size: number, scoreOf: (index: number) => number | undefined): Scored[] {
  const best: Scored[] = [];
  for (let index = 0; index < size; index++) {
    const score = scoreOf(index);
    if (score === undefined) continue;
    if (best.length === limit && score <= best[limit - 1]!.score) continue;
    let position = best.length;
    while (position > 0 && best[position - 1]!.score < score) position--;
    best.splice(position, 0, { index, score });
    if (best.length > limit) best.pop();
  }
  return best;
}
