import { describe, expect, test } from 'vitest';
import { tokenize } from '#lib/text/tokenize.ts';
import { unknownId, Vocabulary } from '#lib/text/vocabulary.ts';
import { plainSizes, randomWeights } from '#tests/unit/training/export/randomWeights.ts';
import { randomOf } from '#training/random/random.ts';
import { type KnownEmoji, knownEmoji } from '#training/refine/emoji.ts';
import { extendVocabulary, extendWeights } from '#training/refine/vocabulary.ts';

const emoji: readonly KnownEmoji[] = [
  { token: '🙂', words: ['smile', 'rain', 'unheard'], subgroup: 1 },
  { token: '😭', words: ['unheard'], subgroup: 2 },
  { token: '🌧', words: ['rain'], subgroup: 3 },
];
const before = new Vocabulary(['rain', 'smile', '🌧', 'sun']);
const texts = ['new new day', 'New!', 'a day day', 'zest zest zest', 'sun sun sun'].map((text) => ({
  tokens: tokenize(text),
  weight: 1,
  mood: 'unsure' as const,
}));
const after = extendVocabulary(before, emoji, texts, 3);

describe('extendVocabulary', () => {
  test('extendVocabulary keeps ids and appends the missing emoji and then the frequent words', () => {
    expect(after.words).toEqual([...before.words, '🙂', '😭', 'day', 'new', 'zest']);
    for (const [id, word] of before.words.entries()) if (id > unknownId) expect(after.idOf(word)).toBe(id);
  });

  test('extendVocabulary counts each occurrence of a word in all texts', () => {
    expect(extendVocabulary(before, [], texts, 4).words).toEqual(before.words);
    expect(extendVocabulary(before, [], texts, 1).words.slice(before.size)).toEqual([
      '!',
      'a',
      'day',
      'new',
      'zest',
    ]);
  });

  test('extendVocabulary returns a vocabulary that its file restores', () => {
    expect(Vocabulary.fromFile(after.toFile()).words).toEqual(after.words);
  });

  test('extendVocabulary adds nothing that the vocabulary has', () => {
    expect(extendVocabulary(after, emoji, texts, 3).words).toEqual(after.words);
  });

  test('extendVocabulary adds every known emoji as tokenize returns it', () => {
    const all = knownEmoji();
    const { words } = extendVocabulary(before, all, [], 1);
    expect(words).toHaveLength(before.size + all.length - 1); // 🌧 is in `before`
    for (const { token } of all) expect(words).toContain(token);
    for (const typed of ['😂', '😭😭', '👍🏽', '❤️', '🤷‍♀️', ':)', '🇩🇪', '👨‍👩‍👧'])
      for (const token of tokenize(typed)) expect(words, typed).toContain(token);
  });
});

describe.each([
  ['one direction', plainSizes],
  ['two directions and maximum pooling', { ...plainSizes, directions: 2, pooling: 'last+max' }],
] as const)('extendWeights for a network with %s', (network, sizes) => {
  const weights = randomWeights(2, { ...sizes, vocabulary: before.size });
  const more = extendWeights(weights, before, after, emoji, randomOf(3));
  const width = sizes.embedding;
  const rowOf = ({ embedding }: typeof weights, id: number) => [
    ...embedding.values.subarray(id * width, (id + 1) * width),
  ];
  const oldRow = (word: string) => rowOf(weights, before.idOf(word));

  test(`extendWeights keeps the rows of known words, with ${network}`, () => {
    expect(more.embedding.shape).toEqual([after.size, width]);
    expect(more.embedding.values).toHaveLength(after.size * width);
    for (const id of before.words.keys()) expect(rowOf(more, id)).toEqual(rowOf(weights, id));
  });

  test(`extendWeights starts an emoji as the mean of the known words of its name, others as the unknown word, with ${network}`, () => {
    const mean = oldRow('smile').map((value, k) => (value + oldRow('rain')[k]!) / 2);
    expect(rowOf(more, after.idOf('🙂'))).toEqual(mean.map((value) => expect.closeTo(value, 6)));
    for (const word of ['😭', 'day', 'new', 'zest'])
      expect(rowOf(more, after.idOf(word)), word).toEqual(rowOf(weights, unknownId));
  });

  test(`extendWeights adds an output with small weights and keeps the others, with ${network}`, () => {
    const features = weights.headKernel.shape[0]!;
    expect(more.headKernel.shape).toEqual([features, 3]);
    for (let feature = 0; feature < features; feature++) {
      const [sad, happy, unsure] = more.headKernel.values.subarray(3 * feature, 3 * feature + 3);
      expect([sad, happy]).toEqual([...weights.headKernel.values.subarray(2 * feature, 2 * feature + 2)]);
      expect(Math.abs(unsure!)).toBeLessThanOrEqual(0.05);
      expect(unsure).not.toBe(0);
    }
    expect(more.headBias).toEqual({
      shape: [3],
      values: Float32Array.of(...weights.headBias.values, 0),
    });
    for (const name of ['kernel', 'recurrent', 'bias'] as const) expect(more[name]).toEqual(weights[name]);
  });

  test(`extendWeights adds outputs for tags behind that for unsure, with ${network}`, () => {
    const { headKernel, headBias } = extendWeights(weights, before, after, emoji, randomOf(3), 2);
    const features = weights.headKernel.shape[0]!;
    expect(headKernel.shape).toEqual([features, 5]);
    for (let feature = 0; feature < features; feature++) {
      const [sad, happy, ...added] = headKernel.values.subarray(5 * feature, 5 * feature + 5);
      expect([sad, happy]).toEqual([...weights.headKernel.values.subarray(2 * feature, 2 * feature + 2)]);
      expect(new Set(added).size).toBe(3);
      for (const weight of added) expect(Math.abs(weight)).toBeLessThanOrEqual(0.05);
    }
    expect(headBias).toEqual({ shape: [5], values: Float32Array.of(...weights.headBias.values, 0, 0, 0) });
  });
});
