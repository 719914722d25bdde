import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

export const names = ['tonic', 'vader-sentiment', 'wink-sentiment'] as const;
export type Name = (typeof names)[number];

const here = fileURLToPath(new URL('./', import.meta.url));

/** Files that Tonic's reader loads besides its code. */
const tonicFiles = [
  'ort-wasm-simd-threaded.wasm',
  'model/mood.onnx',
  'model/vocabulary.txt',
  'model/manifest.json',
];

const codeFolder = 'readers';

/** Adds the readers' page to a copy of the extension, so it has the extension's files and content security policy. */
export async function addReaders(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: here,
    base: './',
    build: {
      outDir: join(folder, codeFolder),
      rollupOptions: {
        input: join(here, 'page.ts'),
        output: { entryFileNames: 'page.js', chunkFileNames: '[name].js', manualChunks },
      },
    },
  });
  await writeFile(
    join(folder, 'readers.html'),
    `<!doctype html><html lang="en"><title>Readers</title><script type="module" src="${codeFolder}/page.js"></script></html>`,
  );
}

/** Gives each reader a file of its own, so its size can be measured. */
function manualChunks(id: string): string | undefined {
  if (id.includes('vader-sentiment')) return 'vader-sentiment';
  if (id.includes('wink-sentiment') || id.includes('wink-')) return 'wink-sentiment';
  return id.includes('onnxruntime-web') || id.includes('/lib/') ? 'tonic' : undefined;
}

/** Returns the size of the files of each reader, in kilobytes after gzip. */
export async function gzippedSizes(folder: string): Promise<Record<Name, number>> {
  const gzippedKB = async (path: string) => gzipSync(await readFile(join(folder, path))).length / 1000;
  const files = (await readdir(join(folder, codeFolder))).filter((file) => file.endsWith('.js'));
  const sizeOf = async (name: Name) => {
    if (!files.includes(`${name}.js`))
      throw new Error(`${name} has no file of its own among ${files.join(', ')}`);
    const paths = [join(codeFolder, `${name}.js`), ...(name === 'tonic' ? tonicFiles : [])];
    const sizes = await Promise.all(paths.map(gzippedKB));
    return Math.round(sizes.reduce((sum, size) => sum + size, 0));
  };
  const entries = await Promise.all(names.map(async (name) => [name, await sizeOf(name)] as const));
  return Object.fromEntries(entries) as Record<Name, number>;
}
