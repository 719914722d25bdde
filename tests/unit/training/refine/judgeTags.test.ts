import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TagName } from '#lib/mood/feelings.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { fullSizes, randomIds, randomWeights } from '#tests/unit/training/export/randomWeights.ts';
import { encodedOf } from '#tests/unit/training/lstm/encodedOf.ts';
import { tags } from '#training/datasets/post.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import { WorkerPool } from '#training/lstm/workerPool.ts';
import { plattScaling } from '#training/metrics/plattScaling.ts';
import { type CalibratedTag, calibrateTags, testTags } from '#training/refine/judgeTags.ts';
import type { Encoded } from '#training/tweets/encode.ts';

allowSlowTests();

const count = 40;
const width = 3 + tags.length;
const weights = randomWeights(5, { ...fullSizes, outputs: width + 1 });
const ids = Array.from({ length: count }, (_, k) => randomIds(1 + (k % 6), k));
const place = (name: TagName) => tags.indexOf(name);
const logOdds = (p: number) => Math.log(p / (1 - p));
const ofNetwork = (text: number, name: TagName) =>
  logOdds(referenceProbabilities(weights, ids[text]!)[3 + place(name)]!);

/** Returns texts that know some tags, by the function of each that says whether a text has it. */
function textsOf(known: Partial<Record<TagName, (text: number) => boolean>>): Encoded {
  return {
    ...encodedOf(ids.map((tokens) => ({ ids: [...tokens], label: 0 }))),
    tags: Float32Array.from(ids.flatMap((_, text) => tags.map((name) => Number(known[name]?.(text))))),
  };
}

/** Returns logits of n-grams for moods and tags; those that are not given are 7. */
const ngramLogitsOf = (known: Partial<Record<TagName, (text: number) => number>>): Float32Array =>
  Float32Array.from(ids.flatMap((_, text) => [7, 7, 7, ...tags.map((name) => known[name]?.(text) ?? 7)]));

let pool: WorkerPool;

beforeAll(async () => {
  pool = await WorkerPool.start(weights, count, 1);
});

afterAll(() => pool.close());

describe('calibrateTags', () => {
  const isGlad = (text: number) => text % 3 === 0;
  const texts = textsOf({ joy: isGlad, fear: (text) => ofNetwork(text, 'fear') > 0 });
  const ngramLogits = ngramLogitsOf({ joy: (text) => (isGlad(text) ? 1 : -1), fear: (text) => text % 2 });

  test('calibrateTags relies on n-grams for a tag that they tell, and on the network for one that it tells', async () => {
    const calibrated = await calibrateTags(pool, { ...texts, ngramLogits });
    const [joy, fear] = [calibrated[place('joy')]!, calibrated[place('fear')]!];
    expect(joy).toMatchObject({ name: 'joy', posts: count, positives: 14 });
    expect(joy.ngramShare).toBeGreaterThan(0.9);
    expect(fear.ngramShare).toBeLessThan(0.3);
    const { tags: results } = await testTags(pool, calibrated, 'own', { ...texts, ngramLogits });
    expect(results.map(({ name, areaUnderCurve, f1 }) => [name, areaUnderCurve, f1])).toEqual([
      ['joy', 1, 1],
      ['fear', 1, 1],
    ]);
  });

  test.each([
    ['without n-grams', undefined],
    ['with n-grams of moods alone', new Float32Array(3 * count).fill(1)],
  ])('calibrateTags scales the log odds of the network %s', async (_, ofMoods) => {
    const without = { ...texts, ...(ofMoods && { ngramLogits: ofMoods }) };
    const calibrated = (await calibrateTags(pool, without))[place('joy')]!;
    const expected = plattScaling(
      ids.map((_, text) => ofNetwork(text, 'joy')),
      ids.map((_, text) => isGlad(text)),
    );
    expect(calibrated.ngramShare).toBe(0);
    expect(calibrated.slope).toBeCloseTo(expected.slope, 4);
    expect(calibrated.bias).toBeCloseTo(expected.bias, 4);
  });

  test('calibrateTags scales nothing for a tag that no text knows, and leaves n-grams out of it', async () => {
    for (const more of [{}, { ngramLogits }])
      expect((await calibrateTags(pool, { ...texts, ...more }))[place('irony')]).toEqual({
        name: 'irony',
        slope: 1,
        bias: 0,
        ngramShare: 0,
        threshold: 1,
        posts: 0,
        positives: 0,
      });
  });
});

