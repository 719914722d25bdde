import type { FilmColumns } from '#lib/catalog/films.ts';
import type { FeelFilm, FilmFeel } from '#training/catalogs/feel/feels.ts';
import { isChristmasFilm } from '#training/catalogs/occasions/christmas.ts';
import type { FilmStory } from '#training/catalogs/occasions/filmStories.ts';
import { isGentleFilm } from '#training/catalogs/occasions/gentle.ts';
import { indexesOf } from '#training/catalogs/occasions/indexesOf.ts';
import { isMockingFilm } from '#training/catalogs/occasions/mocking.ts';
import { Drops } from '#training/catalogs/rows/drops.ts';
import { type IsListed, isAmerican } from './americanFilms.ts';
import { type FilmSources, gatherFacts } from './gather.ts';
import { type CatalogFilm, mergeFacts } from './merge.ts';
import { type MergedFilm, withoutSecondIds } from './twoIds.ts';

export interface FilmBuild {
  readonly catalog: FilmColumns;
  /** Rows of the sources, in their order. */
  readonly read: readonly { readonly file: string; readonly rows: number }[];
  /** Rows that could not be used. */
  readonly drops: Drops;
  /** Films that were left out. */
  readonly left: Drops;
  /** Rows of a film that another row had described. */
  readonly merged: number;
  /** Films that the sources have under two ids. */
  readonly twoIds: number;
  /** Films in the catalog whose votes are a lower bound. */
  readonly fewestVotes: number;
  /** Films in the catalog without a year. */
  readonly withoutYear: number;
  /** Films in the catalog without a genre. */
  readonly withoutGenres: number;
  readonly american: number;
}

/**
 * Builds the film catalog: every film with 100 or more IMDb votes, in the order of IMDb's ids, so the order of the rows of
 * the sources does not matter.
 *
 * Films without a year get null. Films without genres are included: no criteria select them, but they are part of the mean
 * that the weighted rating uses. What cannot be used is counted.
 * @param isListed whether a film with this title and year is on the list of American films
 * @param stories what is known of the films' stories, by the numbers of their IMDb ids
 * @param feelsOf returns how films feel, in their order
 */
export function buildFilms(
  sources: FilmSources,
  isListed: IsListed,
  stories: ReadonlyMap<number, FilmStory>,
  feelsOf: (films: readonly FeelFilm[]) => readonly FilmFeel[],
): FilmBuild {
  const [drops, left] = [new Drops(), new Drops()];
  const all = Object.values(sources);
  for (const source of all) drops.addAll(source.drops);
  const facts = gatherFacts(sources, drops);
  const merged: MergedFilm[] = [];
  for (const one of facts.values()) {
    const film = mergeFacts(one);
    if (typeof film === 'string') left.add(film);
    else merged.push({ film, facts: one });
  }
  const films = withoutSecondIds(merged).sort((a, b) => a.imdb - b.imdb);
  const feels = feelsOf(films);
  const american = films.map((film) => Number(isAmerican(film, isListed)));
  const rows = all.reduce((sum, source) => sum + source.rows, 0);
  return {
    catalog: {
      ...factColumns(films),
      american,
      christmas: indexesOf(films, ({ title, imdb }) => isChristmasFilm(title, stories.get(imdb))),
      gentle: indexesOf(films, (film) => isGentleFilm(film, stories.get(film.imdb))),
      mocking: indexesOf(films, ({ genres, imdb }) => isMockingFilm(genres, stories.get(imdb))),
      valence: feels.map(({ valence }) => valence),
      arousal: feels.map(({ arousal }) => arousal),
      heaviness: feels.map(({ heaviness }) => heaviness),
      described: indexesOf(feels, ({ described }) => described),
    },
    read: all.map((source) => ({ file: source.file, rows: source.rows })),
    drops,
    left,
    merged: rows - drops.total - facts.size,
    twoIds: merged.length - films.length,
    fewestVotes: films.filter((film) => film.votesAreFewest).length,
    withoutYear: films.filter((film) => film.year === null).length,
    withoutGenres: films.filter((film) => film.genres.length === 0).length,
    american: american.reduce((sum, flag) => sum + flag, 0),
  };
}

type FactColumns = Pick<
  FilmColumns,
  'genres' | 'directors' | 'title' | 'year' | 'genreMask' | 'average' | 'votes' | 'imdb' | 'director'
>;

function factColumns(films: readonly CatalogFilm[]): FactColumns {
  const directors = [...new Set(films.map((film) => film.director))].filter((name) => name !== '').sort();
  const directorNumber = new Map(directors.map((name, k) => [name, k]));
  const genres = [...new Set(films.flatMap((film) => film.genres))].sort();
  return {
    genres,
    directors,
    title: films.map((film) => film.title),
    year: films.map((film) => film.year),
    genreMask: films.map((film) =>
      film.genres.reduce((mask, genre) => mask | (1 << genres.indexOf(genre)), 0),
    ),
    average: films.map((film) => film.average),
    votes: films.map((film) => film.votes),
    imdb: films.map((film) => film.imdb),
    director: films.map((film) => directorNumber.get(film.director) ?? null),
  };
}
