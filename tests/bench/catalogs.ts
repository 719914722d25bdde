// Run by npm run bench, in a process of its own with --expose-gc: what it takes to read the catalogs once, as a popup does.
import { readFile } from 'node:fs/promises';
import { parseFilms } from '#lib/catalog/films.ts';
import { parseSongs } from '#lib/catalog/songs.ts';
import { recommend } from '#lib/recommend/recommend.ts';

const { gc } = globalThis as unknown as { gc: () => void };
const root = new URL('../../', import.meta.url);
const held = (): number => {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
gc();
const before = { held: held(), rss: process.memoryUsage().rss };
let [songsText, filmsText] = await Promise.all([
  readFile(new URL('assets/catalogs/songs.json', root), 'utf8'),
  readFile(new URL('assets/catalogs/films.json', root), 'utf8'),
]);
const start = performance.now();
const catalogs = { songs: parseSongs(JSON.parse(songsText)), films: parseFilms(JSON.parse(filmsText)) };
const read = performance.now();
const peak = await peakBytes();
const asked = performance.now();
recommend(catalogs, { mood: 'sad', seed: 1 });
const picked = performance.now();
// The texts are let go as a page lets go of what it fetched.
[songsText, filmsText] = ['', ''];
gc();
process.stdout.write(
  JSON.stringify({
    readMs: read - start,
    picksMs: picked - asked,
    heldMB: (held() - before.held) / 1e6,
    peakMB: (peak - before.rss) / 1e6,
  }),
);
// Catalogs are held until here.
if (catalogs.films.size === 0) throw new RangeError('the film catalog is empty');

/** The most memory that this process has had, as Linux counts it; not that of the one which started it. */
async function peakBytes(): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8');
  return 1024 * Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]);
}
