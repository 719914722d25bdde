import type { FilmCatalog } from '#lib/catalog/films.ts';
import type { Feedback, ItemId } from '#lib/taste/taste.ts';
import type { FilmRating, Rater } from '#training/catalogs/vectors/raters.ts';
import { shuffled } from '#training/random/shuffled.ts';
import { rngStream } from '#training/random/streams.ts';
import { maxDisliked, minLiked } from './peers/peer.ts';

/** A person with fewer ratings of the catalog's films is not asked. */
const minRatings = 20;

/** How many of a person's ratings a recommender knows: a number, or half of them. */
export const knowns = [0, 5, 20, 'half'] as const;
export type Known = (typeof knowns)[number];

/** A person whose ratings are split in halves: recommenders may know of the first, and the second judges them. */
export interface Person {
  readonly id: number;
  /** The first half in a random order. */
  readonly first: readonly FilmRating[];
  /** Whether a film of the second half is liked, by its index in the catalog. */
  readonly truth: ReadonlyMap<number, boolean>;
}

/**
 * Splits the ratings of the people who have enough of them.
 * @param seed of the halves
 */
export function peopleOf(raters: readonly Rater[], seed: number): Person[] {
  return raters
    .filter(({ ratings }) => ratings.length >= minRatings)
    .map(({ id, ratings }) => {
      const order = [...shuffled(ratings.length, rngStream(seed, 'ratingHalves', id))].map(
        (k) => ratings[k]!,
      );
      const half = Math.ceil(order.length / 2);
      const truth = order.slice(half).map(({ film, rating }) => [film, rating >= minLiked] as const);
      return { id, first: order.slice(0, half), truth: new Map(truth) };
    });
}

/** A person can be judged if a film of the second half is liked. */
export const canBeJudged = ({ truth }: Pick<Person, 'truth'>): boolean =>
  [...truth.values()].some((likes) => likes);

/** Returns the ratings that a recommender knows; undefined if the person's first half has not as many. */
export function knownOf({ first }: Person, known: Known): readonly FilmRating[] | undefined {
  if (known === 'half') return first;
  return first.length < known ? undefined : first.slice(0, known);
}

/** Returns ratings as feedback: 4.0 or more is a like, 2.5 or less a dislike, any other means seen. */
export function feedbackOf(films: FilmCatalog, ratings: readonly FilmRating[]): Feedback[] {
  return ratings.map(({ film, rating }) => {
    const item: ItemId = `film:${films.imdb[film]!}`;
    const verdict = rating >= minLiked ? 'like' : rating <= maxDisliked ? 'dislike' : null;
    return { item, verdict, seen: true };
  });
}
