import { describe, expect, test } from 'vitest';
import { tokenize } from '#lib/text/tokenize.ts';
import { unknownId, Vocabulary } from '#lib/text/vocabulary.ts';
import { plainSizes, randomBigrams, randomWeights } from '#tests/unit/training/export/randomWeights.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
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

  test.each([0, 2])(
    `extendWeights keeps the outputs for sad and happy and adds small ones for unsure and %i tags, with ${network}`,
    (tags) => {
      const { headKernel, headBias, ...others } = extendWeights(
        weights,
        before,
        after,
        emoji,
        randomOf(3),
        tags,
      );
      const [features, outputs] = [weights.headKernel.shape[0]!, 4 + tags];
      expect(headKernel.shape).toEqual([features, outputs]);
      for (let feature = 0; feature < features; feature++) {
        const row = [...headKernel.values.subarray(outputs * feature, outputs * (feature + 1))];
        expect(row.slice(0, 2)).toEqual([
          ...weights.headKernel.values.subarray(2 * feature, 2 * feature + 2),
        ]);
        const added = row.slice(2, 3 + tags);
        expect(new Set(added).size).toBe(1 + tags);
        for (const weight of added) expect(Math.abs(weight)).toBeLessThanOrEqual(0.05);
        expect(added).not.toContain(0);
      }
      expect(headBias.shape).toEqual([outputs]);
      expect([...headBias.values.subarray(0, 3 + tags)]).toEqual([
        ...weights.headBias.values,
        ...Array(1 + tags).fill(0),
      ]);
      for (const name of ['kernel', 'recurrent', 'bias'] as const)
        expect(others[name]).toEqual(weights[name]);
    },
  );

  test.each([0, 2])(
    `extendWeights starts the output for tweets, behind those for %i tags, with what the base says of happy, with ${network}`,
    (tags) => {
      const extended = extendWeights(weights, before, after, emoji, randomOf(3), tags);
      const bigrams = randomBigrams(2);
      for (const seed of [1, 2, 3]) {
        const ids = Int32Array.of(2, 3, 4, 5).map((id) => 2 + ((id * seed) % 4));
        for (const table of [undefined, bigrams]) {
          const [, happy] = referenceProbabilities(weights, ids, table);
          expect(referenceProbabilities(extended, ids, table)[3 + tags]).toBeCloseTo(happy!, 6);
        }
      }
    },
  );
});
