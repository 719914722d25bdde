import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { tokenize } from '#lib/text/tokenize.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { tinyRefineSettings, trainingChain } from '#tests/support/trainingChain.ts';
import { tags } from '#training/datasets/post.ts';
import { readSets } from '#training/datasets/sets.ts';
import { isInFold } from '#training/distill/fold.ts';
import { sizesOf } from '#training/lstm/weights.ts';
import { logitsOfTokens } from '#training/ngrams/table.ts';
import { randomOf } from '#training/random/random.ts';
import { readBase } from '#training/refine/base.ts';
import { divide } from '#training/refine/divide.ts';
import { ngramsOf } from '#training/refine/ngrams.ts';
import { refineOptions } from '#training/refine/options.ts';
import { type Prepared, prepareTexts } from '#training/refine/prepareTexts.ts';
import { outputOf, type Text } from '#training/refine/texts.ts';
import { templatePosts } from '#training/templates/generate.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { loadTweets } from '#training/tweets/store.ts';

allowSlowTests();

let prepared: Prepared;
let replay: Encoded;

/** Prepares the texts of a refinement with further options, and returns the division of the posts too. */
async function prepare(...more: string[]) {
  const { run, data, folder } = await trainingChain();
  const out = join(folder, 'unwritten');
  const args = ['--run', run, '--data', data, '--out', out, ...tinyRefineSettings, ...more];
  const options = refineOptions(args);
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const all = await prepareTexts(options, await readBase(run));
  const division = divide(await readSets(data), options.heldOut, options.settings);
  const learned = (posts: readonly Text[]) => ngramsOf(posts, options.settings);
  const result = { prepared: all, division, learned };
  written.mockRestore();
  return result;
}

beforeAll(async () => {
  prepared = (await prepare()).prepared;
  replay = await loadTweets(join((await trainingChain()).run, 'replay.bin'));
});

/** The words of a text, which all have an id. */
const wordsOf = ({ ids, offsets }: Encoded, text: number): string[] =>
  Array.from(ids.subarray(offsets[text], offsets[text + 1]), (id) => prepared.vocabulary.words[id]!);

test('prepareTexts adds an output for unsure and one for tweets to the two of the base', () => {
  expect(sizesOf(prepared.weights).outputs).toBe(4);
});

test('prepareTexts gives n-gram logits to the posts on which moods are calibrated and judged, and to no text for training', () => {
  const { validation, tests, training, testTweets, ngrams } = prepared;
  const judged = [validation, ...tests.values()];
  expect(judged.length).toBeGreaterThan(3);
  for (const texts of judged) expect(texts.ngramLogits).toHaveLength(3 * texts.labels.length);
  const noon = [...validation.labels.keys()].find((text) => wordsOf(validation, text)[0] === 'at')!;
  const words = wordsOf(validation, noon);
  expect([...validation.ngramLogits!.subarray(3 * noon, 3 * noon + 3)]).toEqual(
    logitsOfTokens(ngrams!, words, 40).map(Math.fround),
  );
  expect(training).not.toHaveProperty('ngramLogits');
  expect(testTweets).not.toHaveProperty('ngramLogits');
});

test('prepareTexts teaches tweets to the output for tweets alone, and posts to the moods alone', () => {
  const { training, counts } = prepared;
  const first = counts.posts + counts.generated;
  expect(counts.tweets).toBe(replay.labels.length);
  const targets = training.tweetTargets!;
  for (const [text, weight] of training.weights!.entries()) {
    const isTweet = text >= first && text < first + counts.tweets;
    expect(Number.isNaN(targets[text]), `target of text ${text}`).toBe(!isTweet);
    if (isTweet) expect(weight).toBe(0);
    else if (text < first) expect(weight).toBeGreaterThan(0);
  }
});

test('prepareTexts mixes what the base says into the targets of tweets, which keep a share of their label', () => {
  const { training, counts } = prepared;
  const first = counts.posts + counts.generated;
  const targets = training.tweetTargets!.subarray(first, first + counts.tweets);
  for (const [tweet, label] of replay.labels.entries()) {
    // The label has a share of 0.2.
    expect(targets[tweet]).toBeGreaterThanOrEqual(0.2 * label);
    expect(targets[tweet]).toBeLessThanOrEqual(0.8 + 0.2 * label);
  }
  expect(new Set(targets).size).toBeGreaterThan(2);
});

