import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { UserError } from '#scripts/cli/command.ts';
import { americanFilms } from './americanFilms.ts';
import { buildFilms, type FilmBuild } from './films.ts';
import { filmStories } from './occasions/filmStories.ts';
import type { SourceText } from './rows/table.ts';
import { buildSongs, type SongBuild } from './songs/songs.ts';

export interface CatalogBuild {
  readonly films: FilmBuild;
  readonly songs: SongBuild;
  /** Paths of the sources. */
  readonly files: Readonly<Record<'movies' | 'american' | 'list' | 'playlists', string>>;
}

/**
 * Builds both catalogs from the sources in a folder.
 * @throws UserError when a source cannot be read or is invalid
 */
export async function buildCatalogs(folder: string): Promise<CatalogBuild> {
  const [movies, american, keywords, descriptions, list, playlists] = await Promise.all([
    readSource(join(folder, 'movies', 'movies.csv')),
    readSource(join(folder, 'movies', 'us-films.csv')),
    readSource(join(folder, 'movies', 'film-keywords.tsv.gz')),
    readSource(join(folder, 'movies', 'film-descriptions.tsv.gz')),
    readSource(join(folder, 'songs', 'spotify-2000.csv')),
    readSource(join(folder, 'songs', 'spotify-playlists-5130.csv'), 'windows-1252'),
  ]);
  return {
    films: buildFilms(movies, americanFilms(american), filmStories(keywords, descriptions)),
    songs: buildSongs(list, playlists),
    files: {
      movies: movies.file,
      american: american.file,
      list: list.file,
      playlists: playlists.file,
    },
  };
}

async function readSource(file: string, encoding = 'utf-8'): Promise<SourceText> {
  try {
    const bytes = await readFile(file);
    const plain = file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    return { text: new TextDecoder(encoding, { fatal: true }).decode(plain), file };
  } catch (error) {
    if (error instanceof Error) throw new UserError(`${file}: cannot be read (${error.message})`);
    throw error;
  }
}
