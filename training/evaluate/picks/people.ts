import type { FilmCatalog } from '#lib/catalog/films.ts';
import type { Feedback, ItemId } from '#lib/taste/taste.ts';
import { type SourceText, table } from '#training/catalogs/rows/table.ts';
import { randomOf } from '#training/random/random.ts';
import { shuffled } from '#training/tweets/split.ts';

/** From which rating a film is liked, as the issue of these figures has it, and up to which it is not. */
const liked = 4;
const disliked = 2.5;

/** One person: half of what they rated is known, the other half is the truth. */
export interface Person {
  readonly id: number;
  /** What is known: a rating of 4.0 or more is a like, one of 2.5 or less a dislike, any other a film that was seen. */
  readonly feedback: readonly Feedback[];
  /** The films of the other half, by their index in the catalog, and whether they are liked. */
  readonly truth: ReadonlyMap<number, boolean>;
}

/**
 * The people of a MovieLens file of ratings, their ratings halved by a seed. Films that the catalog does not hold are
 * left out.
 * @throws UserError naming the row, for a missing column or a cell that is no number
 */
export function readPeople(
  ratings: SourceText,
  movies: SourceText,
  films: FilmCatalog,
  seed: number,
): Person[] {
  const filmOf = filmsByMovieLens(movies, films);
  const rated = new Map<number, { readonly index: number; readonly rating: number }[]>();
  for (const row of table(ratings.text, {
    ...ratings,
    delimiter: ',',
    columns: ['userId', 'movieId', 'rating'],
  })) {
    const user = row.number('userId', { least: 1, most: Number.MAX_SAFE_INTEGER }) ?? 0;
    const rating = row.number('rating', { least: 0.5, most: 5 }) ?? 0;
    const index = filmOf.get(row.text('movieId'));
    const known = rated.get(user) ?? [];
    rated.set(user, known);
    if (index !== undefined) known.push({ index, rating });
  }
  return [...rated].map(([id, all]) => {
    const order = [...shuffled(all.length, randomOf(seed, id))].map((k) => all[k]!);
    const half = Math.ceil(order.length / 2);
    return {
      id,
      feedback: order.slice(0, half).map(({ index, rating }): Feedback => {
        const item: ItemId = `film:${films.imdb[index]!}`;
        return {
          item,
          verdict: rating >= liked ? 'like' : rating <= disliked ? 'dislike' : null,
          seen: true,
        };
      }),
      truth: new Map(order.slice(half).map(({ index, rating }) => [index, rating >= liked])),
    };
  });
}

function filmsByMovieLens(movies: SourceText, films: FilmCatalog): Map<string, number> {
  const at = new Map(Array.from(films.imdb, (imdb, index) => [imdb, index]));
  const byId = new Map<string, number>();
  for (const row of table(movies.text, {
    ...movies,
    delimiter: ',',
    columns: ['imdb_title_id', 'movielens_id'],
  })) {
    const index = at.get(Number(row.text('imdb_title_id').slice(2)));
    const id = row.text('movielens_id');
    if (index !== undefined && id !== '') byId.set(id, index);
  }
  return byId;
}
