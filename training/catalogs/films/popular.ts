import { Drops } from '#training/catalogs/rows/drops.ts';
import { parseTable, type SourceText } from '#training/catalogs/rows/table.ts';
import {
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
  ...[
    'imdb_id',
    'title',
    'year',
    'year_of_list',
    'rating',
    'rating_of',
    'votes',
    'votes_of',
    'genres',
    'days_seen',
  ],
];

/**
 * Reads imdb-popular-2020-2026.csv: films that IMDb's daily lists of the popular ones held, with the average of the last day.
 * Rows without an average are dropped and counted: a film that is not out has 0.
 *
 * Few rows have a count of votes. Another film has at least the fewest votes that any counted film has that was listed for as
 * many days or more. Countries and languages are not read: they are often those of another row.
 *
 * `year_of_list` is IMDb's year; `year` is that of a release, which is often a year later.
 * @throws UserError that names the row of a missing column, of a cell that is not a number or an id, or of an unknown genre
 */
export function readPopular({ text, file }: SourceText): SourceFilms {
  const rows = parseTable(text, { file, delimiter: ',', columns });
  const drops = new Drops();
  const found: { days: number; facts: FilmFacts }[] = [];
  for (const row of rows) {
    const imdb = imdbNumber(row, 'imdb_id');
    if (imdb === undefined) throw row.error('no imdb_id');
    const average = row.number('rating', { min: 0, max: 10 });
    if (!average) {
      drops.add('not rated');
      continue;
    }
    found.push({
      days: row.number('days_seen', counts) ?? 0,
      facts: {
        ...noFacts,
        imdb,
        title: row.text('title'),
        year: row.number('year_of_list', years) ?? row.number('year', years) ?? null,
        genres: catalogGenres(parts(row.text('genres')), row),
        average: dated(average, row.text('rating_of')),
        votes: dated(row.number('votes', counts), row.text('votes_of')),
      },
    });
  }
  const counted = found.flatMap(({ days, facts }) =>
    facts.votes ? [{ days, votes: facts.votes.value }] : [],
  );
  const films = found.map(({ days, facts }): FilmFacts => {
    if (facts.votes) return facts;
    const fewest = fewestVotes(counted, days);
    return { ...facts, votes: dated(fewest, facts.average!.of), votesAreFewest: true };
  });
  return { file, rows: rows.length, films, drops };
}

/** Returns the fewest votes of the films listed for as many days or more; of those listed longest if none was. */
function fewestVotes(
  counted: readonly { readonly days: number; readonly votes: number }[],
  days: number,
): number | undefined {
  const longest = Math.max(0, ...counted.map((film) => film.days));
  const asLong = counted.filter((film) => film.days >= Math.min(days, longest));
  return asLong.length === 0 ? undefined : Math.min(...asLong.map((film) => film.votes));
}
