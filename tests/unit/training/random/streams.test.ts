import { expect, test } from 'vitest';
import { randomOf } from '#training/random/random.ts';
import { fixedSeeds, type RngStream, rngSeed, rngStream, rngStreams } from '#training/random/streams.ts';

test('rngStreams and fixedSeeds have the numbers that existing runs were trained with', () => {
  expect(rngStreams).toStrictEqual({
    initialWeights: 1,
    chunkOrder: 2,
    chunkReplay: 3,
    rehearsalTweets: 4,
    evaluatedTweets: 5,
    resamples: 6,
    timedPosts: 7,
    descentRows: 8,
    bagOfPairs: 9,
    refineTexts: 10,
    refineHoldOut: 11,
    refineBatches: 12,
    refineDropout: 13,
    refineTweets: 14,
    refineTagPosts: 15,
    ngramTexts: 16,
    judgedPeople: 20,
    learningFolds: 21,
    filmVectors: 22,
    hiddenArtists: 23,
    oldTestTweets: 24,
    feelFolds: 30,
    split: undefined,
    exportSample: undefined,
    epochBatches: undefined,
    epochDropout: undefined,
    logisticRows: undefined,
    liveChunk: undefined,
    personalOrders: 31,
    ratingHalves: undefined,
  });
  expect(fixedSeeds).toStrictEqual({
    predict: 0,
    songIntervals: 1,
    pickIntervals: 2,
    leadInterval: 3,
    songFeelIntervals: 4,
    feelIntervals: 10,
    buildIntervals: 12,
    personalOrders: 11,
  });
});

test('no two numbered streams of one seed are the same', () => {
  const names = (Object.keys(rngStreams) as RngStream[]).filter((name) => rngStreams[name] !== undefined);
  const draws = names.map((name) => rngStream(140, name).next());
  expect(new Set(draws).size).toBe(names.length);
});

test('rngSeed adds the number of the stream, if it has one, and then the parts to the seed', () => {
  expect(rngSeed(140, 'refineDropout', 2, 3)).toEqual([140, 13, 2, 3]);
  expect(rngSeed(140, 'epochDropout', 2, 3)).toEqual([140, 2, 3]);
  expect(rngSeed(140, 'split')).toEqual([140]);
});

test('rngStream starts the generator that randomOf makes of rngSeed', () => {
  expect(rngStream(140, 'chunkReplay', 2, 1).next()).toBe(randomOf(140, 3, 2, 1).next());
});
