import { allTexts, expectEqualSizes, isIndex, numberColumn, textColumn } from './columns.ts';
import { columnTable } from './columnTable.ts';
import type { Film, FilmCatalog } from './films.ts';

/** The columns that have a cell for each film. */
const perFilm = [
  'title',
  ...['year', 'genreMask', 'average', 'votes', 'imdb', 'director', 'american', 'christmas', 'gentle'],
  ...['mocking', 'valence', 'arousal', 'heaviness', 'described', 'vectorRow'],
] as const;

/**
 * Reads films.bin. The catalog consists of views of the file, which must not be changed.
 * @throws CatalogError if the file is damaged or of another version, or if a column is missing, of another kind or of
 *   another length. The message is one line.
 */
export function readFilms(file: Uint8Array): FilmCatalog {
  const columns = columnTable(file, 'films');
  expectEqualSizes(columns, ...perFilm);
  const genres = allTexts(textColumn(columns, 'genres'));
  const directorNames = textColumn(columns, 'directors');
  const title = textColumn(columns, 'title');
  const averageTenths = numberColumn(columns, 'average', Uint8Array);
  const catalog = {
    size: title.length,
    genres,
    genreMasks: numberColumn(columns, 'genreMask', Int32Array),
    averageTenths,
    votes: numberColumn(columns, 'votes', Uint32Array),
    years: numberColumn(columns, 'year', Uint16Array),
    directors: numberColumn(columns, 'director', Int32Array),
    imdb: numberColumn(columns, 'imdb', Uint32Array),
    valences: numberColumn(columns, 'valence', Uint8Array),
    arousals: numberColumn(columns, 'arousal', Uint8Array),
    heaviness: numberColumn(columns, 'heaviness', Uint8Array),
    americans: numberColumn(columns, 'american', Uint8Array),
    christmas: numberColumn(columns, 'christmas', Uint8Array),
    gentle: numberColumn(columns, 'gentle', Uint8Array),
    mocking: numberColumn(columns, 'mocking', Uint8Array),
    described: numberColumn(columns, 'described', Uint8Array),
    vectorSize: numberColumn(columns, 'vectorSize', Uint32Array)[0]!,
    vectors: numberColumn(columns, 'vectors', Int8Array),
    vectorRows: numberColumn(columns, 'vectorRow', Int32Array),
    meanAverage: numberColumn(columns, 'averageSum', Uint32Array)[0]! / 10 / (averageTenths.length || 1),
  };
  const film = (index: number): Film => {
    if (!isIndex(index, catalog.size))
      throw new RangeError(`no film ${index}: the catalog has ${catalog.size}`);
    const director = catalog.directors[index]!;
    return {
      title: title.at(index),
      year: catalog.years[index]! || null,
      genres: genres.filter((_, bit) => catalog.genreMasks[index]! & (1 << bit)),
      average: averageTenths[index]! / 10,
      votes: catalog.votes[index]!,
      imdbId: imdbId(catalog.imdb[index]!),
      director: director < 0 ? null : directorNames.at(director),
      american: catalog.americans[index] === 1,
    };
  };
  return { ...catalog, film };
}

/** Returns IMDb's id for its number: tt0111161 for 111161. */
function imdbId(number: number): string {
  return `tt${String(number).padStart(7, '0')}`;
}
