import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encode } from '#lib/text/encode.ts';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import { plainSizes, randomWeights } from '#tests/unit/training/export/randomWeights.ts';
import { runSystem } from '#training/evaluate/mood/systems/run.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import { saveTensors } from '#training/files/tensorFile.ts';

allowSlowTests();

const maxTokens = 4;
const vocabulary = new Vocabulary(Array.from({ length: 18 }, (_, k) => `w${'abcdefghijklmnopqr'[k]}`));
const weights = randomWeights(3, plainSizes);

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-run-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('runSystem answers in order with the network of the run and reads the end of a long text', async () => {
  await saveTensors(join(folder, 'weights.bin'), { settings: { maxTokens } }, weights);
  await writeFile(join(folder, 'vocabulary.txt'), vocabulary.toFile());
  const system = await runSystem(folder);
  const texts = ['wa', 'wb wc wd', '', 'we wf wg wh wi wj', 'wk wl'];
  const answers = await system.answer(texts);
  for (const [k, text] of texts.entries()) {
    const { mood, margin, probabilities } = answers[k]!;
    if (text === '') {
      expect({ mood, margin }).toEqual({ mood: 'unsure', margin: 0 });
      continue;
    }
    const [sad, happy] = referenceProbabilities(weights, encode(text, vocabulary, maxTokens));
    expect(mood).toBe(happy! > sad! ? 'happy' : 'sad');
    expect(margin).toBeCloseTo(happy! - sad!, 5);
    expect(probabilities).toEqual([expect.closeTo(sad!, 5), expect.closeTo(happy!, 5), 0]);
  }
  expect(await system.answer([''])).toMatchObject([{ mood: 'unsure' }]);
});

test('runSystem refuses a folder without a finished run in one line', async () => {
  expect(await complaintOf(() => runSystem(folder))).toBe(
    `${folder}: holds no finished run (weights.bin is missing)`,
  );
});
