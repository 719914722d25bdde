// npm run catalogs -- --data DIR [--out DIR]: makes the song and film catalogs that the extension ships.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { command, UserError } from '../../scripts/command.ts';
import { writeColumns } from './columnFile.ts';
import { makeFilms } from './films.ts';
import { makeSongs } from './songs.ts';

const shipped = fileURLToPath(new URL('../../assets/catalogs', import.meta.url));

await command(async () => {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, out: { type: 'string', default: shipped } },
  });
  if (values.data === undefined) {
    throw new UserError(
      '--data DIR: name the folder that holds movies/movies.csv and songs/spotify-2000.csv',
    );
  }
  const moviesFile = join(values.data, 'movies', 'movies.csv');
  const songsFile = join(values.data, 'songs', 'spotify-2000.csv');
  // Both are read before either is written: a mistake in one leaves the catalogs as they were.
  const films = makeFilms(await source(moviesFile), moviesFile);
  const songs = makeSongs(await source(songsFile), songsFile);

  await mkdir(values.out, { recursive: true });
  const filmsOut = join(values.out, 'films.json');
  const songsOut = join(values.out, 'songs.json');
  report(moviesFile, films, filmsOut, await writeColumns(filmsOut, films.catalog), [
    `  without a year, kept: ${films.withoutYear}`,
    `  without genres, kept: ${films.withoutGenres}`,
  ]);
  report(songsFile, songs, songsOut, await writeColumns(songsOut, songs.catalog), []);
});

async function source(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error) throw new UserError(`${path}: cannot be read (${error.message})`);
    throw error;
  }
}

interface Made {
  readonly catalog: { readonly title: readonly string[] };
  readonly read: number;
  readonly drops: { lines(): string[] };
  readonly merged: number;
}

function report(from: string, made: Made, to: string, bytes: number, more: readonly string[]): void {
  const lines = [
    `${from}: ${made.read} rows read`,
    ...made.drops.lines(),
    `  merged ${made.merged} duplicates`,
    ...more,
    `${to}: ${made.catalog.title.length} written, ${(bytes / 1e6).toFixed(1)} MB`,
  ];
  console.log(lines.join('\n'));
}
