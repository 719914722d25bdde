import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { beforeEach, expect, test, vi } from 'vitest';
import { loadClassifier, runtimeFile } from '#lib/browser/background/model.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';

allowSlowTests();

const installed = createRequire(import.meta.url).resolve(`onnxruntime-web/${runtimeFile.name}`);

/** What the extension's own origin answers for the runtime's WebAssembly. */
let answer: (wasm: Uint8Array<ArrayBuffer>) => Response;
const fetchMock = vi.fn(async (url: string) => {
  const path = new URL(url).pathname.replace(/^\/+/, '');
  if (path === runtimeFile.name) return answer(Uint8Array.from(await readFile(installed)));
  return new Response(await readFile(path));
});
vi.stubGlobal('fetch', fetchMock);

beforeEach(() => {
  answer = (wasm) => new Response(wasm);
});

test('the hash of the runtime is that of the file of the installed package', async () => {
  const hash = createHash('sha256')
    .update(await readFile(installed))
    .digest('hex');
  expect(hash).toBe(runtimeFile.sha256);
});

test('loadClassifier succeeds once the runtime’s WebAssembly can be used, however often it failed before', async () => {
  const error = async () => {
    try {
      await loadClassifier();
    } catch (reason) {
      return reason;
    }
    return expect.unreachable('the runtime started');
  };
  answer = () => new Response('', { status: 404 });
  for (const _ of [1, 2])
    expect(await error()).toMatchObject({
      fault: 'missing',
      message: 'ort-wasm-simd-threaded.wasm is missing: ort-wasm-simd-threaded.wasm answers 404',
    });
  answer = () => {
    throw new TypeError('Failed to fetch');
  };
  expect(await error()).toMatchObject({
    fault: 'missing',
    message: 'ort-wasm-simd-threaded.wasm is missing: Failed to fetch',
  });
  for (const damage of [
    (wasm: Uint8Array<ArrayBuffer>) => wasm.slice(0, 1_000_000),
    (wasm: Uint8Array<ArrayBuffer>) => wasm.fill(0, 5_000_000, 5_000_100),
    () => new Uint8Array(0),
  ]) {
    answer = (wasm) => new Response(damage(wasm));
    expect(await error()).toMatchObject({
      fault: 'damaged',
      message: 'ort-wasm-simd-threaded.wasm is damaged: its hash is another',
    });
  }
  answer = (wasm) => new Response(wasm, { headers: { 'content-type': 'application/octet-stream' } });
  const classifier = await loadClassifier();
  expect(await classifier.read('I love this, best day ever')).toMatchObject({ mood: 'happy' });
  // A second classifier, as after a model that failed, shares the runtime.
  expect(await (await loadClassifier()).read('I miss her so much it hurts')).toMatchObject({ mood: 'sad' });
});

test('loadClassifier fetches the runtime’s WebAssembly once', async () => {
  fetchMock.mockClear();
  answer = (wasm) => new Response(wasm, { headers: { 'content-type': 'application/wasm; charset=utf-8' } });
  await loadClassifier();
  const paths = fetchMock.mock.calls.map(([url]) => new URL(url).pathname);
  expect(paths.filter((path) => path.endsWith('.wasm'))).toHaveLength(1);
});