describe('prepareTexts with tags', () => {
  let tagged: Awaited<ReturnType<typeof prepare>>;

  beforeAll(async () => {
    tagged = await prepare('--set', 'tagWeight=0.5', '--set', 'ngramGenerated=false');
  });

  test('prepareTexts gives n-gram logits of moods and tags to all posts to calibrate on and to choose with', () => {
    const { validation, tagValidation, tests, tagTests, training, ngrams } = tagged.prepared;
    const width = 3 + tags.length;
    expect(tagTests.size).toBeGreaterThan(1);
    const toTest = [...tagTests.values()].flatMap(({ posts, ofSource }) => [
      posts,
      ...(ofSource ? [ofSource] : []),
    ]);
    for (const texts of [validation, tagValidation, ...tests.values(), ...toTest])
      expect(texts.ngramLogits).toHaveLength(width * texts.labels.length);
    const { tokens } = [...tagged.division.validation, ...tagged.division.tagValidation].at(-1)!;
    expect([...tagValidation.ngramLogits!.slice(-width)]).toEqual(
      logitsOfTokens(ngrams!, tokens, 40).map(Math.fround),
    );
    expect(training).not.toHaveProperty('ngramLogits');
  });

  test('prepareTexts gives posts the offsets of their sets, and no others to any text', async () => {
    const { prepared, division, learned } = tagged;
    const { train, tagTrain, ngramTrain } = division;
    const { offsetsOf } = (await learned([...train, ...tagTrain, ...ngramTrain]))!;
    const { training, counts, ...others } = prepared;
    const width = 3 + tags.length;
    const { sourceOffsets } = training;
    expect(sourceOffsets).toHaveLength(width * training.labels.length);
    const rowsOf = (first: number, count: number) =>
      sourceOffsets!.slice(width * first, width * (first + count));
    const due = (posts: readonly Text[]) =>
      Float32Array.from(posts.flatMap(({ judged }) => offsetsOf(judged!.set)));
    expect(rowsOf(0, train.length)).toEqual(due(train));
    const firstTagPost = counts.posts + counts.generated + counts.tweets;
    expect(counts.tagPosts).toBeGreaterThan(5);
    expect(rowsOf(firstTagPost, counts.tagPosts)).toEqual(due(tagTrain));
    expect(rowsOf(train.length, firstTagPost - train.length).every((offset) => offset === 0)).toBe(true);

    const semEval = train.findIndex(({ judged }) => judged!.set === 'semeval-2013');
    const goEmotions = train.findIndex(({ judged }) => judged!.set === 'goemotions-train');
    expect([...rowsOf(semEval, 1).subarray(0, 3)]).toEqual([0, 0, 0]);
    expect(
      rowsOf(goEmotions, 1)
        .subarray(0, 3)
        .some((offset) => offset !== 0),
    ).toBe(true);
    const judged = [
      others.validation,
      others.tagValidation,
      ...others.tests.values(),
      ...[...others.tagTests.values()].map(({ posts }) => posts),
    ];
    for (const texts of [...judged, others.testTweets]) expect(texts).not.toHaveProperty('sourceOffsets');
  });
});

test.each(['ngramSlots=0', 'sourceOffsets=false'])(
  'prepareTexts gives no offsets with the setting %s',
  async (setting) => {
    const { training } = (await prepare('--set', setting)).prepared;
    expect(training).not.toHaveProperty('sourceOffsets');
  },
);

test('prepareTexts with a fold learns n-grams from the posts outside of the fold alone', async () => {
  const {
    prepared: ofFold,
    division,
    learned,
  } = await prepare('--fold', '1/2', '--set', 'ngramGenerated=false');
  const { train, tagTrain, ngramTrain } = division;
  const outside = train.filter((_, k) => !isInFold({ part: 1, total: 2 }, k));
  expect(outside.length).toBeLessThan(train.length);
  const { tables } = (await learned([...outside, ...tagTrain, ...ngramTrain]))!;
  expect(ofFold.ngrams).toEqual(tables);
  expect(ofFold.ngrams).not.toEqual(prepared.ngrams);
});

test('prepareTexts teaches n-grams the moods of generated texts, unless a setting says otherwise', async () => {
  const more = ['--set', 'templates=300'];
  const withTexts = (await prepare(...more)).prepared;
  const without = (await prepare(...more, '--set', 'ngramGenerated=false')).prepared;
  const texts = templatePosts(randomOf(9), 200).map(({ text, mood }) => ({ tokens: tokenize(text), mood }));
  const rightBy = ({ ngrams }: Prepared): number =>
    texts.filter(({ tokens, mood }) => {
      const logits = logitsOfTokens(ngrams!, tokens, 40).slice(0, 3);
      return logits.indexOf(Math.max(...logits)) === outputOf[mood];
    }).length;
  expect(rightBy(withTexts)).toBeGreaterThan(rightBy(without) + 20);
});
