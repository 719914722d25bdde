import { expect, test } from 'vitest';
import { unknownId } from '#lib/text/vocabulary.ts';
import { encodedOf } from '#tests/unit/training/lstm/encodedOf.ts';
import { bigramsOf, rowsOf } from '#training/bigrams/features.ts';
import { bigramLogit, emptyMark, keyOf, withBigrams } from '#training/bigrams/table.ts';
import { trainBigrams } from '#training/bigrams/train.ts';
import { unwatched } from '#training/cli/progress.ts';
import { randomOf } from '#training/random/random.ts';
import type { Encoded } from '#training/tweets/encode.ts';

const [not, good, bad, day] = [2, 3, 4, 5];
const words = 10;

/** No word tells the mood, only what "not" stands before: "not good bad" is sad, "not bad good" is happy. */
const tweetsOf = (count: number): Encoded =>
  encodedOf(
    Array.from({ length: count }, (_, k) =>
      k % 2 === 0 ? { ids: [day, not, good, bad], label: 0 } : { ids: [day, not, bad, good], label: 1 },
    ),
  );
const tweets = tweetsOf(240);
const trained = trainBigrams(tweets, words, 101, 140, unwatched);
const leanOfIds = (...ids: number[]) => bigramLogit(trained.table, Int32Array.from(ids));

test('what no word says, pairs of them do', () => {
  expect(leanOfIds(not, good)).toBeLessThan(-0.5);
  expect(leanOfIds(not, bad)).toBeGreaterThan(0.5);
  expect(Math.abs(leanOfIds(day, not))).toBeLessThan(0.2);
});

test('each tweet is answered by a model of others, and the table by all', () => {
  const { bigramLogits, happy } = trained;
  tweets.labels.forEach((label, k) => {
    expect(happy[k]! > 0.5).toBe(label === 1);
    expect(bigramLogits[k]! > 0).toBe(label === 1);
  });
  expect(bigramLogits).not.toEqual(withBigrams(tweets, trained.table).bigramLogits);
});

test('labels that are noise are not known of a tweet that the model has not seen', () => {
  const random = randomOf(3);
  // Every tweet has a pair of its own six times over, so that its label could be learned by heart.
  const noise = encodedOf(
    Array.from({ length: 60 }, (_, k) => ({
      ids: Array.from({ length: 12 }, (_, at) => 100 + 2 * k + (at % 2)),
      label: random.next() < 0 ? 0 : 1,
    })),
  );
  const { bigramLogits, table } = trainBigrams(noise, 400, 1009, 1, unwatched);
  expect([...bigramLogits]).toEqual(Array.from({ length: 60 }, () => 0));
  expect(withBigrams(noise, table).bigramLogits!.filter((value) => value !== 0).length).toBeGreaterThan(50);
});

test('the seed decides it', () => {
  expect(trainBigrams(tweets, words, 101, 140, unwatched)).toEqual(trained);
  expect(trainBigrams(tweets, words, 101, 141, unwatched).happy).not.toEqual(trained.happy);
});

test('in a table of one slot stands the pair that says most', () => {
  const { table } = trainBigrams(tweets, words, 1, 140, unwatched);
  const standing = [
    [not, good],
    [not, bad],
    [good, bad],
    [bad, good],
  ].filter(([a, b]) => keyOf(a!, b!) % 251 === table.marks[0]);
  expect(standing).toHaveLength(1);
});

test('pairs are counted within tweets, those of unknown words and seldom ones left out', () => {
  const some = encodedOf([
    { ids: [2, 3, 2, 3], label: 1 },
    { ids: [3, unknownId, 2], label: 0 },
  ]);
  const pairs = bigramsOf(some, 2);
  expect([...pairs.numbers]).toEqual([[keyOf(2, 3), 0]]);
  expect([...pairs.counts]).toEqual([2]);
  expect(bigramsOf(some, 1).counts).toEqual(Uint32Array.of(2, 1));
});

test('features are words by their ids and pairs behind them, each by the root of the tokens', () => {
  const some = encodedOf([
    { ids: [2, 3, 2, 3], label: 1 },
    { ids: [3], label: 0 },
  ]);
  const { offsets, features, values } = rowsOf(some, bigramsOf(some, 2), 10);
  expect([...offsets]).toEqual([0, 6, 7]);
  expect([...features]).toEqual([2, 3, 10, 2, 3, 10, 3]);
  expect([...values]).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 1]);
});

test('a slot without a pair says nothing', () => {
  const { marks, values } = trained.table;
  expect([...values].filter((value, slot) => marks[slot] === emptyMark && value !== 0)).toEqual([]);
});
