import { Drops } from '#training/catalogs/rows/drops.ts';
import { parseTable, type SourceText } from '#training/catalogs/rows/table.ts';
import {
  averages,
  counts,
  dated,
  type FilmFacts,
  noFacts,
  parts,
  type SourceFilms,
  years,
} from './filmFacts.ts';
import { adultGenre, catalogGenres } from './filmGenres.ts';

const columns = ['title', 'year', 'genres', 'countries', 'imdb_rating', 'imdb_votes'] as const;
/** When the set was made. */
const readIn = '2024-12';

/** What OMDb says of a film. It does not say which film of IMDb's it is. */
export type TitledFacts = Omit<FilmFacts, 'imdb'>;

/**
 * Reads omdb-2024.csv: IMDb's averages and counts of December 2024 by title and year, without ids. Rows of the adult genre are
 * dropped and counted.
 * @throws UserError that names the row of a missing column, of a cell that is not a number, or of an unknown genre
 */
export function readOmdb({ text, file }: SourceText): SourceFilms<TitledFacts> {
  const rows = parseTable(text, { file, delimiter: ',', columns });
  const drops = new Drops();
  const films: TitledFacts[] = [];
  for (const row of rows) {
    const genres = catalogGenres(parts(row.text('genres')), row);
    if (genres.includes(adultGenre)) {
      drops.add('the adult genre');
      continue;
    }
    films.push({
      ...noFacts,
      title: row.text('title'),
      year: row.number('year', years) ?? null,
      genres,
      countries: parts(row.text('countries')),
      average: dated(row.number('imdb_rating', averages), readIn),
      votes: dated(row.number('imdb_votes', counts), readIn),
    });
  }
  return { file, rows: rows.length, films, drops };
}
