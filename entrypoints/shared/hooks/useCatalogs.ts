import { useLayoutEffect, useState } from 'preact/hooks';
import { shippedJson } from '#lib/browser/files.ts';
import { parseFilms } from '#lib/catalog/films.ts';
import { parseSongs } from '#lib/catalog/songs.ts';
import type { Catalogs } from '#lib/recommend/present/pick.ts';

/** The bundled catalogs; an Error when they cannot be used. */
export async function loadCatalogs(): Promise<Catalogs | Error> {
  try {
    const [songs, films] = await Promise.all([
      shippedJson('catalogs/songs.json'),
      shippedJson('catalogs/films.json'),
    ]);
    return { songs: parseSongs(songs), films: parseFilms(films) };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** What loadCatalogs brings: undefined while they load. */
export function useCatalogs(loading: Promise<Catalogs | Error>): Catalogs | Error | undefined {
  const [catalogs, setCatalogs] = useState<Catalogs | Error>();
  // Not after the first painting: they may be here already.
  useLayoutEffect(() => void loading.then(setCatalogs), [loading]);
  return catalogs;
}
