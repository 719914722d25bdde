import type { FilmRating } from '#training/catalogs/vectors/raters.ts';

/**
 * A recommender to compare with. Returns a score for each candidate; higher is better. It knows neither the mood nor what a
 * film feels like.
 * @param known the person's known ratings
 * @param candidates indexes of films
 */
export type Peer = (known: readonly FilmRating[], candidates: readonly number[]) => number[];

/** A rating from which on a film is liked, of 0.5 to 5. */
export const minLiked = 4;
/** A rating up to which a film is disliked. */
export const maxDisliked = 2.5;
