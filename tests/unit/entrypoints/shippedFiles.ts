// Gives pages the files that the extension ships, from the folders that the build copies them from.
import { readFile } from 'node:fs/promises';
import { vi } from 'vitest';
import { loadCatalogs } from '#entrypoints/shared/hooks/useCatalogs.ts';

/** Replaces `fetch`. */
export const fetchShipped = vi.fn(async (url: string) => {
  const file = new URL(url).pathname.replace(/^\/+/, '');
  return new Response(await readFile(file.startsWith('model/') ? file : `assets/${file}`));
});

let catalogs: ReturnType<typeof loadCatalogs> | undefined;

/** Loads the catalogs once for all tests of a file, because parsing them takes longer than most tests. */
export function shippedCatalogs(): ReturnType<typeof loadCatalogs> {
  catalogs ??= loadCatalogs();
  return catalogs;
}
