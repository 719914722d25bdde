import { describe, expect, test } from 'vitest';
import { ngramSlots } from '#lib/text/ngrams.ts';
import { unwatched } from '#training/cli/progress.ts';
import { type NgramTable, ngramLogits, slotsOf } from '#training/ngrams/table.ts';
import { type NgramSettings, type NgramText, trainNgrams } from '#training/ngrams/train.ts';

const [sad, happy, unsure] = [0, 1, 2];
const settings: NgramSettings = { slots: 1024, link: 'softmax', epochs: 20, learningRate: 0.1, seed: 1 };
const targetsOf = (mood: number) => [0, 1, 2].map((output) => Number(output === mood));

/** Twelve texts of which one word, or a pair, decides the mood. */
const moodOfText: Readonly<Record<string, number>> = {
  'such a glad day': happy,
  'glad to be here': happy,
  'a glad noon': happy,
  'not bad': happy,
  'a grim day': sad,
  'grim to be here': sad,
  'such a grim noon': sad,
  'so bad': sad,
  'a day': unsure,
  'to be here': unsure,
  'such a noon': unsure,
  'not so': unsure,
};
const textOf = (text: string, targets: readonly number[], source = 0): NgramText => ({
  tokens: text.split(' '),
  targets,
  source,
});
const texts = Object.entries(moodOfText).map(([text, mood]) => textOf(text, targetsOf(mood)));

const train = (of = texts, changes: Partial<NgramSettings> = {}, sources = 1) =>
  trainNgrams(of, sources, { ...settings, ...changes }, unwatched);
const { table } = train();
const logitsOf = (text: string, of: NgramTable = table) =>
  ngramLogits(of, ngramSlots(text.split(' '), slotsOf(of)));
const moodOf = (text: string, of?: NgramTable) => {
  const logits = logitsOf(text, of);
  return logits.indexOf(Math.max(...logits));
};

test('trainNgrams learns the moods of texts from their words and pairs of words', () => {
  expect(slotsOf(table)).toBe(1024);
  for (const [text, mood] of Object.entries(moodOfText)) expect(moodOf(text), text).toBe(mood);
});

test('trainNgrams learns words and parts of words that hold in other texts', () => {
  expect(moodOf('glad')).toBe(happy);
  expect(moodOf('they were so grim')).toBe(sad);
  expect(moodOf('gladly')).toBe(happy);
  expect(moodOf('grimness')).toBe(sad);
});

test('trainNgrams returns equal tables for a seed and another one for another seed', () => {
  expect(train().table).toEqual(table);
  expect(train(texts, { seed: 2 }).table.values).not.toEqual(table.values);
});

test('trainNgrams stores weights in 8 bits, of which the largest of each output is used in full', () => {
  for (const output of [sad, happy, unsure]) {
    const magnitudes = [...table.values].filter((_, k) => k % 3 === output).map(Math.abs);
    expect(Math.max(...magnitudes)).toBe(127);
    expect(table.scales[output]).toBeGreaterThan(0);
  }
  expect(new Set(table.scales).size).toBe(3);
});

/** Returns by how much the n-grams of a text, without the bias, speak for unsure rather than happy or sad. */
function unsureLean(text: string, of: NgramTable): number {
  const [ofSad, ofHappy, ofUnsure] = logitsOf(text, of).map((logit, mood) => logit - of.bias[mood]!);
  return ofUnsure! - (ofSad! + ofHappy!) / 2;
}
const biasLean = (bias: Float32Array) => bias[unsure]! - (bias[sad]! + bias[happy]!) / 2;

