import { expect, test } from 'vitest';
import { encode } from '#lib/text/encode.ts';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { buildVocabulary, encodeTweets } from '#training/tweets/encode.ts';
import { corpusOf, type Labelled } from './corpusOf.ts';

const tweets: readonly Labelled[] = [
  [1, 'love love love you'],
  [0, 'miss you'],
  [1, 'you and me!'],
  [0, 'rain rain rain rain rain'],
];
const corpus = await corpusOf(tweets);

test('buildVocabulary lists the most frequent words first', () => {
  expect(buildVocabulary(corpus, Uint32Array.of(0, 1), 40).words.slice(2)).toEqual(['love', 'you', 'miss']);
});

test('buildVocabulary ignores words of the test tweets', () => {
  const { words } = buildVocabulary(corpus, Uint32Array.of(0, 1, 2), 40);
  expect(words).not.toContain('rain');
  expect(words).toContain('me');
});

test('buildVocabulary orders words of equal frequency by spelling, whatever the order of the tweets', () => {
  expect(buildVocabulary(corpus, Uint32Array.of(2), 40).words.slice(2)).toEqual(['!', 'and', 'me', 'you']);
  expect(buildVocabulary(corpus, Uint32Array.of(2, 1, 0), 40)).toEqual(
    buildVocabulary(corpus, Uint32Array.of(0, 1, 2), 40),
  );
});

test('buildVocabulary includes the two reserved ids in the size', () => {
  const vocabulary = buildVocabulary(corpus, Uint32Array.of(0, 1, 2, 3), 4);
  expect(vocabulary.size).toBe(4);
  expect(vocabulary.words.slice(2)).toEqual(['rain', 'love']);
});

test('encodeTweets encodes the chosen tweets as lib/text does, in the chosen order', () => {
  const vocabulary = new Vocabulary(['you', 'love', 'rain', '!']);
  const chosen = Uint32Array.of(3, 0, 2);
  for (const maxTokens of [40, 3, 1]) {
    const { ids, offsets, labels } = encodeTweets(corpus, chosen, vocabulary, maxTokens);
    const encoded = Array.from(chosen, (_, k) => ids.slice(offsets[k], offsets[k + 1]));
    expect(encoded).toEqual(Array.from(chosen, (tweet) => encode(tweets[tweet]![1], vocabulary, maxTokens)));
    expect([...labels]).toEqual([0, 1, 1]);
    expect(ids).toHaveLength(offsets.at(-1)!);
  }
});
