import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { maxPages } from './workspace.ts';

const sourceFolder = new URL('./kernels/', import.meta.url);
const defaultCache = new URL('../../node_modules/.cache/tonic/', import.meta.url);

const options = [
  'index.ts',
  '--outFile',
  'kernels.wasm',
  '-O3',
  '--noAssert',
  '--runtime',
  'stub',
  '--enable',
  'simd,relaxed-simd,threads',
  '--importMemory',
  '--sharedMemory',
  '--maximumMemory',
  String(maxPages),
];

let kernels: Promise<WebAssembly.Module> | undefined;

/**
 * Returns the compiled kernels of kernels/, compiled at most once per process. They are AssemblyScript, so they are readable
 * like the other sources and no binary is committed.
 * @throws Error when they do not compile, or this Node does not support WebAssembly's relaxed SIMD
 */
export function compileKernels(): Promise<WebAssembly.Module> {
  kernels ??= loadKernels(defaultCache);
  return kernels;
}

/**
 * Returns the compiled kernels from a cache folder, after compiling and storing them there if they are missing or damaged.
 * Compiling takes about a second. A cache that cannot be written is ignored.
 */
export async function loadKernels(cache: URL): Promise<WebAssembly.Module> {
  const file = new URL(`kernels-${await hashOfSources()}.wasm`, cache);
  const cached = await readFile(file).catch(() => undefined);
  if (cached && WebAssembly.validate(cached)) return WebAssembly.compile(cached);
  const binary = await compile();
  await writeAtomically(file, binary).catch(() => undefined); // the next run compiles again
  return WebAssembly.compile(binary);
}

/** SHA-256, in hexadecimal, of everything that determines the compiled binary. */
async function hashOfSources(): Promise<string> {
  const { version } = JSON.parse(
    await readFile(new URL('../../node_modules/assemblyscript/package.json', import.meta.url), 'utf8'),
  );
  const hash = createHash('sha256').update(JSON.stringify([version, options]));
  for (const name of (await readdir(sourceFolder)).sort())
    hash.update(await readFile(new URL(name, sourceFolder)));
  return hash.digest('hex');
}

async function compile(): Promise<Uint8Array<ArrayBuffer>> {
  const { default: asc } = await import('assemblyscript/asc');
  let binary: Uint8Array<ArrayBuffer> | undefined;
  const { error, stderr } = await asc.main(options, {
    readFile: (name) => readFile(new URL(basename(name), sourceFolder), 'utf8').catch(() => null),
    writeFile: (name, contents) => {
      if (name === 'kernels.wasm') binary = Uint8Array.from(contents as Uint8Array);
    },
    listFiles: () => [],
  });
  if (error || !binary) throw new Error(`the kernels do not compile: ${stderr}`, { cause: error });
  return binary;
}

/** Writes to a temporary name and renames, so a reader never sees a partial file. */
async function writeAtomically(file: URL, binary: Uint8Array): Promise<void> {
  await mkdir(new URL('.', file), { recursive: true });
  const temporary = new URL(`${file.href}.${process.pid}-${Math.random().toString(36).slice(2)}`);
  await writeFile(temporary, binary);
  await rename(temporary, file);
}
