import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { loadKernels } from '#training/lstm/compileKernels.ts';

allowSlowTests();

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-kernels-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const exportNames = (module: WebAssembly.Module) =>
  WebAssembly.Module.exports(module).map(({ name }) => name);

test('loadKernels stores the compiled kernels and compiles again when the stored file is damaged', async () => {
  const cache = pathToFileURL(`${folder}/cache/`);
  const compiled = exportNames(await loadKernels(cache));
  const [file, ...rest] = await readdir(cache);
  expect(rest).toEqual([]);
  const stored = await readFile(new URL(file!, cache));
  expect(exportNames(await loadKernels(cache))).toEqual(compiled);
  await writeFile(new URL(file!, cache), stored.subarray(0, 100));
  expect(exportNames(await loadKernels(cache))).toEqual(compiled);
  expect(await readFile(new URL(file!, cache))).toEqual(stored);
});

test('loadKernels returns the kernels when the cache cannot be written', async () => {
  await writeFile(join(folder, 'file'), '');
  const module = await loadKernels(pathToFileURL(`${folder}/file/`));
  expect(exportNames(module)).toContain('memory');
});
