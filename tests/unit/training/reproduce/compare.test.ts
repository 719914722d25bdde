import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compareModels } from '#training/reproduce/compare.ts';

const manifest = {
  thresholds: { happy: 0.4, sad: 0.3 },
  training: {
    seconds: 12.5,
    versions: { node: '24.1.0' },
    epochs: 10,
    posts: { seconds: 3.5, learned: 80, epochs: [{ epoch: 1, loss: 0.5 }] },
  },
};

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-compare-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function modelIn(name: string, changes: object = {}, weights = 'weights'): Promise<string> {
  const model = join(folder, name);
  await mkdir(model);
  await writeFile(join(model, 'mood.onnx'), weights);
  await writeFile(join(model, 'vocabulary.txt'), '<pad>\n');
  await writeFile(join(model, 'manifest.json'), JSON.stringify({ ...manifest, ...changes }));
  return model;
}

test('compareModels ignores seconds and versions of a manifest', async () => {
  const { training } = manifest;
  const slower = {
    training: {
      ...training,
      seconds: 99,
      versions: { node: '26.0.0' },
      posts: { ...training.posts, seconds: 7 },
    },
  };
  expect(await compareModels(await modelIn('one'), await modelIn('two', slower))).toEqual([
    'mood.onnx: same',
    'vocabulary.txt: same',
    'manifest.json: same',
  ]);
});

test.each<[string, object]>([
  ['a threshold', { thresholds: { happy: 0.41, sad: 0.3 } }],
  [
    'a number of posts',
    { training: { ...manifest.training, posts: { ...manifest.training.posts, learned: 81 } } },
  ],
])('compareModels tells another manifest by %s, and other weights', async (_, changes) => {
  expect(await compareModels(await modelIn('one'), await modelIn('two', changes, 'others'))).toEqual([
    'mood.onnx: differs',
    'vocabulary.txt: same',
    'manifest.json: differs',
  ]);
});

test('compareModels fails for a folder that lacks a file', async () => {
  await expect(compareModels(await modelIn('one'), join(folder, 'none'))).rejects.toThrow('ENOENT');
});
