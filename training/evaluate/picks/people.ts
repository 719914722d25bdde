import type { FilmCatalog } from '#lib/catalog/films.ts';
import type { Feedback, ItemId } from '#lib/taste/taste.ts';
import { parseTable, type SourceText } from '#training/catalogs/rows/table.ts';
import { shuffled } from '#training/random/shuffled.ts';
import { rngStream } from '#training/random/streams.ts';

/** A film is liked from this rating on, of 0.5 to 5. */
const minLiked = 4;
/** A film is disliked up to this rating. */
const maxDisliked = 2.5;

/** A person, whose ratings are split in halves: one is known to the recommender, the other judges its picks. */
export interface Person {
  readonly id: number;
  /** The known half: a rating of 4.0 or more is a like, one of 2.5 or less a dislike, any other means seen. */
  readonly feedback: readonly Feedback[];
  /** Whether a film of the other half is liked, by its index in the catalog. */
  readonly truth: ReadonlyMap<number, boolean>;
}

/**
 * Reads the people of a MovieLens file of ratings. Films that the catalog lacks are left out.
 * @param seed of the halves
 * @throws UserError that names the row, for a missing column or a cell that is not a number
 */
export function readPeople(
  ratings: SourceText,
  movies: SourceText,
  films: FilmCatalog,
  seed: number,
): Person[] {
  const filmOf = filmsByMovieLens(movies, films);
  const rated = new Map<number, { readonly index: number; readonly rating: number }[]>();
  for (const row of parseTable(ratings.text, {
    ...ratings,
    delimiter: ',',
    columns: ['userId', 'movieId', 'rating'],
  })) {
    const user = row.number('userId', { min: 1, max: Number.MAX_SAFE_INTEGER }) ?? 0;
    const rating = row.number('rating', { min: 0.5, max: 5 }) ?? 0;
    const index = filmOf.get(row.text('movieId'));
    const known = rated.get(user) ?? [];
    rated.set(user, known);
    if (index !== undefined) known.push({ index, rating });
  }
  return [...rated].map(([id, all]) => {
    const order = [...shuffled(all.length, rngStream(seed, 'ratingHalves', id))].map((k) => all[k]!);
    const half = Math.ceil(order.length / 2);
    return {
      id,
      feedback: order.slice(0, half).map(({ index, rating }): Feedback => {
        const item: ItemId = `film:${films.imdb[index]!}`;
        return {
          item,
          verdict: rating >= minLiked ? 'like' : rating <= maxDisliked ? 'dislike' : null,
          seen: true,
        };
      }),
      truth: new Map(order.slice(half).map(({ index, rating }) => [index, rating >= minLiked])),
    };
  });
}

function filmsByMovieLens(movies: SourceText, films: FilmCatalog): Map<string, number> {
  const indexes = new Map(Array.from(films.imdb, (imdb, index) => [imdb, index]));
  const byId = new Map<string, number>();
  for (const row of parseTable(movies.text, {
    ...movies,
    delimiter: ',',
    columns: ['imdb_title_id', 'movielens_id'],
  })) {
    const index = indexes.get(Number(row.text('imdb_title_id').slice(2)));
    const id = row.text('movielens_id');
    if (index !== undefined && id !== '') byId.set(id, index);
  }
  return byId;
}
