import * as runtime from 'onnxruntime-web';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ModelInput } from '#lib/mood/input.ts';
import { ngramSlots } from '#lib/text/ngrams.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { onnxModel } from '#training/export/onnx.ts';
import { onnxOutputs } from '#training/export/onnxSession.ts';
import { roundWeights } from '#training/export/quantize.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import type { NetworkSizes } from '#training/lstm/weights.ts';
import { logitsOfSlots, type NgramTables } from '#training/ngrams/table.ts';
import {
  fullSizes,
  randomBigrams,
  randomIds,
  randomNgrams,
  randomTables,
  randomWeights,
  taggedSizes,
} from './randomWeights.ts';

allowSlowTests();

const bigrams = randomBigrams(1);
const words = ['so', 'happy', '!', 'about', 'it', '<user>', '🙂', 'never'];

/** A text with one token for each id. */
const textOf = (length: number, from = words): ModelInput => ({
  ids: randomIds(length, length),
  ngrams: {
    ...ngramSlots(
      Array.from({ length }, (_, k) => from[(3 * k + length) % from.length]),
      64,
    ),
    slots: 64,
  },
});

describe.each<[string, NetworkSizes, NgramTables]>([
  ['a network with moods alone', fullSizes, randomTables(1)],
  ['a network with every output and a table for moods alone', taggedSizes, randomTables(1)],
  ['a network with every output and a smaller table for tags', taggedSizes, randomTables(1, 3)],
  [
    'a network with every output and a table for tags of the same size',
    taggedSizes,
    { moods: randomNgrams(1), tags: randomNgrams(2, 64, 3) },
  ],
])('onnxModel with n-grams beside %s', (network, sizes, ngrams) => {
  const weights = roundWeights(randomWeights(6, sizes));
  let session: runtime.InferenceSession;

  beforeAll(async () => {
    session = await runtime.InferenceSession.create(onnxModel(weights, bigrams, ngrams));
  });

  const expectedOf = (text: ModelInput) =>
    referenceProbabilities(weights, text.ids, bigrams, logitsOfSlots(ngrams, text.ngrams!));

  async function expectReference(texts: readonly ModelInput[]): Promise<void> {
    const { probabilities, tags, tweets } = await onnxOutputs(session, texts);
    const rows = texts.map((_, k) =>
      [probabilities, tags, tweets].flatMap((values) => {
        const width = values.length / texts.length;
        return [...values.subarray(k * width, (k + 1) * width)];
      }),
    );
    expect(rows).toEqual(
      texts.map((text) => expectedOf(text).map((probability) => expect.closeTo(probability, 5))),
    );
  }

  test(`the exported model reads ${network} and the n-grams of one text as the reference does`, async () => {
    for (const length of [1, 2, 7, 40]) await expectReference([textOf(length)]);
  });

  test(`the exported model reads ${network} and the n-grams of texts of different lengths as the reference does`, async () => {
    await expectReference([40, 1, 7, 12].map((length) => textOf(length)));
  });

  test(`the exported model of ${network} reads a text beside longer ones, whose n-grams are more, as it does alone`, async () => {
    const short = textOf(2);
    const [alone, beside] = await Promise.all(
      [[short], [textOf(30), short, textOf(9)]].map((texts) => onnxOutputs(session, texts)),
    );
    const last = alone!.tags.length;
    expect([...beside!.probabilities.subarray(3, 6)]).toEqual(
      [...alone!.probabilities].map((value) => expect.closeTo(value, 6)),
    );
    expect([...beside!.tags.subarray(last, 2 * last)]).toEqual(
      [...alone!.tags].map((value) => expect.closeTo(value, 6)),
    );
  });

  test(`the exported model of ${network} reads texts without n-grams of characters, alone and beside others`, async () => {
    const marks = [1, 3].map((length) => textOf(length, ['!', '?', '<user>']));
    expect(marks.map(({ ngrams }) => ngrams!.characters.length)).toEqual([0, 0]);
    await expectReference(marks);
    await expectReference([marks[0]!, textOf(5), marks[1]!]);
  });

  test(`the exported model of ${network} reads a text whose words are all hidden`, async () => {
    const hidden: ModelInput = {
      ids: randomIds(3, 1),
      ngrams: { ...ngramSlots([undefined], 64), slots: 64 },
    };
    await expectReference([hidden]);
    await expectReference([hidden, textOf(4)]);
  });

  test(`n-grams add their logits to the moods of ${network}, and to the tags if they have a table, and to nothing else`, () => {
    const text = textOf(7);
    const moves = logitsOfSlots(ngrams, text.ngrams!);
    expect(Math.min(...moves.map(Math.abs))).toBeGreaterThan(0.02);
    const [after, before] = [expectedOf(text), referenceProbabilities(weights, text.ids, bigrams)];
    const besideSad = (outputs: readonly number[], mood: number) => Math.log(outputs[mood]! / outputs[0]!);
    for (const mood of [1, 2])
      expect(besideSad(after, mood) - besideSad(before, mood)).toBeCloseTo(moves[mood]! - moves[0]!, 6);
    const logOdds = (p: number) => Math.log(p / (1 - p));
    for (let output = 3; output < after.length; output++)
      expect(logOdds(after[output]!) - logOdds(before[output]!)).toBeCloseTo(moves[output] ?? 0, 6);
  });
});

test('onnxModel declares inputs for n-grams if it has a table of them', async () => {
  const model = onnxModel(randomWeights(1), undefined, randomTables(1));
  const session = await runtime.InferenceSession.create(model);
  expect(session.inputNames).toEqual(['ids', 'lengths', 'wordNgrams', 'characterNgrams']);
  expect(session.outputNames).toEqual(['probabilities']);
});
