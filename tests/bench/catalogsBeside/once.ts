// Run by main.ts in a process of its own with --expose-gc: reads the catalogs once. Prints JSON.
// node --expose-gc once.ts FOLDER, which holds catalogs and reader.js
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Reader } from './reader.ts';

const folder = process.argv[2]!;
const { gc } = globalThis as unknown as { gc: () => void };
const { files, read } = (await import(pathToFileURL(join(folder, 'reader.js')).href)) as Reader;
/** Without the memory of Node itself outside the heap, which shrinks meanwhile. */
const heldBytes = async (): Promise<number> => {
  await new Promise(setImmediate); // or the files are still held by the promise that read them
  gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
const before = { held: await heldBytes(), rss: process.memoryUsage().rss };
let bytes = await Promise.all(files.map((file) => readFile(join(folder, file))));
const start = performance.now();
const catalogs = read(bytes);
const readMs = performance.now() - start;
const peak = 1024 * Number(/^VmHWM:\s+(\d+) kB$/m.exec(await readFile('/proc/self/status', 'utf8'))?.[1]);
bytes = [];
const held = (await heldBytes()) - before.held;
console.log(JSON.stringify({ readMs, heldMB: held / 1e6, peakMB: (peak - before.rss) / 1e6 }));
// Uses the catalogs, so they are not collected before the memory is measured.
if (catalogs === undefined) throw new RangeError('no catalogs');
