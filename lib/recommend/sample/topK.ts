/** An index into a catalog and its score there. */
export interface Scored {
  readonly index: number;
  readonly score: number;
}

/**
 * The `most` highest scores of a catalog, best first; of equal scores the lower index comes first.
 * It keeps only that many while it looks, so a catalog of 68,000 is never sorted.
 * @param size how many there are  @param scoreOf undefined for one that may not be chosen
 */
export function topK(most: number, size: number, scoreOf: (index: number) => number | undefined): Scored[] {
  const kept: Scored[] = [];
  for (let index = 0; index < size; index++) {
    const score = scoreOf(index);
    if (score === undefined) continue;
    if (kept.length === most && score <= kept[most - 1]!.score) continue;
    let place = kept.length;
    while (place > 0 && kept[place - 1]!.score < score) place--;
    kept.splice(place, 0, { index, score });
    if (kept.length > most) kept.pop();
  }
  return kept;
}
