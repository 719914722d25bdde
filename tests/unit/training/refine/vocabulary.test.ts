import { describe, expect, test } from 'vitest';
import { tokenize } from '#lib/text/tokenize.ts';
import { unknownId, Vocabulary } from '#lib/text/vocabulary.ts';
import { plainSizes, randomWeights } from '#tests/unit/training/export/randomWeights.ts';
import { randomOf } from '#training/random/random.ts';
import { type KnownEmoji, knownEmoji } from '#training/refine/emoji.ts';
import { extended, extendedWeights } from '#training/refine/vocabulary.ts';

const emoji: readonly KnownEmoji[] = [
  { token: '🙂', words: ['smile', 'rain', 'unheard'], subgroup: 1 },
  { token: '😭', words: ['unheard'], subgroup: 2 },
  { token: '🌧', words: ['rain'], subgroup: 3 },
];
const before = new Vocabulary(['rain', 'smile', '🌧', 'sun']);
const texts = ['new new day', 'New!', 'a day day', 'zest zest zest', 'sun sun sun'].map((text) => ({
  ...{ tokens: tokenize(text), weight: 1 },
  mood: 'unsure' as const,
}));
const after = extended(before, emoji, texts, 3);

describe('the vocabulary', () => {
  test('keeps the ids it had, and gains what it lacks: every emoji, then the words that are frequent', () => {
    expect(after.words).toEqual([...before.words, '🙂', '😭', 'day', 'new', 'zest']);
    for (const [id, word] of before.words.entries()) if (id > unknownId) expect(after.idOf(word)).toBe(id);
  });

  test('counts a word each time it occurs, in whichever texts', () => {
    expect(extended(before, [], texts, 4).words).toEqual(before.words);
    expect(extended(before, [], texts, 1).words.slice(before.size)).toEqual(['!', 'a', 'day', 'new', 'zest']);
  });

  test('can be written and read', () => {
    expect(Vocabulary.fromFile(after.toFile()).words).toEqual(after.words);
  });

  test('is not extended by what it has', () => {
    expect(extended(after, emoji, texts, 3).words).toEqual(after.words);
  });

  test('of all emoji there are holds each as tokenize gives it', () => {
    const all = knownEmoji();
    const { words } = extended(before, all, [], 1);
    expect(words).toHaveLength(before.size + all.length - 1); // one is there
    for (const { token } of all) expect(words).toContain(token);
    for (const typed of ['😂', '😭😭', '👍🏽', '❤️', '🤷‍♀️', ':)', '🇩🇪', '👨‍👩‍👧'])
      for (const token of tokenize(typed)) expect(words, typed).toContain(token);
  });
});

describe.each([
  ['of the paper', plainSizes],
  [
    'that reads backward too, its largest states counting',
    { ...plainSizes, directions: 2, pooling: 'last+max' },
  ],
] as const)('the weights of a network %s', (_, sizes) => {
  const weights = randomWeights(2, { ...sizes, vocabulary: before.size });
  const more = extendedWeights(weights, before, after, emoji, randomOf(3));
  const width = sizes.embedding;
  const rowOf = (of: typeof weights, id: number) => [
    ...of.embedding.values.subarray(id * width, (id + 1) * width),
  ];
  const had = (word: string) => rowOf(weights, before.idOf(word));

  test('keep the rows of the words that were there', () => {
    expect(more.embedding.shape).toEqual([after.size, width]);
    expect(more.embedding.values).toHaveLength(after.size * width);
    for (const id of before.words.keys()) expect(rowOf(more, id)).toEqual(rowOf(weights, id));
  });

  test('begin an emoji as the mean of the known words of its name, and what has none as an unknown word', () => {
    const mean = had('smile').map((value, k) => (value + had('rain')[k]!) / 2);
    expect(rowOf(more, after.idOf('🙂'))).toEqual(mean.map((value) => expect.closeTo(value, 6)));
    for (const word of ['😭', 'day', 'new', 'zest'])
      expect(rowOf(more, after.idOf(word)), word).toEqual(rowOf(weights, unknownId));
  });

  test('gain an output that says next to nothing yet; the others stay', () => {
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
});
