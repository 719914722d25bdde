import { titleKey } from '#training/catalogs/rows/titles.ts';
import type { FactsBySource } from './gather.ts';
import { type CatalogFilm, minVotes } from './merge.ts';

/** A film with what its sources say. */
export interface MergedFilm {
  readonly film: CatalogFilm;
  readonly facts: FactsBySource;
}

/** The averages of one film in two sources differ by this at most. */
const maxDifference = 0.25;
/** From one source to the next the votes of one film grow by this factor at most. */
const maxGrowth = 2;

/**
 * Returns the films with one where two ids stand for the same: IMDb gives up an id when it finds that it has a film twice, so
 * an older source knows a film by one number and a newer source by another.
 *
 * Two ids are one film if title and year are the same, no source has both, the directors do not differ, the averages hardly
 * differ, and the newer count of votes is up to twice the older. The film has the facts of the newer id, and the number that
 * MovieLens has: the number by which the catalog has had it. Without MovieLens it has the number with more votes.
 */
export function withoutSecondIds(films: readonly MergedFilm[]): CatalogFilm[] {
  const groups = new Map<string, MergedFilm[]>();
  for (const one of films) {
    const key = `${one.film.year} ${titleKey(one.film.title)}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const second = new Set<number>();
  const joined = new Map<number, CatalogFilm>();
  for (const group of groups.values()) {
    for (const older of group) {
      const newer = group.find((one) => one !== older && isSecondId(older, one));
      if (newer === undefined || second.has(older.film.imdb) || joined.has(newer.film.imdb)) continue;
      const kept = older.facts.movieLens ? older : newer;
      second.add((kept === older ? newer : older).film.imdb);
      joined.set(kept.film.imdb, { ...newer.film, imdb: kept.film.imdb });
    }
  }
  return films.filter(({ film }) => !second.has(film.imdb)).map(({ film }) => joined.get(film.imdb) ?? film);
}

function isSecondId(older: MergedFilm, newer: MergedFilm): boolean {
  const [a, b] = [older.film, newer.film];
  return (
    !isInCatalogOfBefore(newer) &&
    !Object.keys(older.facts).some((source) => source in newer.facts) &&
    (a.director === '' || b.director === '' || titleKey(a.director) === titleKey(b.director)) &&
    Math.abs(a.average - b.average) <= maxDifference &&
    b.votes >= a.votes &&
    b.votes <= maxGrowth * a.votes
  );
}

function isInCatalogOfBefore({ facts }: MergedFilm): boolean {
  return (facts.movieLens?.votes?.value ?? 0) >= minVotes;
}
