import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { UserError } from '#scripts/cli/command.ts';

/** What the bundle of a reader exports. */
export interface Reader {
  /** The files of the catalogs in assets/catalogs/. */
  readonly files: readonly string[];
  /** Reads the files as a popup does. */
  read(files: readonly Uint8Array[]): unknown;
}

/**
 * Bundles how a checkout of this repository reads its catalogs into reader.js, an ES module that exports a `Reader`.
 * @param folder where reader.js is written
 * @throws UserError if the folder is no checkout
 */
export async function bundleReader(checkout: string, folder: string): Promise<void> {
  const entry = join(folder, 'entry.ts');
  await writeFile(entry, await readerOf(checkout));
  await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    build: { outDir: '.', emptyOutDir: false, lib: { entry, formats: ['es'], fileName: () => 'reader.js' } },
  });
}

async function readerOf(checkout: string): Promise<string> {
  const has = (path: string) =>
    stat(join(checkout, path)).then(
      () => true,
      () => false,
    );
  const from = (name: string) => JSON.stringify(join(checkout, 'lib', 'catalog', name));
  if (await has('assets/catalogs/films.bin'))
    return `import { readFilms } from ${from('readFilms.ts')};
      import { readSongs } from ${from('readSongs.ts')};
      export const files = ['songs.bin', 'films.bin'];
      export const read = ([songs, films]) => [readSongs(songs), readFilms(films)];`;
  // As it was at commit b9aa825.
  if (await has('assets/catalogs/films.json'))
    return `import { parseFilms } from ${from('films.ts')};
      import { parseSongs } from ${from('songs.ts')};
      const parsed = (file) => JSON.parse(new TextDecoder().decode(file));
      export const files = ['songs.json', 'films.json'];
      export const read = ([songs, films]) => [parseSongs(parsed(songs)), parseFilms(parsed(films))];`;
  throw new UserError(`--checkout ${checkout}: no checkout with catalogs`);
}
