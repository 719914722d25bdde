import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { kernelsKeptIn } from '#training/lstm/compileKernels.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-kernels-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const names = (module: WebAssembly.Module) => WebAssembly.Module.exports(module).map(({ name }) => name);

test('kernels are kept, and what is kept but damaged is compiled anew', async () => {
  const cache = pathToFileURL(`${folder}/cache/`);
  const compiled = names(await kernelsKeptIn(cache));
  const [file, ...others] = await readdir(cache);
  expect(others).toEqual([]);
  const kept = await readFile(new URL(file!, cache));
  expect(names(await kernelsKeptIn(cache))).toEqual(compiled);
  await writeFile(new URL(file!, cache), kept.subarray(0, 100));
  expect(names(await kernelsKeptIn(cache))).toEqual(compiled);
  expect(await readFile(new URL(file!, cache))).toEqual(kept);
});

test('where nothing can be kept, they are compiled all the same', async () => {
  await writeFile(join(folder, 'file'), '');
  const module = await kernelsKeptIn(pathToFileURL(`${folder}/file/`));
  expect(names(module)).toContain('memory');
});
