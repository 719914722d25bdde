import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import asc from 'assemblyscript/asc';
import { mostPages } from './workspace.ts';

const folder = new URL('./assembly/', import.meta.url);

/**
 * The kernels of assembly/, compiled: about a second, once a run. They are AssemblyScript, so that they can be read
 * and changed like the rest, and no binary is committed.
 * @throws Error when they do not compile, or this Node lacks WebAssembly's relaxed SIMD
 */
export async function compileKernels(): Promise<WebAssembly.Module> {
  let binary: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    [
      'index.ts',
      ...['--outFile', 'kernels.wasm', '-O3', '--noAssert', '--runtime', 'stub'],
      ...['--enable', 'simd,relaxed-simd,threads'],
      ...['--importMemory', '--sharedMemory', '--maximumMemory', String(mostPages)],
    ],
    {
      readFile: (name) => readFile(new URL(basename(name), folder), 'utf8').catch(() => null),
      writeFile: (name, contents) => {
        if (name === 'kernels.wasm') binary = contents as Uint8Array;
      },
      listFiles: () => [],
    },
  );
  // V8 would run the first hundreds of steps in its baseline compiler's code, which is half as fast.
  setFlagsFromString('--no-liftoff');
  if (error || !binary) throw new Error(`the kernels do not compile: ${stderr}`, { cause: error });
  return WebAssembly.compile(binary as BufferSource);
}
