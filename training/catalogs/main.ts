// npm run catalogs -- --data DIR [--out DIR] [--since YEAR]: builds the song and film catalogs that the extension ships.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { command, UserError } from '#scripts/cli/command.ts';
import { withBar } from '#training/cli/progress.ts';
import { buildCatalogs, type CatalogBuild, sourceFiles } from './build.ts';
import { encodeFilms } from './encodeFilms.ts';
import { encodeSongs } from './encodeSongs.ts';
import { count, newsLines } from './news.ts';

const shippedFolder = fileURLToPath(new URL('../../assets/catalogs', import.meta.url));

if (import.meta.main) await command(() => catalogsCommand(process.argv.slice(2)));

/**
 * Builds both catalogs and prints what was read, dropped and written. With --since, prints what the catalogs hold of a year or
 * later, and writes only if --out is given too.
 * @param args options of the command line
 * @throws UserError when an option or a source is not usable; then no file was written
 */
export async function catalogsCommand(args: readonly string[]): Promise<void> {
  const { data, out, since } = catalogOptions(args);
  const build = await withBar('Catalogs', (onProgress) => buildCatalogs(data, onProgress));
  if (since !== undefined) console.log(sinceLines(build, since).join('\n'));
  if (out === undefined) return;
  const [films, songs] = [encodeFilms(build.films.catalog), encodeSongs(build.songs.catalog)];
  await mkdir(out, { recursive: true });
  console.log(
    [
      ...filmLines(build),
      await writeCatalog(join(out, 'films.bin'), films, build.films.catalog.title.length),
      ...songLines(build),
      await writeCatalog(join(out, 'songs.bin'), songs, build.songs.catalog.title.length),
    ].join('\n'),
  );
}

interface CatalogOptions {
  readonly data: string;
  /** Undefined if nothing is to be written. */
  readonly out: string | undefined;
  readonly since: number | undefined;
}

function catalogOptions(args: readonly string[]): CatalogOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, out: { type: 'string' }, since: { type: 'string' } },
  });
  const { data, out, since } = values;
  if (data === undefined)
    throw new UserError(`--data DIR: name the folder that holds ${sourceFiles.join(', ')}`);
  if (since === undefined) return { data, out: out ?? shippedFolder, since };
  if (!/^\d{4}$/.test(since)) throw new UserError(`--since YEAR: "${since}" is not a year like 2024`);
  return { data, out, since: Number(since) };
}

function sinceLines({ films, songs }: CatalogBuild, since: number): string[] {
  const film = films.catalog;
  const song = songs.catalog;
  return [
    ...newsLines(
      'Films',
      film.title.map((name, k) => ({
        year: film.year[k]!,
        name,
        known: film.votes[k]!,
        measure: `${film.average[k]} of 10 by ${count(film.votes[k]!)} votes`,
      })),
      since,
    ),
    ...newsLines(
      'Songs',
      song.title.map((title, k) => ({
        year: song.year[k]!,
        name: `${title} by ${song.artists[song.artist[k]!]}`,
        known: song.popularity[k]!,
        measure: `popularity ${song.popularity[k]} of 100`,
      })),
      since,
    ),
  ];
}

function filmLines({ films }: CatalogBuild): string[] {
  return [
    ...films.read.map(({ file, rows }) => `${file}: ${rows} rows read`),
    ...films.drops.lines(),
    `  merged ${films.merged} rows of the same film`,
    `  merged ${films.twoIds} films under a second id`,
    ...films.left.lines('left out'),
    `  with a lower bound of votes: ${films.fewestVotes}`,
    `  without a year, kept: ${films.withoutYear}`,
    `  without genres, kept: ${films.withoutGenres}`,
    `  American: ${films.american}`,
    ...occasionLines(films.catalog),
  ];
}

function songLines({ songs }: CatalogBuild): string[] {
  return [
    ...songs.read.map(({ file, rows }) => `${file}: ${rows} rows read`),
    ...songs.drops.lines(),
    `  merged ${songs.merged} rows of the same recording`,
    `  merged ${songs.folded} other recordings of the same song`,
    ...songs.left.lines('left out'),
    `  without a year, kept: ${songs.withoutYear}`,
    ...occasionLines(songs.catalog),
  ];
}

function occasionLines({
  christmas,
  gentle,
}: {
  readonly christmas: readonly number[];
  readonly gentle: readonly number[];
}): string[] {
  return [`  about Christmas: ${christmas.length}`, `  gentle: ${gentle.length}`];
}

/** @returns the line that reports it */
async function writeCatalog(path: string, bytes: Uint8Array, size: number): Promise<string> {
  await writeFile(path, bytes);
  return `${path}: ${size} written, ${(bytes.length / 1e6).toFixed(1)} MB`;
}
