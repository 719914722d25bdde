// npm run catalogs -- --data DIR [--out DIR]: builds the song and film catalogs that the extension ships.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { command, UserError } from '#scripts/cli/command.ts';
import { buildCatalogs, type CatalogBuild } from './build.ts';
import { writeColumns } from './columnFile.ts';

const shippedFolder = fileURLToPath(new URL('../../assets/catalogs', import.meta.url));

if (import.meta.main) await command(() => catalogsCommand(process.argv.slice(2)));

/**
 * Builds both catalogs and prints what was read, dropped and written.
 * @param args options of the command line
 * @throws UserError when an option or a source is not usable; then no file was written
 */
export async function catalogsCommand(args: readonly string[]): Promise<void> {
  const { data, out } = catalogOptions(args);
  const build = await buildCatalogs(data);
  await mkdir(out, { recursive: true });
  console.log(
    [
      ...filmLines(build),
      await writeCatalog(join(out, 'films.json'), build.films.catalog),
      ...songLines(build),
      await writeCatalog(join(out, 'songs.json'), build.songs.catalog),
    ].join('\n'),
  );
}

function catalogOptions(args: readonly string[]): { readonly data: string; readonly out: string } {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, out: { type: 'string', default: shippedFolder } },
  });
  const { data, out } = values;
  if (data === undefined)
    throw new UserError(
      '--data DIR: name the folder that holds movies/movies.csv, movies/us-films.csv, movies/film-keywords.tsv.gz, ' +
        'movies/film-descriptions.tsv.gz, songs/spotify-2000.csv and songs/spotify-playlists-5130.csv',
    );
  return { data, out };
}

function filmLines({ films, files }: CatalogBuild): string[] {
  return [
    `${files.movies}: ${films.read} rows read`,
    ...films.drops.lines(),
    `  merged ${films.merged} rows of the same film`,
    `  without a year, kept: ${films.withoutYear}`,
    `  without genres, kept: ${films.withoutGenres}`,
    `  American by ${files.american}: ${films.american}`,
    ...occasionLines(films.catalog),
  ];
}

function songLines({ songs, files }: CatalogBuild): string[] {
  return [
    `${files.list}: ${songs.read.listed} rows read`,
    `${files.playlists}: ${songs.read.playlists} rows read`,
    ...songs.drops.lines(),
    `  merged ${songs.merged} rows of the same recording`,
    `  merged ${songs.folded} other recordings of the same song`,
    `  with the year of a later edition only, kept without a year: ${songs.withoutYear}`,
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
async function writeCatalog(path: string, catalog: { readonly title: readonly string[] }): Promise<string> {
  const bytes = await writeColumns(path, catalog);
  return `${path}: ${catalog.title.length} written, ${(bytes / 1e6).toFixed(1)} MB`;
}
