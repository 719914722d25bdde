import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { mostPages } from './workspace.ts';

const folder = new URL('./kernels/', import.meta.url);
const usualCache = new URL('../../node_modules/.cache/tonic/', import.meta.url);

const options = [
  'index.ts',
  ...['--outFile', 'kernels.wasm', '-O3', '--noAssert', '--runtime', 'stub'],
  ...['--enable', 'simd,relaxed-simd,threads'],
  ...['--importMemory', '--sharedMemory', '--maximumMemory', String(mostPages)],
];

let kernels: Promise<WebAssembly.Module> | undefined;

/**
 * The kernels of assembly/, compiled once for a process. They are AssemblyScript, so that they can be read and changed like
 * the rest, and no binary is committed.
 * @throws Error when they do not compile, or this Node lacks WebAssembly's relaxed SIMD
 */
export function compileKernels(): Promise<WebAssembly.Module> {
  kernels ??= kernelsKeptIn(usualCache);
  return kernels;
}

/**
 * From AssemblyScript to WebAssembly is about a second, once for each state of the sources.
 * @param cache the folder where they are kept from one run to the next
 */
export async function kernelsKeptIn(cache: URL): Promise<WebAssembly.Module> {
  const file = new URL(`kernels-${await stateOfSources()}.wasm`, cache);
  const kept = await readFile(file).catch(() => undefined);
  if (kept && WebAssembly.validate(kept)) return WebAssembly.compile(kept);
  const binary = await compiled();
  await keep(file, binary).catch(() => undefined); // the next run compiles again
  return WebAssembly.compile(binary);
}

/** Of all that decides what is compiled, in hexadecimal. */
async function stateOfSources(): Promise<string> {
  const { version } = JSON.parse(
    await readFile(new URL('../../node_modules/assemblyscript/package.json', import.meta.url), 'utf8'),
  );
  const hash = createHash('sha256').update(JSON.stringify([version, options]));
  for (const name of (await readdir(folder)).sort()) hash.update(await readFile(new URL(name, folder)));
  return hash.digest('hex');
}

async function compiled(): Promise<Uint8Array<ArrayBuffer>> {
  const { default: asc } = await import('assemblyscript/asc');
  let binary: Uint8Array<ArrayBuffer> | undefined;
  const { error, stderr } = await asc.main(options, {
    readFile: (name) => readFile(new URL(basename(name), folder), 'utf8').catch(() => null),
    writeFile: (name, contents) => {
      if (name === 'kernels.wasm') binary = Uint8Array.from(contents as Uint8Array);
    },
    listFiles: () => [],
  });
  if (error || !binary) throw new Error(`the kernels do not compile: ${stderr}`, { cause: error });
  return binary;
}

/** Written beside and renamed: a reader meets all of it or nothing. */
async function keep(file: URL, binary: Uint8Array): Promise<void> {
  await mkdir(new URL('.', file), { recursive: true });
  const beside = new URL(`${file.href}.${process.pid}-${Math.random().toString(36).slice(2)}`);
  await writeFile(beside, binary);
  await rename(beside, file);
}
