import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import {
  fullSizes,
  plainSizes,
  randomIds,
  randomPairs,
  randomWeights,
} from '#tests/unit/training/export/randomWeights.ts';
import { encodedOf } from '#tests/unit/training/lstm/encodedOf.ts';
import { tinyIdentity } from '#tests/unit/training/train/tiny.ts';
import { bigramsPath } from '#training/bigrams/ofRun.ts';
import { loadBigrams } from '#training/bigrams/table.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import { loadTensors, saveTensors } from '#training/files/tensorFile.ts';
import type { Weights } from '#training/lstm/initial.ts';
import { WorkerPool } from '#training/lstm/workerPool.ts';
import { atTemperature, chooseThresholds, fitTemperature } from '#training/metrics/calibration.ts';
import { reportOf } from '#training/metrics/report.ts';
import { type Base, judge, readBase, writeRefined } from '#training/refine/result.ts';

const identity = tinyIdentity();
const vocabulary = new Vocabulary(['rain', '🙂']);
const weights = randomWeights(4, fullSizes);
const confusion = [
  [5, 1],
  [2, 4],
] as const;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-refined-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function leaveRun(of: Weights): Promise<void> {
  await saveTensors(join(folder, 'weights.bin'), identity, of);
  await writeFile(join(folder, 'run.json'), JSON.stringify({ preset: 'seed', epochs: [1, 2] }));
}

test('a finished run of the first stage is read with its report', async () => {
  const base = randomWeights(1, plainSizes);
  await leaveRun(base);
  expect(await readBase(folder)).toEqual({
    ...{ identity, weights: base, report: { preset: 'seed', epochs: [1, 2] } },
  });
});

test('a folder without a run is refused in one line, and so is what is refined already', async () => {
  expect(await complaintOf(() => readBase(folder))).toBe(
    `${folder}: holds no finished run (weights.bin is missing)`,
  );
  await leaveRun(weights);
  expect(await complaintOf(() => readBase(folder))).toBe(`${folder}: is refined already`);
});

test('posts are judged at the temperature that fits them, or at one that is given', async () => {
  const ids = Array.from({ length: 12 }, (_, k) => randomIds(1 + (k % 5), k));
  const texts = {
    ...encodedOf(ids.map((one) => ({ ids: [...one], label: 0 }))),
    labels: Uint8Array.from(ids, (_, k) => k % 3),
  };
  const raw = {
    probabilities: Float32Array.from(ids.flatMap((one) => referenceProbabilities(weights, one))),
    labels: texts.labels,
  };
  const team = await WorkerPool.start(weights, 8, 1);
  for (const given of [undefined, 2]) {
    const { judged, temperature, thresholds } = await judge(team, texts, given);
    expect(temperature).toBeCloseTo(given ?? fitTemperature(raw), 2);
    const due = atTemperature(raw, temperature);
    for (const [k, value] of judged.probabilities.entries())
      expect(value).toBeCloseTo(due.probabilities[k]!, 4);
    expect(judged.labels).toEqual(texts.labels);
    expect(thresholds).toEqual(chooseThresholds(judged));
  }
  await team.close();
});

const base: Base = {
  ...{ identity, weights: randomWeights(1, plainSizes), pairs: randomPairs(1) },
  report: { preset: 'seed', epochs: [1, 2], test: 'of before' },
};
const posts = { temperature: 1.6, sets: ['semeval-2013'], heldOut: 'semeval-2015' };

test('what it came to is left as a run is, with the temperature in the output layer', async () => {
  expect(await writeRefined(folder, base, weights, vocabulary, posts, confusion)).toBe(9 / 12);
  expect(await readFile(join(folder, 'vocabulary.txt'), 'utf8')).toBe(vocabulary.toFile());
  expect(JSON.parse(await readFile(join(folder, 'run.json'), 'utf8'))).toEqual({
    ...{ preset: 'seed', epochs: [1, 2], posts, test: reportOf(confusion) },
  });
  expect(JSON.parse(await readFile(join(folder, 'layers', 'model.json'), 'utf8'))).toMatchObject({
    format: 'layers-model',
  });
  expect(await loadBigrams(bigramsPath(folder))).toEqual(base.pairs);
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

test('a file that cannot be written is one line', async () => {
  await mkdir(join(folder, 'vocabulary.txt'));
  expect(
    await complaintOf(() => writeRefined(folder, base, weights, vocabulary, posts, confusion)),
  ).toContain('vocabulary.txt');
});
