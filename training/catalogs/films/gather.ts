import type { Drops } from '#training/catalogs/rows/drops.ts';
import { naturalTitle, titleKey } from '#training/catalogs/rows/titles.ts';
import type { FilmFacts, SourceFilms } from './filmFacts.ts';
import type { TitledFacts } from './omdb.ts';

/** The sources of films. */
export interface FilmSources {
  readonly movieLens: SourceFilms;
  readonly streaming: SourceFilms;
  readonly topByYear: SourceFilms;
  readonly popular: SourceFilms;
  readonly tmdb: SourceFilms;
  readonly omdb: SourceFilms<TitledFacts>;
}

/** What the sources say of one film. */
export type FactsBySource = { readonly [Source in keyof FilmSources]?: FilmFacts };

const withIds = ['movieLens', 'streaming', 'topByYear', 'popular', 'tmdb'] as const;

/**
 * Returns what the sources say of each film, by the numbers of IMDb's ids. OMDb has no ids: a row of it belongs to the film of
 * its title and year if they are unique. Rows that belong to none are counted in `drops`.
 */
export function gatherFacts(sources: FilmSources, drops: Drops): ReadonlyMap<number, FactsBySource> {
  const films = new Map<number, FactsBySource>();
  for (const source of withIds) {
    for (const facts of sources[source].films) {
      const known = films.get(facts.imdb);
      films.set(facts.imdb, { ...known, [source]: withMoreVotes(known?.[source], facts) });
    }
  }
  const keys = sources.omdb.films.map(keyOf);
  const repeated = repeatedKeys(keys);
  const numbersOf = numbersByTitle(films, new Set(keys));
  for (const facts of sources.omdb.films) {
    const numbers = numbersOf.get(keyOf(facts)) ?? [];
    const [imdb] = numbers;
    if (imdb === undefined) drops.add('no film of this title and year');
    else if (numbers.length > 1 || repeated.has(keyOf(facts)))
      drops.add('several films of this title and year');
    else if (hasLostVotes(films.get(imdb)!, facts)) drops.add('fewer votes than in an older source');
    else films.set(imdb, { ...films.get(imdb), omdb: { ...facts, imdb } });
  }
  return films;
}

/** Of two rows of a source for one film, returns that with more votes. */
function withMoreVotes(known: FilmFacts | undefined, facts: FilmFacts): FilmFacts {
  return known !== undefined && votesOf(known) >= votesOf(facts) ? known : facts;
}

const votesOf = ({ votes }: TitledFacts): number => votes?.value ?? 0;

const keyOf = ({ title, year }: TitledFacts): string => `${year} ${titleKey(title)}`;

/** Returns the films of some titles and years. A film is listed under each title and year that a source has for it. */
function numbersByTitle(
  films: ReadonlyMap<number, FactsBySource>,
  keys: ReadonlySet<string>,
): ReadonlyMap<string, readonly number[]> {
  const numbersOf = new Map<string, number[]>();
  for (const [imdb, { movieLens, ...others }] of films) {
    const natural = movieLens && { ...movieLens, title: naturalTitle(movieLens.title) };
    const named = [natural, ...Object.values(others)].filter((facts) => facts !== undefined);
    for (const key of new Set(named.map(keyOf)))
      if (keys.has(key)) numbersOf.set(key, [...(numbersOf.get(key) ?? []), imdb]);
  }
  return numbersOf;
}

function repeatedKeys(keys: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const key of keys) {
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
}

/** Counts of votes grow. A count far below an older one is that of another film. */
function hasLostVotes(known: FactsBySource, facts: TitledFacts): boolean {
  return votesOf(facts) < 0.9 * (known.movieLens ? votesOf(known.movieLens) : 0);
}
