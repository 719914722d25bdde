import { Drops } from '#training/catalogs/rows/drops.ts';
import { parseTable, type SourceText } from '#training/catalogs/rows/table.ts';
import { averages, counts, dated, imdbNumber, noFacts, parts, type SourceFilms, years } from './filmFacts.ts';
import { catalogGenres } from './filmGenres.ts';

const columns = ['imdb_id', 'title', 'year', 'genres', 'rating', 'votes', 'votes_of'] as const;

/**
 * Reads imdb-streaming-2025.csv: films of four streaming services, with IMDb's title, year, genres, average and exact count
 * of votes of December 2024 or March 2025.
 * @throws UserError that names the row of a missing column, of a cell that is not a number or an id, or of an unknown genre
 */
export function readStreaming({ text, file }: SourceText): SourceFilms {
  const films = parseTable(text, { file, delimiter: ',', columns }).map((row) => {
    const imdb = imdbNumber(row, 'imdb_id');
    if (imdb === undefined) throw row.error('no imdb_id');
    return {
      ...noFacts,
      imdb,
      title: row.text('title'),
      year: row.number('year', years) ?? null,
      genres: catalogGenres(parts(row.text('genres')), row),
      average: dated(row.number('rating', averages), row.text('votes_of')),
      votes: dated(row.number('votes', counts), row.text('votes_of')),
    };
  });
  return { file, rows: films.length, films, drops: new Drops() };
}
