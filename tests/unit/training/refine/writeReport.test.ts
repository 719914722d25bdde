import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ngramSlots } from '#lib/text/ngrams.ts';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import {
  fullSizes,
  randomBigrams,
  randomIds,
  randomTables,
  randomWeights,
  tweetSizes,
} from '#tests/unit/training/export/randomWeights.ts';
import { tinyIdentity } from '#tests/unit/training/train/tiny.ts';
import { bigramLogit } from '#training/bigrams/table.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import { sizesOf } from '#training/lstm/weights.ts';
import { scaled } from '#training/metrics/calibration.ts';
import { reportOf } from '#training/metrics/report.ts';
import { logitsOfSlots, scaledNgrams } from '#training/ngrams/table.ts';
import type { BaseRun } from '#training/refine/base.ts';
import { writeRefined } from '#training/refine/writeReport.ts';
import { loadRun } from '#training/runs/runFolder.ts';

allowSlowTests();

const identity = tinyIdentity();
const vocabulary = new Vocabulary(['rain', '🙂']);
const weights = randomWeights(4, tweetSizes);
const bigrams = randomBigrams(1);
const ngrams = randomTables(1);
/** The base, with the weights and the tables of the refined network. */
const refined: BaseRun = {
  identity,
  weights,
  vocabulary: new Vocabulary(['rain']),
  bigrams,
  ngrams,
  report: { preset: 'tonic', epochs: [1, 2], test: 'of the base' },
};
const scaling = { temperature: 1.6, ngramShare: 0.7 };
const posts = { ...scaling, tags: [], sets: ['semeval-2013'], heldOut: 'semeval-2015' };
const confusion = [
  [5, 1],
  [2, 4],
] as const;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-refined-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('writeRefined writes the files of a run', async () => {
  expect(await writeRefined(folder, refined, vocabulary, posts, confusion)).toBe(9 / 12);
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
  expect((await loadRun(folder)).identity).toEqual(identity);
});

test('writeRefined divides weights and word pairs by the temperature and multiplies n-grams by their share', async () => {
  await writeRefined(folder, refined, vocabulary, posts, confusion);
  const saved = await loadRun(folder);
  expect(saved.bigrams).toEqual({ ...bigrams, scale: bigrams.scale / 1.6 });
  expect(saved.ngrams).toEqual({ moods: scaledNgrams(ngrams.moods, [0.7, 0.7, 0.7]) });
  for (const seed of [4, 5, 6]) {
    const ids = randomIds(9, seed);
    expect(Math.abs(bigramLogit(bigrams, ids))).toBeGreaterThan(0.05);
    const slots = ngramSlots([...ids].map(String), 64);
    const [sad, happy, unsure, ofTweets] = referenceProbabilities(weights, ids, bigrams);
    const { probabilities: moods } = scaled(
      {
        probabilities: Float32Array.of(sad!, happy!, unsure!),
        labels: Uint8Array.of(0),
        ngramLogits: Float32Array.from(logitsOfSlots(ngrams, slots)),
      },
      scaling,
    );
    const logit = Math.log(ofTweets! / (1 - ofTweets!)) / 1.6;
    const calibrated = referenceProbabilities(
      saved.weights,
      ids,
      saved.bigrams,
      logitsOfSlots(saved.ngrams!, slots),
    );
    expect(calibrated).toEqual(
      [...moods, 1 / (1 + Math.exp(-logit))].map((value) => expect.closeTo(value, 5)),
    );
  }
});

test('writeRefined writes no tables if there are none', async () => {
  const bare = { ...refined, bigrams: undefined, ngrams: undefined };
  await writeRefined(folder, bare, vocabulary, posts, confusion);
  const saved = await loadRun(folder);
  expect([saved.bigrams, saved.ngrams]).toEqual([undefined, undefined]);
});

test('writeRefined scales each tag by its slope and bias, and leaves tags and the output for tweets out of the layers', async () => {
  const sizes = { ...fullSizes, outputs: 6 };
  const tagged = randomWeights(4, sizes);
  const tags = [
    { slope: 0.5, bias: -1, ngramShare: 0 },
    { slope: 2, bias: 0.25, ngramShare: 0 },
  ];
  await writeRefined(folder, { ...refined, weights: tagged }, vocabulary, { ...posts, tags }, confusion);
  const { weights: calibrated } = await loadRun(folder);
  expect(sizesOf(calibrated)).toEqual(sizes);
  for (const [k, value] of tagged.headKernel.values.entries()) {
    const scale = [1 / 1.6, 1 / 1.6, 1 / 1.6, 0.5, 2, 1 / 1.6][k % 6]!;
    expect(calibrated.headKernel.values[k]).toBeCloseTo(value * scale, 6);
  }
  const [sad, happy, unsure, first, second, ofTweets] = tagged.headBias.values;
  expect([...calibrated.headBias.values]).toEqual(
    [sad! / 1.6, happy! / 1.6, unsure! / 1.6, first! / 2 - 1, second! * 2 + 0.25, ofTweets! / 1.6].map(
      (value) => expect.closeTo(value, 5),
    ),
  );
  expect(calibrated.kernel).toEqual(tagged.kernel);
  const layers = JSON.parse(await readFile(join(folder, 'layers', 'model.json'), 'utf8'));
  expect(layers.weightsManifest[0].weights).toContainEqual(
    expect.objectContaining({ name: 'head/bias', shape: [3] }),
  );
});

test('writeRefined writes tags whose log odds are the scaled mean of those of the network and of n-grams', async () => {
  const tagged = randomWeights(4, { ...fullSizes, outputs: 6 });
  const tables = randomTables(1, 2);
  const tags = [
    { slope: 0.5, bias: -1, ngramShare: 0.25 },
    { slope: 2, bias: 0.25, ngramShare: 1 },
  ];
  await writeRefined(
    folder,
    { ...refined, weights: tagged, ngrams: tables },
    vocabulary,
    { ...posts, tags },
    confusion,
  );
  const saved = await loadRun(folder);
  const logOdds = (p: number) => Math.log(p / (1 - p));
  for (const seed of [4, 5, 6]) {
    const ids = randomIds(9, seed);
    const slots = ngramSlots([...ids].map(String), 64);
    const ofNgrams = logitsOfSlots(tables, slots);
    const ofNetwork = referenceProbabilities(tagged, ids, bigrams).map(logOdds);
    const logits = logitsOfSlots(saved.ngrams!, slots);
    const written = referenceProbabilities(saved.weights, ids, saved.bigrams, logits);
    for (const [tag, { slope, bias, ngramShare }] of tags.entries()) {
      const mean = (1 - ngramShare) * ofNetwork[3 + tag]! + ngramShare * ofNgrams[3 + tag]!;
      expect(logOdds(written[3 + tag]!)).toBeCloseTo(slope * mean + bias, 4);
    }
    expect(logOdds(written[5]!)).toBeCloseTo(ofNetwork[5]! / 1.6, 4);
  }
});

test('writeRefined reports a file that cannot be written in one line', async () => {
  await mkdir(join(folder, 'vocabulary.txt'));
  expect(await complaintOf(() => writeRefined(folder, refined, vocabulary, posts, confusion))).toContain(
    'vocabulary.txt',
  );
});
