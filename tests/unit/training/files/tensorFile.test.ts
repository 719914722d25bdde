import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UserError } from '#scripts/cli/command.ts';
import { loadTensors, saveTensors } from '#training/files/tensorFile.ts';

const state = { name: 'grün', epochs: [{ loss: 0.25 }] };
const tensors = {
  kernel: { shape: [2, 3], values: Float32Array.of(1, -0, 1e-38, Number.NaN, 3.4e38, -2.5) },
  'adam.0 iter': { shape: [], values: Float32Array.of(12) },
  none: { shape: [0, 4], values: new Float32Array() },
};

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-checkpoint-'));
  path = join(folder, 'checkpoint.bin');
});

afterEach(() => rm(folder, { recursive: true }));

async function complaintOf(action: Promise<unknown>): Promise<string> {
  const error = await action.catch((thrown: unknown) => thrown);
  if (!(error instanceof UserError)) throw new Error(`no UserError but ${String(error)}`);
  return error.message;
}

test('loadTensors returns what saveTensors got, bit for bit and in the same order', async () => {
  await saveTensors(path, state, tensors);
  const loaded = await loadTensors(path);
  expect(loaded).toEqual({ state, tensors });
  expect(Object.keys(loaded!.tensors)).toEqual(Object.keys(tensors));
});

test('saveTensors writes only the part of a buffer that a subarray covers', async () => {
  const values = Float32Array.of(1, 2, 3, 4).subarray(1, 3);
  await saveTensors(path, null, { part: { shape: [2], values } });
  expect((await loadTensors(path))?.tensors).toEqual({ part: { shape: [2], values: Float32Array.of(2, 3) } });
});

test('loadTensors returns undefined if there is no file', async () => {
  expect(await loadTensors(path)).toBeUndefined();
});

test('loadTensors refuses a file that is truncated anywhere in one line', async () => {
  await saveTensors(path, state, tensors);
  const whole = await readFile(path);
  for (let length = 0; length < whole.length; length++) {
    await writeFile(path, whole.subarray(0, length));
    const complaint = await complaintOf(loadTensors(path));
    expect(complaint.startsWith(`${path}: `), complaint).toBe(true);
    expect(complaint).toMatch(/(not a checkpoint|damaged \(.+\); delete it to start afresh)$/);
    expect(complaint).not.toContain('\n');
  }
});

test('loadTensors refuses a file with extra bytes at its end', async () => {
  await saveTensors(path, state, tensors);
  await writeFile(path, Buffer.concat([await readFile(path), Buffer.alloc(4)]));
  expect(await complaintOf(loadTensors(path))).toBe(
    `${path}: damaged (8 floats instead of 7); delete it to start afresh`,
  );
});

test('loadTensors refuses a file of another format', async () => {
  await writeFile(path, 'row,label,text\n0,1,good\n');
  expect(await complaintOf(loadTensors(path))).toBe(`${path}: not a checkpoint`);
});

test('loadTensors refuses a folder in one line', async () => {
  expect(await complaintOf(loadTensors(folder))).toMatch(/: cannot be read \(.+\)$/);
});

test('saveTensors refuses a folder that does not exist in one line', async () => {
  const elsewhere = join(folder, 'none', 'checkpoint.bin');
  expect(await complaintOf(saveTensors(elsewhere, state, tensors))).toMatch(
    /: cannot be written \(ENOENT.+unchanged$/,
  );
});

test.each<[what: string, breakWriting: (partial: string) => Promise<void>]>([
  ['a full disk', (partial) => symlink('/dev/full', partial)],
  ['a folder in the place of the temporary file', async (partial) => void (await mkdir(partial))],
])('saveTensors leaves the previous file unchanged after %s', async (_what, breakWriting) => {
  await saveTensors(path, state, tensors);
  await breakWriting(`${path}.partial`);
  const later = saveTensors(path, { ...state, name: 'later' }, tensors);
  expect(await complaintOf(later)).toMatch(/: cannot be written \(.+\); the previous file is unchanged$/);
  expect(await loadTensors(path)).toEqual({ state, tensors });
});
