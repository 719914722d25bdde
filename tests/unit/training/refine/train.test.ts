import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { separableTweets } from '#tests/unit/training/lstm/encodedOf.ts';
import { tinyIdentity } from '#tests/unit/training/train/tiny.ts';
import { unwatched } from '#training/cli/progress.ts';
import { Adam } from '#training/lstm/adam.ts';
import { copyOf, initialWeights, type Weights } from '#training/lstm/initial.ts';
import { WorkerPool } from '#training/lstm/workerPool.ts';
import { randomOf } from '#training/random/random.ts';
import { refineSettingsFor } from '#training/refine/settings.ts';
import { encodeTexts, type Text, together } from '#training/refine/texts.ts';
import { probabilitiesOf, refine } from '#training/refine/train.ts';
import { extended, extendedWeights } from '#training/refine/vocabulary.ts';

/** Ids 2 to 5 are happy, 6 to 9 sad, 10 and 11 say nothing; so it is in the tweets, of which none is unsure. */
const before = new Vocabulary(['joy', 'glee', 'fun', 'bliss', 'woe', 'pain', 'grief', 'loss', 'so', 'it']);
const tweets = separableTweets(60);
/** Posts of words of their own for each mood, among the same that say nothing. */
const words = { happy: ['yay'], sad: ['meh'], unsure: ['noon', 'bus'] } as const;
const texts: Text[] = Array.from({ length: 60 }, (_, k) => {
  const mood = (['happy', 'sad', 'unsure'] as const)[k % 3]!;
  const telling = words[mood][k % words[mood].length]!;
  return { tokens: k % 2 === 0 ? ['so', telling, 'it'] : [telling, 'so'], mood, weight: 1 };
});
const after = extended(before, [], texts, 3);
const base = initialWeights({ ...tinyIdentity().settings, pooling: 'last+max', directions: 2 });
const initial = extendedWeights(base, before, after, [], randomOf(1));
const softTargets = Float32Array.from(tweets.labels, (label) => (label === 1 ? 0.9 : 0.1));
const encoded = together(encodeTexts(texts, after, 10), {
  ...{ ...tweets, softTargets, isBinaryLabel: new Uint8Array(softTargets.length).fill(1) },
});
const all = Uint32Array.from(encoded.labels.keys());
const settings = {
  ...refineSettingsFor(['dropout=0.1', 'recurrentDropout=0.1', 'wordDropout=0.02', 'featureDropout=0.1']),
  ...{ epochs: 12, batch: 20, learningRate: 0.05, embeddingRate: 0.05 },
};

let team: WorkerPool;
const nothing = () => Promise.resolve();

beforeEach(async () => {
  team = await WorkerPool.start(initial, 20, 1);
});

afterEach(() => team.close());

const refineAll = (changes: Partial<typeof settings> = {}) =>
  refine(team, encoded, { ...settings, ...changes }, () => all, unwatched, nothing);

test('three moods are learned of the posts, while the tweets, which know no unsure, keep their sides', async () => {
  const losses: number[] = [];
  await refine(
    team,
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
  const probabilities = await probabilitiesOf(team, encoded);
  expect(probabilities).toHaveLength(3 * all.length);
  for (const [text, label] of encoded.labels.entries()) {
    const [sad, happy, unsure] = probabilities.subarray(3 * text, 3 * text + 3) as unknown as number[];
    const found = text < texts.length ? [sad!, happy!, unsure!] : [sad!, happy!];
    expect(found.indexOf(Math.max(...found)), `text ${text}`).toBe(label);
    // To be surer than the soft labels is not learned.
    if (text >= texts.length)
      expect(Math.abs(happy! / (sad! + happy!) - softTargets[text - texts.length]!)).toBeLessThan(0.2);
  }
});

test('the rates fall from step to step to zero, the embedding’s from one of its own', async () => {
  const step = vi.spyOn(Adam.prototype, 'step');
  const told: number[][] = [];
  const chosen = (epoch: number) => all.subarray(0, epoch === 0 ? 40 : 60);
  const rates = { epochs: 2, learningRate: 0.3, embeddingRate: 0.06 };
  await refine(team, encoded, { ...settings, ...rates }, chosen, (...done) => told.push(done), nothing);
  const left = [1, 3 / 4, 1 / 2, 1 / 3, 1 / 6];
  expect(step.mock.calls.map(([, ...rates]) => rates)).toEqual(
    left.map((share) => [expect.closeTo(0.3 * share, 10), expect.closeTo(0.06 * share, 10)]),
  );
  expect(told.at(-1)![0]).toBe(told.at(-1)![1]);
  step.mockRestore();
});

test('the seed decides to the bit, whatever the number of threads', async () => {
  await refineAll({ epochs: 1 });
  const first = copyOf(team.weights);
  const refined = async (seed: number, threads: number): Promise<Weights> => {
    const another = await WorkerPool.start(initial, 600, threads);
    await refine(another, encoded, { ...settings, epochs: 1, seed }, () => all, unwatched, nothing);
    const weights = copyOf(another.weights);
    await another.close();
    return weights;
  };
  expect(await refined(settings.seed, 2)).toEqual(first);
  expect(await refined(1, 1)).not.toEqual(first);
});

test('a loss that is no number ends it, and says what helps', async () => {
  team.weights.headBias.values.fill(Number.NaN);
  await expect(refineAll()).rejects.toThrow('the loss is no longer a number: lower the learning rate');
});
