import type { Row } from '#training/catalogs/rows/table.ts';

/** Films of this genre are excluded, whatever their other genres are. */
export const adultGenre = 'Adult';

/**
 * The catalog's name of every genre in the sources, which mix those of MovieLens, of IMDb and of IMDb's former lists; null if
 * it is not a genre. Music (films about music) and Musical (films told in songs) are both kept.
 */
const filmGenres: Readonly<Record<string, string | null>> = {
  Action: 'Action',
  Adult: adultGenre,
  Adventure: 'Adventure',
  Animation: 'Animation',
  Biography: 'Biography',
  Children: 'Family',
  "Children's": 'Family',
  Comedy: 'Comedy',
  Crime: 'Crime',
  Documentary: 'Documentary',
  Drama: 'Drama',
  Family: 'Family',
  Fantasy: 'Fantasy',
  'Film Noir': 'Film-Noir',
  'Film-Noir': 'Film-Noir',
  History: 'History',
  Horror: 'Horror',
  Music: 'Music',
  Musical: 'Musical',
  Mystery: 'Mystery',
  News: 'News',
  Romance: 'Romance',
  'Sci-Fi': 'Sci-Fi',
  'Science Fiction': 'Sci-Fi',
  Sport: 'Sport',
  Thriller: 'Thriller',
  War: 'War',
  Western: 'Western',
  // Forms of broadcasting, a length, a screen format and missing values.
  'Game Show': null,
  'Game-Show': null,
  'Reality TV': null,
  'Reality-TV': null,
  Short: null,
  'TV Movie': null,
  'Talk Show': null,
  'Talk-Show': null,
  IMAX: null,
  Unknown: null,
  '(no genres listed)': null,
};

/**
 * Returns the catalog's names of genres.
 * @throws UserError with the row for an unknown genre
 */
export function catalogGenres(names: readonly string[], row: Row<string>): string[] {
  const genres = names.map((name) => {
    const genre = coarseGenre(name);
    if (genre === undefined)
      throw row.error(`"${name}" is not a genre in training/catalogs/films/filmGenres.ts`);
    return genre;
  });
  return distinct(genres);
}

/**
 * Returns the catalog's names of the genres of IMDb's title pages, which list fine genres ("Dark Comedy") before coarse ones
 * ("Comedy"). The coarse ones count. A page with fine ones only, of which IMDb shows ten, has the genres that end their
 * names: Comedy for "Dark Comedy".
 */
export function genresOfPage(names: readonly string[]): string[] {
  const coarse = distinct(names.map(coarseGenre));
  return coarse.length > 0 ? coarse : distinct(names.map((name) => coarseGenre(name.split(' ').at(-1)!)));
}

/** Returns null for a name that is not a genre, and undefined for an unknown one. */
function coarseGenre(name: string): string | null | undefined {
  return Object.hasOwn(filmGenres, name) ? filmGenres[name] : undefined;
}

function distinct(genres: readonly (string | null | undefined)[]): string[] {
  return [...new Set(genres.filter((genre) => typeof genre === 'string'))];
}
