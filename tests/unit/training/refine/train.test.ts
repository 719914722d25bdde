import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { separableTweets } from '#tests/unit/training/lstm/encodedOf.ts';
import { tinyIdentity } from '#tests/unit/training/train/tiny.ts';
import { unwatched } from '#training/cli/progress.ts';
import { tags, tagTargets } from '#training/datasets/post.ts';
import { Adam } from '#training/lstm/adam.ts';
import { initialWeights } from '#training/lstm/initial.ts';
import { probabilitiesOf } from '#training/lstm/predict.ts';
import { copyWeights, type Weights } from '#training/lstm/weights.ts';
import { WorkerPool } from '#training/lstm/workerPool.ts';
import { randomOf } from '#training/random/random.ts';
import { calibrateTags, testTags } from '#training/refine/judgeTags.ts';
import { refineSettingsFor } from '#training/refine/settings.ts';
import { concatenateTexts, encodeTexts, type Text } from '#training/refine/texts.ts';
import { refineNetwork } from '#training/refine/train.ts';
import { extendVocabulary, extendWeights } from '#training/refine/vocabulary.ts';

allowSlowTests();

/** In the tweets ids 2 to 5 are happy, 6 to 9 sad, 10 and 11 neutral. No tweet is labelled unsure. */
const before = new Vocabulary(['joy', 'glee', 'fun', 'bliss', 'woe', 'pain', 'grief', 'loss', 'so', 'it']);
const tweets = separableTweets(60);
/** New words that decide the mood of a post. */
const moodWords = { happy: ['yay'], sad: ['meh'], unsure: ['noon', 'bus'] } as const;
const texts: Text[] = Array.from({ length: 60 }, (_, k) => {
  const mood = (['happy', 'sad', 'unsure'] as const)[k % 3]!;
  const word = moodWords[mood][k % moodWords[mood].length]!;
  return { tokens: k % 2 === 0 ? ['so', word, 'it'] : [word, 'so'], mood, weight: 1 };
});
const after = extendVocabulary(before, [], texts, 3);
const base = initialWeights({ ...tinyIdentity().settings, pooling: 'last+max', directions: 2 });
const initial = extendWeights(base, before, after, [], randomOf(1));
const tweetTargets = Float32Array.from(tweets.labels, (label) => (label === 1 ? 0.9 : 0.1));
const encoded = concatenateTexts(encodeTexts(texts, after, 10), {
  ...tweets,
  tweetTargets,
  weights: new Float32Array(tweetTargets.length),
});
const all = Uint32Array.from(encoded.labels.keys());
const settings = {
  ...refineSettingsFor(['dropout=0.1', 'recurrentDropout=0.1', 'wordDropout=0.02', 'featureDropout=0.1']),
  epochs: 12,
  batch: 20,
  learningRate: 0.05,
  embeddingRate: 0.05,
};

let pool: WorkerPool;
const ignoreEpoch = () => Promise.resolve();

beforeEach(async () => {
  pool = await WorkerPool.start(initial, 20, 1);
});

afterEach(() => pool.close());

const refineAll = (changes: Partial<typeof settings> = {}) =>
  refineNetwork(pool, encoded, { ...settings, ...changes }, () => all, unwatched, ignoreEpoch);

test('refineNetwork learns three moods from posts, and in the output for tweets the targets of tweets', async () => {
  const losses: number[] = [];
  await refineNetwork(
    pool,
    encoded,
    settings,
    () => all,
    unwatched,
    async (epoch, loss) => {
      expect(epoch).toBe(losses.length + 1);
      losses.push(loss);
    },
  );
  expect(losses).toHaveLength(12);
  expect(losses.at(-1)).toBeLessThan(0.5 * losses[0]!);
  const probabilities = await probabilitiesOf(pool, encoded);
  expect(probabilities).toHaveLength(4 * all.length);
  for (const [text, label] of encoded.labels.entries()) {
    const [sad, happy, unsure, ofTweets] = probabilities.subarray(4 * text, 4 * text + 4);
    const moods = [sad!, happy!, unsure!];
    if (text < texts.length) expect(moods.indexOf(Math.max(...moods)), `text ${text}`).toBe(label);
    // The output stays close to the target of a tweet instead of becoming certain.
    else expect(Math.abs(ofTweets! - tweetTargets[text - texts.length]!), `text ${text}`).toBeLessThan(0.2);
  }
});

