import { expect, test } from 'vitest';
import { tokenize } from '#lib/text/tokenize.ts';
import { unknownId, Vocabulary } from '#lib/text/vocabulary.ts';
import { encodedOf } from '#tests/unit/training/lstm/encodedOf.ts';
import { encodeTexts, sureTweets, type Text, together, withSadTimes } from '#training/refine/texts.ts';

const vocabulary = new Vocabulary(['what', 'a', 'day', '!', '🙂']);
const textOf = (text: string, mood: Text['mood'], weight: number): Text => ({
  ...{ tokens: tokenize(text), mood, weight },
});
const texts = [
  textOf('What a day :)', 'happy', 0.5),
  textOf('rain!', 'sad', 1),
  textOf('a meeting', 'unsure', 2),
];
const encoded = encodeTexts(texts, vocabulary, 3);
const tweets = {
  ...encodedOf([
    { ids: [4, 4], label: 1 },
    { ids: [3], label: 0 },
  ]),
  ...{ weights: Float32Array.of(0.125, 0.125), softTargets: Float32Array.of(0.75, 0.25) },
  ...{
    unsure: Float32Array.of(0.5, 0),
    isBinaryLabel: Uint8Array.of(0, 1),
    bigramLogits: Float32Array.of(-1, 1),
  },
};

test('texts become ids, of a longer one the last, with their moods as numbers of outputs and their weights', () => {
  expect([...encoded.ids]).toEqual([3, 4, 6, unknownId, 5, 3, unknownId]);
  expect([...encoded.offsets]).toEqual([0, 3, 5, 7]);
  expect([...encoded.labels]).toEqual([1, 0, 2]);
  expect([...encoded.weights!]).toEqual([0.5, 1, 2]);
  expect(encoded).not.toHaveProperty('isBinaryLabel');
});

test('tweets come behind them, with all that is known of either', () => {
  expect(together(encoded, tweets)).toEqual({
    ids: Int32Array.of(...encoded.ids, 4, 4, 3),
    offsets: Uint32Array.of(0, 3, 5, 7, 9, 10),
    labels: Uint8Array.of(1, 0, 2, 1, 0),
    weights: Float32Array.of(0.5, 1, 2, 0.125, 0.125),
    softTargets: Float32Array.of(Number.NaN, Number.NaN, Number.NaN, 0.75, 0.25),
    unsure: Float32Array.of(0, 0, 0, 0.5, 0),
    isBinaryLabel: Uint8Array.of(0, 0, 0, 0, 1),
    bigramLogits: Float32Array.of(0, 0, 0, -1, 1),
  });
  const turned = together(tweets, encoded);
  expect([...turned.isBinaryLabel!]).toEqual([0, 1, 0, 0, 0]);
  expect([...turned.unsure!]).toEqual([0.5, 0, 0, 0, 0]);
});

test('texts of which no weight is told count 1', () => {
  const { weights: _, ...bare } = encoded;
  expect([...together(bare, tweets).weights!]).toEqual([1, 1, 1, 0.125, 0.125]);
});

test('tweets of whose mood one can be sure are texts again', () => {
  expect(sureTweets(tweets, Float32Array.of(0.9, 0.5), vocabulary)).toEqual([
    { tokens: ['day', 'day'], mood: 'happy', weight: 1 },
  ]);
  expect(sureTweets(tweets, Float32Array.of(0.5, 0.1), vocabulary)).toEqual([
    { tokens: ['a'], mood: 'sad', weight: 1 },
  ]);
});

test('sad posts count more, and so does the sad part of a soft label', () => {
  const { softTargets: _, unsure: __, ...hard } = encoded;
  expect([...withSadTimes(hard, [3, 1.5, 3]).weights!]).toEqual([0.5, 1.5, 2]);
  // Of three parts sad, one happy and four unsure the sad ones become six: of eleven.
  const mixed = {
    ...encoded,
    softTargets: Float32Array.of(0.25, Number.NaN, 0.5),
    unsure: Float32Array.of(0.5, 0, 1),
  };
  const { weights, softTargets, unsure } = withSadTimes(mixed, [2, 2, 2]);
  expect([...weights!]).toEqual([0.5 * 1.375, 2, 2]);
  expect([...softTargets!]).toEqual([expect.closeTo(1 / 7, 6), Number.NaN, 0.5]);
  expect([...unsure!]).toEqual([expect.closeTo(4 / 11, 6), 0, 1]);
  expect(mixed.softTargets[0]).toBe(0.25);
});