describe('testTags', () => {
  /** Tags that n-grams alone decide. */
  const byNgrams = (thresholds: Partial<Record<TagName, number>>): CalibratedTag[] =>
    tags.map((name) => ({
      name,
      slope: 1,
      bias: 0,
      ngramShare: 1,
      threshold: thresholds[name] ?? 0.5,
      posts: 1,
      positives: 1,
    }));

  test('testTags mixes the log odds of the network and of n-grams by the share, and then scales the mean', async () => {
    const texts = textsOf({ joy: (text) => text % 2 === 0 });
    const ngramLogits = ngramLogitsOf({ joy: (text) => (text % 5) - 2 });
    const mixed = byNgrams({ joy: 0.4 }).with(place('joy'), {
      ...byNgrams({ joy: 0.4 })[place('joy')]!,
      slope: 2,
      bias: -0.5,
      ngramShare: 0.25,
    });
    const [joy] = (await testTags(pool, mixed, 'own', { ...texts, ngramLogits })).tags;
    const called = ids.map((_, text) => {
      const mean = 0.75 * ofNetwork(text, 'joy') + 0.25 * ((text % 5) - 2);
      return 1 / (1 + Math.exp(0.5 - 2 * mean)) >= 0.4;
    });
    const right = called.filter((isCalled, text) => isCalled && text % 2 === 0).length;
    const calls = called.filter((isCalled) => isCalled).length;
    expect(joy!.f1).toBeCloseTo((2 * right) / (calls + count / 2), 10);
    expect(joy).toMatchObject({ name: 'joy', positives: count / 2, negatives: count / 2 });
  });

  test('testTags calls the tag whose log odds exceed those of its threshold the most in a set of one tag each', async () => {
    const hasFear = (text: number) => text % 2 === 0;
    const one = textsOf({});
    ids.forEach((_, text) => {
      one.tags![text * tags.length + place(hasFear(text) ? 'fear' : 'joy')] = 1;
    });
    // Joy is likelier in all texts, but exceeds its threshold by less in every second one.
    const ngramLogits = ngramLogitsOf({
      joy: (text) => (hasFear(text) ? 2 : 4),
      fear: (text) => (hasFear(text) ? 1 : -0.5),
    });
    const rare = byNgrams({ joy: 0.75, fear: 0.25 });
    const { strongest, tags: both, posts } = await testTags(pool, rare, 'own', { ...one, ngramLogits });
    expect(strongest).toEqual({ names: ['joy', 'fear'], macroF1: 1 });
    expect([both, posts]).toEqual([[], count]);
    const equal = await testTags(pool, byNgrams({}), 'own', { ...one, ngramLogits });
    expect(equal.strongest!.macroF1).toBeCloseTo((2 / 3 + 0) / 2, 10);
  });

  test('testTags calls a tag also from the threshold that is best on other posts of the source', async () => {
    const texts = textsOf({ joy: (text) => text % 2 === 0 });
    // A text with joy has the log odds 3, one without it 1: the common threshold calls all of them.
    const ngramLogits = ngramLogitsOf({ joy: (text) => (text % 2 === 0 ? 3 : 1) });
    const set = { ...texts, ngramLogits };
    const [joy] = (await testTags(pool, byNgrams({ joy: 0.6 }), 'own', set, set)).tags;
    expect(joy).toMatchObject({ f1: expect.closeTo(2 / 3, 10), f1OfSource: 1 });
    const without = (await testTags(pool, byNgrams({ joy: 0.6 }), 'own', set)).tags[0];
    expect(without).not.toHaveProperty('f1OfSource');
    const known = { ...textsOf({}), ngramLogits }; // No post of the source has the tag.
    const oneSided = (await testTags(pool, byNgrams({ joy: 0.6 }), 'own', set, known)).tags[0];
    expect(oneSided).not.toHaveProperty('f1OfSource');
  });

  test('testTags calls the strongest tag by the thresholds that fit other posts of the source', async () => {
    const hasFear = (text: number) => text % 2 === 0;
    const one = textsOf({});
    ids.forEach((_, text) => {
      one.tags![text * tags.length + place(hasFear(text) ? 'fear' : 'joy')] = 1;
    });
    // Joy is likelier by 1 with fear and by 3 without it, so a threshold between the two divides them.
    const ngramLogits = ngramLogitsOf({ joy: (text) => (hasFear(text) ? 1 : 3), fear: () => 0 });
    const set = { ...one, ngramLogits };
    const common = await testTags(pool, byNgrams({}), 'own', set);
    expect(common.strongest!.macroF1).toBeCloseTo((2 / 3 + 0) / 2, 10);
    const ofSource = await testTags(pool, byNgrams({}), 'own', set, set);
    expect(ofSource.strongest).toEqual({ names: ['joy', 'fear'], macroF1: 1 });
  });

  test('testTags names no strongest tag for a set whose posts know several', async () => {
    const texts = textsOf({ joy: (text) => text % 2 === 0, fear: (text) => text % 3 === 0 });
    const ngramLogits = ngramLogitsOf({});
    expect(await testTags(pool, byNgrams({}), 'own', { ...texts, ngramLogits })).not.toHaveProperty(
      'strongest',
    );
  });
});
