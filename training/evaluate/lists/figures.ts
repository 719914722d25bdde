import type { DecidedMood } from '#lib/mood/reading.ts';
import type { Catalogs, FilmPick, SongPick } from '#lib/recommend/present/pick.ts';
import { recommend } from '#lib/recommend/recommend.ts';
import { noTaste, type Taste } from '#lib/taste/taste.ts';
import type { Wish } from '#lib/taste/wishes.ts';
import type { Label } from './labels.ts';

/** Items of this year or later are recent. */
const recentFrom = 2020;
/** A film is heavy from this value on, 0 to 100. */
const heavyFrom = 60;

/** The taste of a person whose survey names the 2020s and nothing else. */
const recentTaste: Taste = { ...noTaste, survey: { ...noTaste.survey, decades: [recentFrom] } };

/** What the lists of many seeds hold together. */
export interface ListFigures {
  readonly mood: DecidedMood;
  readonly wish: Wish;
  /** The films that people call happy or sad, each as often as it is picked. */
  readonly labelled: Readonly<Record<Label, number>>;
  /** The heavy films, each as often as it is picked. */
  readonly heavy: number;
  /** The films whose feel was guessed from their genres, each as often as it is picked. */
  readonly guessed: number;
  /** The mean of IMDb's averages, 1 to 10. */
  readonly average: number;
  readonly differentFilms: number;
  readonly differentSongs: number;
  /** Shares of recent items, 0 to 1: without a taste, and with a survey that names the 2020s. */
  readonly recent: Readonly<Record<'films' | 'songs', Readonly<Record<'default' | 'wanted', number>>>>;
}

/**
 * Draws the picks of the seeds 1 to `draws` for a mood and a wish, each with a count of ten.
 * @param labels by IMDb's id
 */
export function listFigures(
  catalogs: Catalogs,
  labels: ReadonlyMap<string, Label>,
  draws: number,
  { mood, wish }: { readonly mood: DecidedMood; readonly wish: Wish },
): ListFigures {
  const { films: catalog } = catalogs;
  const indexes = new Map(Array.from(catalog.imdb, (number, index) => [number, index]));
  const indexOf = ({ imdbId }: FilmPick): number => indexes.get(Number(imdbId.slice(2)))!;
  const picksOf = (taste: Taste) => {
    const lists = Array.from({ length: draws }, (_, k) =>
      recommend(catalogs, { mood, wish, taste, seed: k + 1 }),
    );
    return { films: lists.flatMap(({ films }) => films), songs: lists.flatMap(({ songs }) => songs) };
  };
  const [{ films, songs }, wanted] = [picksOf(noTaste), picksOf(recentTaste)];
  const labelled = (label: Label) => films.filter(({ imdbId }) => labels.get(imdbId) === label).length;
  return {
    mood,
    wish,
    labelled: { happy: labelled('happy'), sad: labelled('sad') },
    heavy: films.filter((film) => catalog.heaviness[indexOf(film)]! >= heavyFrom).length,
    guessed: films.filter((film) => catalog.described[indexOf(film)] === 0).length,
    average: films.reduce((sum, { average }) => sum + average, 0) / films.length,
    differentFilms: new Set(films.map(({ id }) => id)).size,
    differentSongs: new Set(songs.map(({ id }) => id)).size,
    recent: {
      films: { default: recentShare(films), wanted: recentShare(wanted.films) },
      songs: { default: recentShare(songs), wanted: recentShare(wanted.songs) },
    },
  };
}

const recentShare = (picks: readonly (SongPick | FilmPick)[]): number =>
  picks.filter(({ year }) => year !== null && year >= recentFrom).length / picks.length;
