import { useEffect, useState } from 'preact/hooks';
import { shippedJson } from '../../lib/browser/files.ts';
import { parseFilms } from '../../lib/catalog/films.ts';
import { parseSongs } from '../../lib/catalog/songs.ts';
import type { Catalogs } from '../../lib/recommend/pick.ts';

/** The bundled catalogs: undefined while they load, an Error when they cannot be used. */
export function useCatalogs(): Catalogs | Error | undefined {
  const [catalogs, setCatalogs] = useState<Catalogs | Error>();
  useEffect(() => {
    loadCatalogs().then(setCatalogs, (error: unknown) =>
      setCatalogs(error instanceof Error ? error : new Error(String(error))),
    );
  }, []);
  return catalogs;
}

async function loadCatalogs(): Promise<Catalogs> {
  const [songs, films] = await Promise.all([
    shippedJson('catalogs/songs.json'),
    shippedJson('catalogs/films.json'),
  ]);
  return { songs: parseSongs(songs), films: parseFilms(films) };
}
