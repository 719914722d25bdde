import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import {
  fullSizes,
  plainSizes,
  randomBigrams,
  randomIds,
  randomWeights,
} from '#tests/unit/training/export/randomWeights.ts';
import { tinyIdentity } from '#tests/unit/training/train/tiny.ts';
import { bigramsPath } from '#training/bigrams/ofRun.ts';
import { loadBigrams } from '#training/bigrams/table.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import { loadTensors } from '#training/files/tensorFile.ts';
import { sizesOf, type Weights } from '#training/lstm/weights.ts';
import { atTemperature } from '#training/metrics/calibration.ts';
import { reportOf } from '#training/metrics/report.ts';
import type { BaseRun } from '#training/refine/base.ts';
import { writeRefined } from '#training/refine/writeReport.ts';
import { loadRun } from '#training/runs/runFolder.ts';

allowSlowTests();

const identity = tinyIdentity();
const vocabulary = new Vocabulary(['rain', '🙂']);
const weights = randomWeights(4, fullSizes);
const base: BaseRun = {
  identity,
  weights: randomWeights(1, plainSizes),
  vocabulary: new Vocabulary(['rain']),
  bigrams: randomBigrams(1),
  report: { preset: 'tonic', epochs: [1, 2], test: 'of the base' },
};
const posts = { temperature: 1.6, tags: [], sets: ['semeval-2013'], heldOut: 'semeval-2015' };
const confusion = [
  [5, 1],
  [2, 4],
] as const;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-refined-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('writeRefined writes the files of a run, with the temperature in the output layer', async () => {
  expect(await writeRefined(folder, base, weights, vocabulary, posts, confusion)).toBe(9 / 12);
  expect(await readFile(join(folder, 'vocabulary.txt'), 'utf8')).toBe(vocabulary.toFile());
  expect(JSON.parse(await readFile(join(folder, 'run.json'), 'utf8'))).toEqual({
    preset: 'tonic',
    epochs: [1, 2],
    posts,
    test: reportOf(confusion),
  });
  expect(JSON.parse(await readFile(join(folder, 'layers', 'model.json'), 'utf8'))).toMatchObject({
    format: 'layers-model',
  });
  expect(await loadBigrams(bigramsPath(folder))).toEqual(base.bigrams);
  const saved = (await loadTensors(join(folder, 'weights.bin')))!;
  expect(saved.state).toEqual(identity);
  const calibrated = saved.tensors as Weights;
  for (const seed of [1, 2, 3]) {
    const ids = randomIds(4, seed);
    const raw = {
      probabilities: Float32Array.from(referenceProbabilities(weights, ids)),
      labels: Uint8Array.of(0),
    };
    const { probabilities } = atTemperature(raw, 1.6);
    for (const [k, value] of referenceProbabilities(calibrated, ids).entries())
      expect(value).toBeCloseTo(probabilities[k]!, 5);
  }
});

test('writeRefined scales each tag by its slope and bias, and leaves tags out of the layers', async () => {
  const sizes = { ...fullSizes, outputs: 5 };
  const tagged = randomWeights(4, sizes);
  const tags = [
    { slope: 0.5, bias: -1 },
    { slope: 2, bias: 0.25 },
  ];
  await writeRefined(folder, base, tagged, vocabulary, { ...posts, tags }, confusion);
  const { weights: calibrated } = await loadRun(folder);
  expect(sizesOf(calibrated)).toEqual(sizes);
  for (const [k, value] of tagged.headKernel.values.entries()) {
    const scale = [1 / 1.6, 1 / 1.6, 1 / 1.6, 0.5, 2][k % 5]!;
    expect(calibrated.headKernel.values[k]).toBeCloseTo(value * scale, 6);
  }
  const [sad, happy, unsure, first, second] = tagged.headBias.values as unknown as number[];
  expect([...calibrated.headBias.values]).toEqual(
    [sad! / 1.6, happy! / 1.6, unsure! / 1.6, first! / 2 - 1, second! * 2 + 0.25].map((value) =>
      expect.closeTo(value, 5),
    ),
  );
  expect(calibrated.kernel).toEqual(tagged.kernel);
  const layers = JSON.parse(await readFile(join(folder, 'layers', 'model.json'), 'utf8'));
  expect(layers.weightsManifest[0].weights).toContainEqual(
    expect.objectContaining({ name: 'head/bias', shape: [3] }),
  );
});

test('writeRefined reports a file that cannot be written in one line', async () => {
  await mkdir(join(folder, 'vocabulary.txt'));
  expect(
    await complaintOf(() => writeRefined(folder, base, weights, vocabulary, posts, confusion)),
  ).toContain('vocabulary.txt');
});
