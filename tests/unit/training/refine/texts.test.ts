import { expect, test } from 'vitest';
import { tokenize } from '#lib/text/tokenize.ts';
import { unknownId, Vocabulary } from '#lib/text/vocabulary.ts';
import { randomTables } from '#tests/unit/training/export/randomWeights.ts';
import { encodedOf } from '#tests/unit/training/lstm/encodedOf.ts';
import { logitsOfTokens } from '#training/ngrams/table.ts';
import {
  concatenateTexts,
  confidentTweets,
  encodeTexts,
  type Text,
  withSadTimes,
} from '#training/refine/texts.ts';

const vocabulary = new Vocabulary(['what', 'a', 'day', '!', '🙂']);
const textOf = (text: string, mood: Text['mood'], weight: number): Text => ({
  tokens: tokenize(text),
  mood,
  weight,
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
  weights: Float32Array.of(0.125, 0.125),
  softTargets: Float32Array.of(0.75, 0.25),
  unsure: Float32Array.of(0.5, 0),
  tweetTargets: Float32Array.of(1, 0.125),
  bigramLogits: Float32Array.of(-1, 1),
};

test('encodeTexts returns the last ids of each text, the output of its mood and its weight', () => {
  expect([...encoded.ids]).toEqual([3, 4, 6, unknownId, 5, 3, unknownId]);
  expect([...encoded.offsets]).toEqual([0, 3, 5, 7]);
  expect([...encoded.labels]).toEqual([1, 0, 2]);
  expect([...encoded.weights!]).toEqual([0.5, 1, 2]);
  expect(encoded).not.toHaveProperty('tweetTargets');
  expect(encoded).not.toHaveProperty('ngramLogits');
});

test('concatenateTexts concatenates all optional fields', () => {
  expect(concatenateTexts(encoded, tweets)).toEqual({
    ids: Int32Array.of(...encoded.ids, 4, 4, 3),
    offsets: Uint32Array.of(0, 3, 5, 7, 9, 10),
    labels: Uint8Array.of(1, 0, 2, 1, 0),
    weights: Float32Array.of(0.5, 1, 2, 0.125, 0.125),
    softTargets: Float32Array.of(Number.NaN, Number.NaN, Number.NaN, 0.75, 0.25),
    unsure: Float32Array.of(0, 0, 0, 0.5, 0),
    tweetTargets: Float32Array.of(Number.NaN, Number.NaN, Number.NaN, 1, 0.125),
    bigramLogits: Float32Array.of(0, 0, 0, -1, 1),
  });
  const reversed = concatenateTexts(tweets, encoded);
  expect([...reversed.tweetTargets!]).toEqual([1, 0.125, Number.NaN, Number.NaN, Number.NaN]);
  expect([...reversed.unsure!]).toEqual([0.5, 0, 0, 0, 0]);
});

test.each([
  ['moods', randomTables(1), 3],
  ['moods and tags', randomTables(1, 5), 8],
])(
  'encodeTexts returns the n-gram logits of the last tokens of each text for tables of %s',
  (_, ngrams, width) => {
    const { ngramLogits, ...rest } = encodeTexts(texts, vocabulary, 3, ngrams);
    expect(rest).toEqual(encoded);
    expect(ngramLogits).toHaveLength(3 * width);
    expect(ngramLogits).toEqual(
      Float32Array.from(texts.flatMap(({ tokens }) => logitsOfTokens(ngrams, tokens, 3))),
    );
    expect([...ngramLogits!.subarray(0, width)]).not.toEqual(
      [...logitsOfTokens(ngrams, texts[0]!.tokens, 4)].map(Math.fround),
    );
  },
);

test('encodeTexts returns the targets of tags, NaN for a text that knows none, and no tags if no text knows any', () => {
  const [first, second] = texts as [Text, Text];
  const { tags } = encodeTexts([first, { ...second, tags: [1, Number.NaN] }], vocabulary, 3);
  expect([...tags!]).toEqual([Number.NaN, Number.NaN, 1, Number.NaN]);
  expect(encoded).not.toHaveProperty('tags');
});

test('concatenateTexts and withSadTimes keep the targets of tags, which are unknown in texts without them', () => {
  const tagged = { ...encoded, tags: Float32Array.of(0, 1, Number.NaN, 0, 1, 1) };
  const unknown = [Number.NaN, Number.NaN, Number.NaN, Number.NaN];
  expect([...concatenateTexts(tagged, tweets).tags!]).toEqual([...tagged.tags, ...unknown]);
  expect([...concatenateTexts(tweets, tagged).tags!]).toEqual([...unknown, ...tagged.tags]);
  expect(concatenateTexts(tweets, encoded)).not.toHaveProperty('tags');
  expect(withSadTimes(tagged, [3, 3, 3]).tags).toBe(tagged.tags);
});

test('concatenateTexts and withSadTimes keep the offsets of sources, which are 0 for texts without them', () => {
  const offset = { ...encoded, sourceOffsets: Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9) };
  const none = [0, 0, 0, 0, 0, 0];
  expect([...concatenateTexts(offset, tweets).sourceOffsets!]).toEqual([...offset.sourceOffsets, ...none]);
  expect([...concatenateTexts(tweets, offset).sourceOffsets!]).toEqual([...none, ...offset.sourceOffsets]);
  const both = concatenateTexts(offset, offset).sourceOffsets!;
  expect([...both]).toEqual([...offset.sourceOffsets, ...offset.sourceOffsets]);
  const empty = { ...encodedOf([]), sourceOffsets: new Float32Array() };
  expect(concatenateTexts(offset, empty).sourceOffsets).toEqual(offset.sourceOffsets);
  expect(concatenateTexts(empty, offset).sourceOffsets).toEqual(offset.sourceOffsets);
  expect(concatenateTexts(tweets, encoded)).not.toHaveProperty('sourceOffsets');
  expect(withSadTimes(offset, [3, 3, 3]).sourceOffsets).toBe(offset.sourceOffsets);
});

test('concatenateTexts gives a text without a weight the weight 1', () => {
  const { weights: _, ...unweighted } = encoded;
  expect([...concatenateTexts(unweighted, tweets).weights!]).toEqual([1, 1, 1, 0.125, 0.125]);
});

test('confidentTweets decodes the tweets whose mood has a probability of 0.85 or more', () => {
  expect(confidentTweets(tweets, Float32Array.of(0.9, 0.5), vocabulary)).toEqual([
    { tokens: ['day', 'day'], mood: 'happy', weight: 1 },
  ]);
  expect(confidentTweets(tweets, Float32Array.of(0.5, 0.1), vocabulary)).toEqual([
    { tokens: ['a'], mood: 'sad', weight: 1 },
  ]);
});

test('withSadTimes multiplies the weight of sad posts and the sad part of soft labels', () => {
  const { softTargets: _, unsure: __, ...hard } = encoded;
  expect([...withSadTimes(hard, [3, 1.5, 3]).weights!]).toEqual([0.5, 1.5, 2]);
  // The first label is 3/8 sad, 1/8 happy and 4/8 unsure. Twice the sad part makes it 6, 1 and 4 parts of 11.
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
