import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as runtime from 'onnxruntime-web';
import { beforeAll, expect, test } from 'vitest';
import { Classifier } from '#lib/mood/classifier.ts';
import { encode } from '#lib/text/encode.ts';
import { tokenize } from '#lib/text/tokenize.ts';
import { detectLanguage } from '#scripts/cli/language.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { type TrainingChain, trainingChain } from '#tests/support/trainingChain.ts';
import { roundWeights } from '#training/export/quantize.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import { logitsOfTokens } from '#training/ngrams/table.ts';
import { loadRun, loadVocabulary } from '#training/runs/runFolder.ts';

allowSlowTests();

let chain: TrainingChain;

beforeAll(async () => {
  chain = await trainingChain();
});

const jsonOf = async (...path: string[]) => JSON.parse(await readFile(join(...path), 'utf8'));

test('the exported manifest has the thresholds and settings of the refined run', async () => {
  expect(chain.export.lines.at(-1)).toBe(`wrote ${chain.model}`);
  const { posts } = await jsonOf(chain.refinedRun, 'run.json');
  expect(await jsonOf(chain.model, 'manifest.json')).toMatchObject({
    maxTokens: 40,
    ngramSlots: 256,
    thresholds: posts.thresholds,
    training: { preset: 'tonic', settings: { units: 4, directions: 2 }, posts },
    test: { rows: 32 },
    decided: { coverage: expect.any(Number), accuracy: expect.any(Number) },
    sample: expect.arrayContaining([{ row: expect.any(Number), happy: expect.any(Number) }]),
  });
});

test('Classifier reads texts with the exported model as the refined network does, n-grams included', async () => {
  const { model, refinedRun } = chain;
  const classifier = await Classifier.load(runtime, (name) => readFile(join(model, name)), detectLanguage);
  const run = await loadRun(refinedRun);
  const weights = roundWeights(run.weights);
  const vocabulary = await loadVocabulary(refinedRun);
  expect(run.bigrams).toBeDefined();
  const ngramLogitsOf = (text: string) => logitsOfTokens(run.ngrams!, tokenize(text), 40);
  const { thresholds } = await jsonOf(model, 'manifest.json');
  for (const text of ['so happy about it', 'so sad', 'at noon a b c', '😂😂', 'so unheard of', 'a :) b']) {
    const ids = encode(text, vocabulary, 40);
    const probabilities = referenceProbabilities(weights, ids, run.bigrams, ngramLogitsOf(text));
    const [sad, happy, unsure] = probabilities as [number, number, number, number];
    const reading = await classifier.read(text);
    expect(reading.happy, text).toBeCloseTo(happy + unsure / 2, 4);
    expect(reading.weight, text).toBeCloseTo(Math.abs(happy - sad), 4);
    const likelier = happy > sad ? 'happy' : 'sad';
    const isCalled = likelier === 'happy' ? happy >= thresholds.happy : sad >= thresholds.sad;
    expect(reading.mood, text).toBe(isCalled ? likelier : 'unsure');
  }
});
