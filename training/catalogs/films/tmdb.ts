import { Drops } from '#training/catalogs/rows/drops.ts';
import type { SourceText } from '#training/catalogs/rows/table.ts';
import { tabRows } from '#training/catalogs/rows/tabRows.ts';
import { type FilmFacts, noFacts, type SourceFilms } from './filmFacts.ts';

/**
 * Reads the titles and years of film-overviews.tsv, which are TMDB's. Rows without an IMDb id are dropped and counted.
 * @throws UserError that names a missing column
 */
export function readTmdb(source: SourceText): SourceFilms {
  const rows = tabRows(source, ['imdb_title_id', 'title', 'year']);
  const drops = new Drops();
  const films: FilmFacts[] = [];
  for (const { imdb_title_id: id, title, year } of rows) {
    if (id === '') drops.add('no IMDb id');
    else films.push({ ...noFacts, imdb: Number(id.slice(2)), title, year: Number(year) || null });
  }
  return { file: source.file, rows: rows.length, films, drops };
}
