import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { SourceText } from '#training/catalogs/rows/table.ts';
import { rngStream } from '#training/random/streams.ts';
import { type Rater, ratersOf, readRatings, withoutPeopleOf } from './raters.ts';

/** The seed of the split. It is no option, because the catalog ships what was learned from its first half. */
const splitSeed = 0;

/** People who rated films, in two groups without a person in common. */
export interface SplitPeople {
  /** All people of the older set. Everything may be learned from and chosen on them. */
  readonly older: readonly Rater[];
  /** Half of the newer set. Everything may be learned from and chosen on them. */
  readonly learning: readonly Rater[];
  /** The other half of the newer set. Nothing may be learned from or chosen on them. */
  readonly judging: readonly Rater[];
}

/**
 * Reads the people of two MovieLens sets and splits them. People of the newer set who are in the older one as well are
 * left out. A hash of a person's number decides which half the person belongs to.
 * @param older ratings-small.csv
 * @param newer ratings-2023.csv
 * @param filmOf the catalog's index of a film by MovieLens' number
 * @throws UserError that names the row, for a missing column or a cell that is not a number
 */
export function splitPeople(
  older: SourceText,
  newer: SourceText,
  filmOf: ReadonlyMap<string, number>,
): SplitPeople {
  const olderRatings = readRatings(older);
  const people = ratersOf(withoutPeopleOf(olderRatings, readRatings(newer)), filmOf);
  return {
    older: ratersOf(olderRatings, filmOf),
    learning: people.filter(({ id }) => !isJudge(id)),
    judging: people.filter(({ id }) => isJudge(id)),
  };
}

/** Returns whether a person, by the number in the source, is one of those to judge on. */
export const isJudge = (id: number): boolean =>
  uniformFloat64(rngStream(splitSeed, 'judgedPeople', id)) >= 0.5;