describe('trainNgrams with several sources', () => {
  const post = (source: number, mood: number, hasBus: boolean) =>
    textOf(hasBus ? 'at bus' : 'at', targetsOf(mood), source);
  // Whatever the mood, a fifth of the texts of the first source and five sixths of the other's have the word "bus".
  const posts = Array.from({ length: 30 }, (_, k) => post(0, k % 3, k % 5 === 0));
  const others = Array.from({ length: 30 }, (_, k) => post(1, k % 5 === 0 ? k % 2 : unsure, k >= 5));
  const both = [...posts, ...others];
  const { table: own, biases } = train(both, { epochs: 40 }, 3);

  test('trainNgrams lets the share of unsure posts of a source move its bias and not the words that it often uses', () => {
    const asOne = train(
      both.map((text) => ({ ...text, source: 0 })),
      { epochs: 40 },
    ).table;
    expect(biasLean(biases[1]!)).toBeGreaterThan(biasLean(biases[0]!) + 1);
    // Without a bias a source, the word would stand for the source.
    expect(Math.abs(unsureLean('bus', own))).toBeLessThan(unsureLean('bus', asOne) / 2);
    // A third of the first source's texts are unsure.
    expect(Math.abs(unsureLean('at', own) + biasLean(own.bias))).toBeLessThan(0.2);
  });

  test('trainNgrams returns the bias of the first source in the table, and 0 for a source without texts', () => {
    expect(biases).toHaveLength(3);
    expect(own.bias).toEqual(biases[0]);
    expect([...biases[2]!]).toEqual([0, 0, 0]);
  });
});

describe('trainNgrams with sigmoids', () => {
  const sigmoid = (logit: number) => 1 / (1 + Math.exp(-logit));
  const unknown = Number.NaN;
  /** Joy has "glad", and love has "dear": a text may have both, one or none. */
  const tagged = [
    textOf('a glad day', [1, 0]),
    textOf('a dear day', [0, 1]),
    textOf('a glad dear day', [1, 1]),
    textOf('a day', [0, 0]),
    textOf('glad noon', [1, 0]),
    textOf('dear noon', [0, 1]),
    textOf('glad dear noon', [1, 1]),
    textOf('noon', [0, 0]),
  ];
  const ofTags = { link: 'sigmoid', slots: 256 } as const;

  test('trainNgrams learns each output by itself: a text may have several or none', () => {
    const { table } = train(tagged, ofTags);
    expect(slotsOf(table)).toBe(256);
    for (const { tokens, targets } of [...tagged, textOf('so dear', [0, 1]), textOf('gladly', [1, 0])])
      expect(
        logitsOf(tokens.join(' '), table).map((logit) => Number(sigmoid(logit) > 0.5)),
        tokens.join(' '),
      ).toEqual(targets);
  });

  test('trainNgrams learns nothing from an unknown target, and the other targets of its text', () => {
    const { table, biases } = train(
      tagged.map(({ tokens, targets, source }) => ({ tokens, targets: [targets[0]!, unknown], source })),
      ofTags,
    );
    expect([...table.values].filter((_, k) => k % 2 === 1).every((value) => value === 0)).toBe(true);
    expect(biases[0]![1]).toBe(0);
    const [joy, love] = logitsOf('glad dear noon', table);
    expect(joy).toBeGreaterThan(0);
    expect(love).toBe(0);
  });

  test('trainNgrams lets a source’s bias learn how often the source uses a tag', () => {
    const posts = [0, 1].flatMap((source) =>
      Array.from({ length: 40 }, (_, k) => textOf('noon', [Number(k % 10 < (source === 0 ? 1 : 8))], source)),
    );
    const { biases } = train(posts, ofTags, 2);
    const [rare, frequent] = biases.map((bias) => bias[0]!) as [number, number];
    // The log odds of the shares differ by ln(0.8 / 0.2) - ln(0.1 / 0.9), of which steps that get smaller reach the most.
    expect(frequent - rare).toBeGreaterThan(2.5);
    expect(frequent - rare).toBeLessThan(3.7);
  });
});

test('trainNgrams reports its progress', () => {
  const progress: number[][] = [];
  trainNgrams(texts, 1, { ...settings, epochs: 3 }, (...done) => progress.push(done));
  expect(progress).toEqual([
    [0, 36],
    [12, 36],
    [24, 36],
  ]);
});
