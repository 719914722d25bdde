import { expect, test } from 'vitest';
import { unknownId } from '#lib/text/vocabulary.ts';
import { encodedOf } from '#tests/unit/training/lstm/encodedOf.ts';
import { countBigrams, sparseRows } from '#training/bigrams/features.ts';
import { bigramKey, bigramLogit, emptyMark, withBigrams } from '#training/bigrams/table.ts';
import { trainBigrams } from '#training/bigrams/train.ts';
import { unwatched } from '#training/cli/progress.ts';
import { randomOf } from '#training/random/random.ts';
import type { Encoded } from '#training/tweets/encode.ts';

const [not, good, bad, day] = [2, 3, 4, 5];
const words = 10;

/** All tweets have the same words. The word after "not" tells the mood: "not good bad" is sad, "not bad good" happy. */
const tweetsOf = (count: number): Encoded =>
  encodedOf(
    Array.from({ length: count }, (_, k) =>
      k % 2 === 0 ? { ids: [day, not, good, bad], label: 0 } : { ids: [day, not, bad, good], label: 1 },
    ),
  );
const tweets = tweetsOf(240);
const trained = trainBigrams(tweets, words, 101, 140, unwatched);
const logitOf = (...ids: number[]) => bigramLogit(trained.table, Int32Array.from(ids));

test('trainBigrams finds moods that bigrams tell and single words do not', () => {
  expect(logitOf(not, good)).toBeLessThan(-0.5);
  expect(logitOf(not, bad)).toBeGreaterThan(0.5);
  expect(Math.abs(logitOf(day, not))).toBeLessThan(0.2);
});

test('trainBigrams returns logits of tables that were trained without the tweet, and a table of all tweets', () => {
  const { bigramLogits, happy } = trained;
  tweets.labels.forEach((label, k) => {
    expect(happy[k]! > 0.5).toBe(label === 1);
    expect(bigramLogits[k]! > 0).toBe(label === 1);
  });
  expect(bigramLogits).not.toEqual(withBigrams(tweets, trained.table).bigramLogits);
});

test('trainBigrams leaks no label into the logit of its tweet', () => {
  const random = randomOf(3);
  // Each tweet has bigrams that no other has, six times, so a model could memorise its label.
  const noise = encodedOf(
    Array.from({ length: 60 }, (_, k) => ({
      ids: Array.from({ length: 12 }, (_, position) => 100 + 2 * k + (position % 2)),
      label: random.next() < 0 ? 0 : 1,
    })),
  );
  const { bigramLogits, table } = trainBigrams(noise, 400, 1009, 1, unwatched);
  expect([...bigramLogits]).toEqual(Array.from({ length: 60 }, () => 0));
  expect(withBigrams(noise, table).bigramLogits!.filter((value) => value !== 0).length).toBeGreaterThan(50);
});

test('trainBigrams depends on the seed', () => {
  expect(trainBigrams(tweets, words, 101, 140, unwatched)).toEqual(trained);
  expect(trainBigrams(tweets, words, 101, 141, unwatched).happy).not.toEqual(trained.happy);
});

test('trainBigrams fills a table of one slot with one of the telling bigrams', () => {
  const { table } = trainBigrams(tweets, words, 1, 140, unwatched);
  const candidates = [
    [not, good],
    [not, bad],
    [good, bad],
    [bad, good],
  ].filter(([a, b]) => bigramKey(a!, b!) % 251 === table.marks[0]);
  expect(candidates).toHaveLength(1);
});

test('countBigrams counts within tweets, without unknown words and rare bigrams', () => {
  const texts = encodedOf([
    { ids: [2, 3, 2, 3], label: 1 },
    { ids: [3, unknownId, 2], label: 0 },
  ]);
  const bigrams = countBigrams(texts, 2);
  expect([...bigrams.indices]).toEqual([[bigramKey(2, 3), 0]]);
  expect([...bigrams.counts]).toEqual([2]);
  expect(countBigrams(texts, 1).counts).toEqual(Uint32Array.of(2, 1));
});

test('sparseRows returns words by id and bigrams behind them, each 1 / sqrt(tokens)', () => {
  const texts = encodedOf([
    { ids: [2, 3, 2, 3], label: 1 },
    { ids: [3], label: 0 },
  ]);
  const { offsets, features, values } = sparseRows(texts, countBigrams(texts, 2), 10);
  expect([...offsets]).toEqual([0, 6, 7]);
  expect([...features]).toEqual([2, 3, 10, 2, 3, 10, 3]);
  expect([...values]).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 1]);
});

test('trainBigrams gives empty slots the value 0', () => {
  const { marks, values } = trained.table;
  expect([...values].filter((value, slot) => marks[slot] === emptyMark && value !== 0)).toEqual([]);
});
