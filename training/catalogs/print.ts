// npm run --silent catalogs:print -- FILE: prints a catalog as tab-separated values, a line for each film or song.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { CatalogError } from '#lib/catalog/catalogError.ts';
import { columnTable } from '#lib/catalog/columnTable.ts';
import { readFilms } from '#lib/catalog/readFilms.ts';
import { readSongs } from '#lib/catalog/readSongs.ts';
import { command, UserError } from '#scripts/cli/command.ts';

if (import.meta.main)
  await command(async () => {
    process.stdout.write(await printedCatalog(process.argv.slice(2)));
  });

type Cells = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Returns what the command prints for its arguments: the names of the columns, then everything that the catalog holds.
 * @throws UserError if there is not one argument, or the file is no catalog
 */
export async function printedCatalog(args: readonly string[]): Promise<string> {
  const [path, ...rest] = parseArgs({ args: [...args], allowPositionals: true }).positionals;
  if (path === undefined || rest.length > 0)
    throw new UserError('name one file, such as assets/catalogs/films.bin');
  const rows = await readRows(path).catch((error: unknown) => {
    throw error instanceof CatalogError ? new UserError(`${path}: ${error.message}`) : error;
  });
  return [Object.keys(rows[0] ?? {}), ...rows.map(Object.values)]
    .map((cells) => `${cells.join('\t')}\n`)
    .join('');
}

async function readRows(path: string): Promise<readonly Cells[]> {
  const file = await readFile(path);
  return columnTable(file, path).has('imdb') ? filmRows(file) : songRows(file);
}

function filmRows(file: Uint8Array): Cells[] {
  const films = readFilms(file);
  const { vectorRows, vectors, vectorSize } = films;
  return Array.from({ length: films.size }, (_, index) => {
    const { imdbId, genres, ...film } = films.film(index);
    const start = vectorRows[index]! * vectorSize;
    return {
      imdbId,
      ...film,
      genres: genres.join('|'),
      christmas: films.christmas[index]!,
      gentle: films.gentle[index]!,
      valence: films.valences[index]!,
      arousal: films.arousals[index]!,
      heaviness: films.heaviness[index]!,
      described: films.described[index]!,
      vector: start < 0 ? '' : vectors.subarray(start, start + vectorSize).join(' '),
    };
  });
}

function songRows(file: Uint8Array): Cells[] {
  const songs = readSongs(file);
  return Array.from({ length: songs.size }, (_, index) => ({
    ...songs.song(index),
    christmas: songs.christmas[index]!,
    gentle: songs.gentle[index]!,
    paperPopularity: songs.paperPopularities[index]!,
  }));
}
