import { CatalogError } from './catalogError.ts';
import { allTexts, expectEqualSizes, flagColumn, isIndex, numberColumn, textColumn } from './columns.ts';
import { type ColumnTable, columnTable } from './columnTable.ts';
import type { Film, FilmCatalog } from './films.ts';
import { filmRanges, indexesOf, maxGenres } from './ranges.ts';

/** The columns that have a cell for each film. */
const perFilm = [
  'title',
  ...['year', 'genreMask', 'average', 'votes', 'imdb', 'director', 'american', 'christmas', 'gentle'],
  ...['valence', 'arousal', 'heaviness', 'described', 'vectorFilms'],
] as const;

/**
 * Reads and checks films.bin.
 * @throws CatalogError if the file is damaged or of another version, or if a column is missing, shorter than another, or
 *   has a cell outside its range. The message is one line that names the column.
 */
export function readFilms(file: Uint8Array): FilmCatalog {
  const columns = columnTable(file, 'films');
  expectEqualSizes(columns, ...perFilm);
  const genres = allTexts(textColumn(columns, 'genres'));
  if (genres.length > maxGenres) throw new CatalogError(`genres: ${genres.length}, more than ${maxGenres}`);
  const masks = { min: 0, max: 2 ** genres.length - 1 };
  const directorNames = textColumn(columns, 'directors');
  const title = textColumn(columns, 'title');
  const tenths = numberColumn(columns, 'average', filmRanges.average, Uint8Array);
  const averages = new Float64Array(tenths.length);
  let sum = 0;
  for (let index = 0; index < tenths.length; index++) {
    averages[index] = tenths[index]! / 10;
    sum += tenths[index]!;
  }
  const catalog = {
    size: title.length,
    genres,
    genreMasks: numberColumn(columns, 'genreMask', masks, Int32Array),
    averages,
    votes: numberColumn(columns, 'votes', filmRanges.votes, Uint32Array),
    years: numberColumn(columns, 'year', filmRanges.year, Uint16Array),
    directors: numberColumn(columns, 'director', { ...indexesOf(directorNames), empty: -1 }, Int32Array),
    imdb: numberColumn(columns, 'imdb', filmRanges.imdb, Uint32Array),
    valences: numberColumn(columns, 'valence', filmRanges.valence, Uint8Array),
    arousals: numberColumn(columns, 'arousal', filmRanges.arousal, Uint8Array),
    heaviness: numberColumn(columns, 'heaviness', filmRanges.heaviness, Uint8Array),
    americans: flagColumn(columns, 'american'),
    christmas: flagColumn(columns, 'christmas'),
    gentle: flagColumn(columns, 'gentle'),
    described: flagColumn(columns, 'described'),
    ...readVectors(columns),
    meanAverage: sum / 10 / (tenths.length || 1),
  };
  const film = (index: number): Film => {
    if (!isIndex(index, catalog.size))
      throw new RangeError(`no film ${index}: the catalog has ${catalog.size}`);
    const director = catalog.directors[index]!;
    return {
      title: title.at(index),
      year: catalog.years[index]! || null,
      genres: genres.filter((_, bit) => catalog.genreMasks[index]! & (1 << bit)),
      average: averages[index]!,
      votes: catalog.votes[index]!,
      imdbId: imdbId(catalog.imdb[index]!),
      director: director < 0 ? null : directorNames.at(director),
      american: catalog.americans[index] === 1,
    };
  };
  return { ...catalog, film };
}

/** Reads the matrix of vectors. The column of flags says which films have a row. */
function readVectors(columns: ColumnTable): Pick<FilmCatalog, 'vectorSize' | 'vectors' | 'vectorRows'> {
  const flags = flagColumn(columns, 'vectorFilms');
  const vectors = numberColumn(columns, 'vectors', filmRanges.vectors, Int8Array);
  const vectorRows = new Int32Array(flags.length).fill(-1);
  let rows = 0;
  for (let film = 0; film < flags.length; film++) if (flags[film] === 1) vectorRows[film] = rows++;
  const vectorSize = rows === 0 ? 0 : vectors.length / rows;
  if (!Number.isInteger(vectorSize) || (rows === 0 && vectors.length > 0))
    throw new CatalogError(`vectors: ${vectors.length} numbers for ${rows} films`);
  return { vectorSize, vectors, vectorRows };
}

/** Returns IMDb's id for its number: tt0111161 for 111161. */
function imdbId(number: number): string {
  return `tt${String(number).padStart(7, '0')}`;
}
