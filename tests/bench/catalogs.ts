// Run by catalogReading.ts in a process of its own with --expose-gc: parses the catalogs and ranks both lists once. Prints JSON.
import { readFile } from 'node:fs/promises';
import { readFilms } from '#lib/catalog/readFilms.ts';
import { readSongs } from '#lib/catalog/readSongs.ts';
import { recommend } from '#lib/recommend/recommend.ts';
import { round } from './statistics.ts';

export interface OnceFigures {
  readonly parseMs: number;
  readonly rankMs: number;
  /** JavaScript memory after a garbage collection, in megabytes. */
  readonly heldMB: number;
  /** Largest resident memory of the process, in megabytes, less than before. */
  readonly peakMB: number;
}

const { gc } = globalThis as unknown as { gc: () => void };
const root = new URL('../../', import.meta.url);
const heldBytes = (): number => {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
gc();
const before = { held: heldBytes(), rss: process.memoryUsage().rss };
let files: readonly Uint8Array[] = await Promise.all([
  readFile(new URL('assets/catalogs/songs.bin', root)),
  readFile(new URL('assets/catalogs/films.bin', root)),
]);
const start = performance.now();
const catalogs = { songs: readSongs(files[0]!), films: readFilms(files[1]!) };
const parsed = performance.now();
const peak = await peakBytes();
const rankStart = performance.now();
recommend(catalogs, { mood: 'sad', seed: 1 });
const ranked = performance.now();
// A page releases the files that it fetched, too.
files = [];
gc();
const figures: OnceFigures = {
  parseMs: round(parsed - start),
  rankMs: round(ranked - rankStart),
  heldMB: round((heldBytes() - before.held) / 1e6),
  peakMB: round((peak - before.rss) / 1e6),
};
process.stdout.write(JSON.stringify(figures));
// Uses the catalogs, so they are not collected before the memory is measured.
if (catalogs.films.size === 0) throw new RangeError('the film catalog is empty');

/** Largest resident memory of this process so far, as Linux reports it. It does not include the parent process. */
async function peakBytes(): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8');
  return 1024 * Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]);
}
