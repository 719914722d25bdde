import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readFilms } from '#lib/catalog/readFilms.ts';
import { readSongs } from '#lib/catalog/readSongs.ts';
import { recommend } from '#lib/recommend/recommend.ts';
import type { OnceFigures } from './catalogs.ts';
import { type Percentiles, percentilesOf } from './statistics.ts';

const root = new URL('../../', import.meta.url);
const repeats = 20;

/** Times in milliseconds. */
export interface CatalogReadingFigures {
  /** Parsing both catalogs. */
  readonly parseMs: Percentiles;
  /** Ranking both lists. */
  readonly rankMs: Percentiles;
  /** The same in a new process, as in a popup that was just opened. */
  readonly once: OnceFigures;
}

/** Measures, in Node, what a popup does with the catalogs each time it opens. */
export async function measureCatalogReading(): Promise<CatalogReadingFigures> {
  const songsFile = await readFile(new URL('assets/catalogs/songs.bin', root));
  const filmsFile = await readFile(new URL('assets/catalogs/films.bin', root));
  const parseMs: number[] = [];
  const rankMs: number[] = [];
  for (let k = 0; k < repeats; k++) {
    const start = performance.now();
    const catalogs = { songs: readSongs(songsFile), films: readFilms(filmsFile) };
    const parsed = performance.now();
    recommend(catalogs, { mood: 'sad', seed: k });
    rankMs.push(performance.now() - parsed);
    parseMs.push(parsed - start);
  }
  const script = fileURLToPath(new URL('tests/bench/catalogs.ts', root));
  const output = execFileSync(process.execPath, ['--expose-gc', script]).toString();
  return {
    parseMs: percentilesOf(parseMs),
    rankMs: percentilesOf(rankMs),
    once: JSON.parse(output) as OnceFigures,
  };
}
