import { useLayoutEffect, useState } from 'preact/hooks';
import { shippedFile } from '#lib/browser/files.ts';
import { readFilms } from '#lib/catalog/readFilms.ts';
import { readSongs } from '#lib/catalog/readSongs.ts';
import type { Catalogs } from '#lib/recommend/present/pick.ts';

/** Loads the bundled catalogs. Resolves to an Error if they cannot be used. */
export async function loadCatalogs(): Promise<Catalogs | Error> {
  try {
    const [songs, films] = await Promise.all([
      shippedFile('catalogs/songs.bin'),
      shippedFile('catalogs/films.bin'),
    ]);
    return { songs: readSongs(songs), films: readFilms(films) };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Returns the result of `loadCatalogs()`, or undefined while the catalogs load. */
export function useCatalogs(loading: Promise<Catalogs | Error>): Catalogs | Error | undefined {
  const [catalogs, setCatalogs] = useState<Catalogs | Error>();
  // A layout effect runs before the first paint. The catalogs may be loaded by then.
  useLayoutEffect(() => void loading.then(setCatalogs), [loading]);
  return catalogs;
}
