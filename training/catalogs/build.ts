import { join } from 'node:path';
import { type OnProgress, unwatched } from '#training/cli/progress.ts';
import { type FeelSources, filmFeels } from './feel/feels.ts';
import { feelFiles } from './feel/sources.ts';
import { americanFilms } from './films/americanFilms.ts';
import { buildFilms, type FilmBuild } from './films/films.ts';
import { readMovieLens } from './films/movieLens.ts';
import { readOmdb } from './films/omdb.ts';
import { readPopular } from './films/popular.ts';
import { readStreaming } from './films/streaming.ts';
import { readTmdb } from './films/tmdb.ts';
import { readTopByYear } from './films/topByYear.ts';
import { filmStories } from './occasions/filmStories.ts';
import { readSource } from './rows/readSource.ts';
import type { SourceText } from './rows/table.ts';
import { newerSources } from './songs/newerSources.ts';
import { buildSongs, type SongBuild } from './songs/songs.ts';
import { filmVectors } from './vectors/vectors.ts';

export interface CatalogBuild {
  readonly films: FilmBuild;
  readonly songs: SongBuild;
}

/** The sources by the names of their files in the folder of data. The list of new sources of songs is in newerSources.ts. */
const files = {
  movieLens: 'movies/movies.csv',
  streaming: 'movies/imdb-streaming-2025.csv.gz',
  topByYear: 'movies/imdb-top-by-year.csv.gz',
  popular: 'movies/imdb-popular-2020-2026.csv.gz',
  omdb: 'movies/omdb-2024.csv.gz',
  tmdb: feelFiles.overviews,
  olderRatings: 'movies/ratings-small.csv',
  newerRatings: 'movies/ratings-2023.csv.gz',
  american: 'movies/us-films.csv',
  ...feelFiles,
  list: 'songs/spotify-2000.csv',
  playlists: 'songs/spotify-playlists-5130.csv',
} as const;

/** The encoding of a source that is not in UTF-8. */
const encodings: Readonly<Record<string, string>> = { [files.playlists]: 'windows-1252' };

/** The names of all sources in the folder of data. */
export const sourceFiles: readonly string[] = [
  ...new Set([...Object.values(files), ...newerSources.map(({ file }) => `songs/${file}`)]),
];

/**
 * After the sources are read: the largest is parsed, the other sources of films are parsed, the catalog of films is built,
 * its vectors are learned, the catalog of songs is built.
 */
const steps = sourceFiles.length + 5;

/**
 * Builds both catalogs from the sources in a folder.
 * @throws UserError when a source cannot be read or is invalid
 */
export async function buildCatalogs(
  folder: string,
  onProgress: OnProgress = unwatched,
): Promise<CatalogBuild> {
  const texts = new Map<string, SourceText>();
  for (const [k, file] of sourceFiles.entries()) {
    texts.set(file, await readSource(join(folder, file), encodings[file]));
    onProgress(k + 1, steps);
  }
  const from = (source: keyof typeof files): SourceText => texts.get(files[source])!;
  const movieLens = readMovieLens(from('movieLens'));
  onProgress(steps - 4, steps);
  const filmSources = {
    movieLens,
    streaming: readStreaming(from('streaming')),
    topByYear: readTopByYear(from('topByYear')),
    popular: readPopular(from('popular')),
    tmdb: readTmdb(from('tmdb')),
    omdb: readOmdb(from('omdb')),
  };
  onProgress(steps - 3, steps);
  const feelSources: FeelSources = {
    descriptions: from('descriptions'),
    overviews: from('overviews'),
    extracts: from('extracts'),
    keywords: from('keywords'),
    tags: from('tags'),
    labelled: from('labelled'),
  };
  const stories = filmStories(from('keywords'), from('descriptions'));
  const films = buildFilms(filmSources, americanFilms(from('american')), stories, (all) =>
    filmFeels(feelSources, all),
  );
  onProgress(steps - 2, steps);
  const ratings = { movies: from('movieLens'), older: from('olderRatings'), newer: from('newerRatings') };
  const vectors = filmVectors(films.catalog, ratings);
  onProgress(steps - 1, steps);
  const newer = newerSources.map((source) => ({ source, text: texts.get(`songs/${source.file}`)!.text }));
  const songs = buildSongs(from('list'), from('playlists'), newer);
  onProgress(steps, steps);
  return { films: { ...films, catalog: { ...films.catalog, ...vectors } }, songs };
}