test('refineNetwork learns two tags from texts that know one of them each, and calibrateTags calls them right', async () => {
  const words = ['yay', 'meh', 'noon', 'bus'];
  const [joy, irony] = [tags.indexOf('joy'), tags.indexOf('irony')];
  const targetsOf = (k: number) => {
    const word = words.indexOf(taggedTexts[k]!.tokens[1]!);
    return { joy: k % 8 < 4 ? word < 2 : undefined, irony: k % 8 < 4 ? undefined : word % 2 === 0 };
  };
  const taggedTexts: Text[] = Array.from({ length: 160 }, (_, k) => ({
    tokens: ['so', words[k % 4]!, 'it'].slice(0, 2 + (k % 2)),
    mood: 'unsure',
    weight: 0,
  }));
  const learned = encodeTexts(
    taggedTexts.map((text, k) => {
      const { joy, irony } = targetsOf(k);
      const annotation = {
        ...(joy !== undefined && { feelings: { joy } }),
        ...(irony !== undefined && { irony }),
      };
      return { ...text, tags: tagTargets(annotation) };
    }),
    after,
    10,
  );
  const withOutputs = extendWeights(base, before, after, [], randomOf(1), tags.length);
  const tagPool = await WorkerPool.start(withOutputs, 20, 1);
  const every = Uint32Array.from(learned.labels.keys());
  await refineNetwork(tagPool, learned, settings, () => every, unwatched, ignoreEpoch);
  const calibrated = await calibrateTags(tagPool, learned);
  const result = await testTags(tagPool, calibrated, 'own', learned);
  const probabilities = await probabilitiesOf(tagPool, learned);
  const outputs = 3 + tags.length + 1;
  const columnOf = ({ headKernel }: Weights, output: number) =>
    headKernel.values.filter((_, k) => k % outputs === output);
  // No text taught the moods and the output for tweets.
  for (const output of [0, 1, 2, outputs - 1])
    expect(columnOf(tagPool.weights, output)).toEqual(columnOf(withOutputs, output));
  await tagPool.close();

  expect(calibrated[joy]).toMatchObject({ name: 'joy', posts: 80, positives: 40 });
  expect(calibrated[irony]).toMatchObject({ name: 'irony', posts: 80, positives: 40 });
  expect(result.tags).toEqual(
    ['joy', 'irony'].map((name) => ({ name, positives: 40, negatives: 40, areaUnderCurve: 1, f1: 1 })),
  );
  for (const [k, { tokens }] of taggedTexts.entries()) {
    const ofText = probabilities.subarray(outputs * k + 3);
    expect(Math.round(ofText[joy]!), `joy of ${tokens}`).toBe(Number(['yay', 'meh'].includes(tokens[1]!)));
    expect(Math.round(ofText[irony]!), `irony of ${tokens}`).toBe(
      Number(['yay', 'noon'].includes(tokens[1]!)),
    );
  }
});

test('refineNetwork lets both learning rates fall linearly to zero', async () => {
  const step = vi.spyOn(Adam.prototype, 'step');
  const progress: number[][] = [];
  const chosen = (epoch: number) => all.subarray(0, epoch === 0 ? 40 : 60);
  const changed = { ...settings, epochs: 2, learningRate: 0.3, embeddingRate: 0.06 };
  await refineNetwork(pool, encoded, changed, chosen, (...done) => progress.push(done), ignoreEpoch);
  const left = [1, 3 / 4, 1 / 2, 1 / 3, 1 / 6];
  expect(step.mock.calls.map(([, ...rates]) => rates)).toEqual(
    left.map((share) => [expect.closeTo(0.3 * share, 10), expect.closeTo(0.06 * share, 10)]),
  );
  expect(progress.at(-1)![0]).toBe(progress.at(-1)![1]);
  step.mockRestore();
});

test('refineNetwork returns bit-equal weights for a seed on any number of threads', async () => {
  await refineAll({ epochs: 1 });
  const first = copyWeights(pool.weights);
  const refined = async (seed: number, threads: number): Promise<Weights> => {
    const another = await WorkerPool.start(initial, 600, threads);
    await refineNetwork(
      another,
      encoded,
      { ...settings, epochs: 1, seed },
      () => all,
      unwatched,
      ignoreEpoch,
    );
    const weights = copyWeights(another.weights);
    await another.close();
    return weights;
  };
  expect(await refined(settings.seed, 2)).toEqual(first);
  expect(await refined(1, 1)).not.toEqual(first);
});

test('refineNetwork throws when the loss is not finite and says what helps', async () => {
  pool.weights.headBias.values.fill(Number.NaN);
  await expect(refineAll()).rejects.toThrow('the loss is no longer a number: lower the learning rate');
});
