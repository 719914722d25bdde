// npm run catalogs -- --data DIR [--out DIR]: makes the song and film catalogs that the extension ships.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { command, UserError } from '#scripts/cli/command.ts';
import { americanFilms } from './americanFilms.ts';
import { writeColumns } from './columnFile.ts';
import { makeFilms } from './films.ts';
import type { SourceText } from './rows/table.ts';
import { makeSongs } from './songs/songs.ts';

const shipped = fileURLToPath(new URL('../../assets/catalogs', import.meta.url));

await command(async () => {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, out: { type: 'string', default: shipped } },
  });
  const { data, out } = values;
  if (data === undefined)
    throw new UserError(
      '--data DIR: name the folder that holds movies/movies.csv, movies/us-films.csv, songs/spotify-2000.csv and ' +
        'songs/spotify-playlists-5130.csv',
    );
  const [movies, american, list, playlists] = await Promise.all([
    source(join(data, 'movies', 'movies.csv')),
    source(join(data, 'movies', 'us-films.csv')),
    source(join(data, 'songs', 'spotify-2000.csv')),
    source(join(data, 'songs', 'spotify-playlists-5130.csv'), 'windows-1252'),
  ]);
  // All are read before any is written: a mistake in one leaves the catalogs as they were.
  const films = makeFilms(movies, americanFilms(american));
  const songs = makeSongs(list, playlists);

  await mkdir(out, { recursive: true });
  const filmsOut = join(out, 'films.json');
  const songsOut = join(out, 'songs.json');
  say([
    `${movies.file}: ${films.read} rows read`,
    ...films.drops.lines(),
    `  merged ${films.merged} rows of films told of twice`,
    `  without a year, kept: ${films.withoutYear}`,
    `  without genres, kept: ${films.withoutGenres}`,
    `  American by ${american.file}: ${films.american}`,
    ...written(filmsOut, films.catalog, await writeColumns(filmsOut, films.catalog)),
    `${list.file}: ${songs.read.listed} rows read`,
    `${playlists.file}: ${songs.read.playlists} rows read`,
    ...songs.drops.lines(),
    `  merged ${songs.merged} rows of recordings told of twice`,
    `  folded ${songs.folded} other recordings of a song into it`,
    ...written(songsOut, songs.catalog, await writeColumns(songsOut, songs.catalog)),
  ]);
});

async function source(file: string, encoding = 'utf-8'): Promise<SourceText> {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(await readFile(file)), file };
  } catch (error) {
    if (error instanceof Error) throw new UserError(`${file}: cannot be read (${error.message})`);
    throw error;
  }
}

function written(to: string, { title }: { readonly title: readonly string[] }, bytes: number): string[] {
  return [`${to}: ${title.length} written, ${(bytes / 1e6).toFixed(1)} MB`];
}

function say(lines: readonly string[]): void {
  console.log(lines.join('\n'));
}
