import type { Dated, FilmFacts } from './filmFacts.ts';
import { adultGenre } from './filmGenres.ts';
import type { FactsBySource } from './gather.ts';
import { bestTitle } from './title.ts';

/** With fewer IMDb votes an average says more about the voters than about the film. */
export const minVotes = 100;

/** A film of the catalog. */
export interface CatalogFilm {
  readonly imdb: number;
  readonly title: string;
  readonly year: number | null;
  readonly genres: readonly string[];
  /** Empty if no source names one. */
  readonly director: string;
  /** Empty if no source names some. */
  readonly countries: readonly string[];
  readonly average: number;
  readonly votes: number;
  /** True if `votes` is a lower bound and not a count. */
  readonly votesAreFewest: boolean;
}

/**
 * Returns a film as the catalog has it, or the reason why it is left out. Each fact is taken from the first source that names
 * it, in these orders:
 * - title: bestTitle; year: IMDb's (streaming, top by year, popular), then MovieLens', OMDb's and
 *   TMDB's,
 * - genres: MovieLens, then IMDb's three (streaming), then those of the title page; director: MovieLens, then the title page,
 * - average and votes: the newest of each; of two of one month the exact count of the streaming list. A lower bound counts
 *   only where no source has more.
 *
 * A film needs 100 votes in one source, a title, an average, and no source may file it as adult. A film whose votes are not
 * counted needs a genre: without one it could not be picked.
 */
export function mergeFacts(facts: FactsBySource): CatalogFilm | string {
  const { movieLens, streaming, topByYear, popular, omdb, tmdb } = facts;
  const all = [streaming, topByYear, popular, movieLens, omdb, tmdb].filter((one) => one !== undefined);
  // First, because most ids end here.
  if (all.every((one) => (one.votes?.value ?? 0) < minVotes)) return `fewer than ${minVotes} IMDb votes`;
  const newest = newestFirst(all);
  const { votes, votesAreFewest } = votesOf(newest);
  const genres =
    [movieLens, streaming, topByYear, popular, omdb].find((one) => one?.genres.length)?.genres ?? [];
  const title = bestTitle(facts);
  const average = newest.find((one) => one.average !== null)?.average?.value;
  if (title === '') return 'no title';
  if (average === undefined) return 'no IMDb average';
  if (all.some((one) => one.genres.includes(adultGenre))) return 'the adult genre';
  if (votesAreFewest && genres.length === 0) return 'neither votes nor genres known';
  return {
    imdb: all[0]!.imdb,
    title,
    year: all.find((one) => one.year !== null)?.year ?? null,
    genres,
    director: [movieLens, topByYear].find((one) => one?.director)?.director ?? '',
    countries: [topByYear, omdb].find((one) => one?.countries.length)?.countries ?? [],
    average,
    votes,
    votesAreFewest,
  };
}

/** Returns the facts with the newest numbers first. The order of facts of one month stays. */
function newestFirst(facts: readonly FilmFacts[]): FilmFacts[] {
  const monthOf = ({ average, votes }: FilmFacts) => month(average ?? votes);
  return facts.toSorted((a, b) => (monthOf(a) < monthOf(b) ? 1 : monthOf(a) > monthOf(b) ? -1 : 0));
}

const month = (dated: Dated | null): string => dated?.of.slice(0, 7) ?? '';

function votesOf(newest: readonly FilmFacts[]): Pick<CatalogFilm, 'votes' | 'votesAreFewest'> {
  const counted = newest.find((one) => one.votes !== null && !one.votesAreFewest)?.votes?.value ?? 0;
  const fewest = Math.max(0, ...newest.filter((one) => one.votesAreFewest).map((one) => one.votes!.value));
  return { votes: Math.max(counted, fewest), votesAreFewest: fewest > counted };
}
