import { Drops } from '#training/catalogs/rows/drops.ts';
import { parseTable, type SourceText } from '#training/catalogs/rows/table.ts';
import {
  averages,
  counts,
  dated,
  type FilmFacts,
  imdbNumber,
  noFacts,
  parts,
  type SourceFilms,
  years,
} from './filmFacts.ts';
import { catalogGenres } from './filmGenres.ts';

const columns = [
  ...['imdb_title_id', 'title', 'year', 'genres', 'imdb_avg', 'imdb_votes', 'imdb_date', 'directors'],
];

/**
 * Reads movies.csv: MovieLens joined with IMDb's numbers of 2017 to 2019.
 * @throws UserError that names the row of a missing column, of a cell that is not a number or an id, or of an unknown genre
 */
export function readMovieLens({ text, file }: SourceText): SourceFilms {
  const rows = parseTable(text, { file, delimiter: ',', columns });
  const drops = new Drops();
  const films: FilmFacts[] = [];
  for (const row of rows) {
    const imdb = imdbNumber(row, 'imdb_title_id');
    const [average, votes] = [row.number('imdb_avg', averages), row.number('imdb_votes', counts)];
    const year = row.number('year', years) ?? null;
    const of = row.text('imdb_date');
    if (imdb === undefined) {
      drops.add('no IMDb id');
      continue;
    }
    films.push({
      ...noFacts,
      imdb,
      title: row.text('title'),
      year,
      genres: catalogGenres(parts(row.text('genres')), row),
      director: (parts(row.text('directors'))[0] ?? '').trim(),
      average: dated(average, of),
      votes: dated(votes, of),
    });
  }
  return { file, rows: rows.length, films, drops };
}
