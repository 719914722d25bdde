import { Drops } from '#training/catalogs/rows/drops.ts';
import { parseTable, type SourceText } from '#training/catalogs/rows/table.ts';
import { averages, counts, dated, imdbNumber, noFacts, parts, type SourceFilms, years } from './filmFacts.ts';
import { genresOfPage } from './filmGenres.ts';

const columns = [
  'imdb_id',
  'title',
  'year',
  'rating',
  'votes',
  'genres',
  'countries',
  'languages',
  'directors',
] as const;
/** When the title pages were read. */
const readIn = '2025-03';

/**
 * Reads imdb-top-by-year.csv: what IMDb's title pages of March 2025 say of the 600 films of highest gross of each year.
 * Votes are rounded, such as 212,000. A film that was not out has no average.
 * @throws UserError that names the row of a missing column, or of a cell that is not a number or an id
 */
export function readTopByYear({ text, file }: SourceText): SourceFilms {
  const films = parseTable(text, { file, delimiter: ',', columns }).map((row) => {
    const imdb = imdbNumber(row, 'imdb_id');
    if (imdb === undefined) throw row.error('no imdb_id');
    return {
      ...noFacts,
      imdb,
      title: row.text('title'),
      year: row.number('year', years) ?? null,
      genres: genresOfPage(parts(row.text('genres'))),
      director: (parts(row.text('directors'))[0] ?? '').trim(),
      countries: parts(row.text('countries')),
      languages: parts(row.text('languages')),
      average: dated(row.number('rating', averages), readIn),
      votes: dated(row.number('votes', counts), readIn),
    };
  });
  return { file, rows: films.length, films, drops: new Drops() };
}
