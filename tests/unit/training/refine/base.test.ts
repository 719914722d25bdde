import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import { fullSizes, plainSizes, randomWeights } from '#tests/unit/training/export/randomWeights.ts';
import { tinyIdentity } from '#tests/unit/training/train/tiny.ts';
import { saveTensors } from '#training/files/tensorFile.ts';
import type { Weights } from '#training/lstm/weights.ts';
import { readBase } from '#training/refine/base.ts';

const identity = tinyIdentity();
const vocabulary = new Vocabulary(['rain', '🙂']);
const report = { preset: 'tonic', epochs: [1, 2] };

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-base-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function writeRunOf(weights: Weights): Promise<void> {
  await saveTensors(join(folder, 'weights.bin'), identity, weights);
  await writeFile(join(folder, 'vocabulary.txt'), vocabulary.toFile());
  await writeFile(join(folder, 'run.json'), JSON.stringify(report));
}

test('readBase reads a finished run with its vocabulary and its report', async () => {
  const weights = randomWeights(1, plainSizes);
  await writeRunOf(weights);
  expect(await readBase(folder)).toEqual({ identity, weights, bigrams: undefined, vocabulary, report });
});

test('readBase refuses a folder without a run and a run that is refined already in one line', async () => {
  expect(await complaintOf(() => readBase(folder))).toBe(
    `${folder}: holds no finished run (weights.bin is missing)`,
  );
  await writeRunOf(randomWeights(4, fullSizes));
  expect(await complaintOf(() => readBase(folder))).toBe(`${folder}: is refined already`);
});
