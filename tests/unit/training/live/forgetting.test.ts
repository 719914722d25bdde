import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { encodedOf, type LabelledIds } from '#tests/unit/training/lstm/encodedOf.ts';
import { silent, tinyIdentity } from '#tests/unit/training/train/tiny.ts';
import { startLive } from '#training/live/chunk.ts';
import { Inbox } from '#training/live/inbox.ts';
import { liveSettings, trainLive } from '#training/live/live.ts';
import { copyWeights, type Weights } from '#training/lstm/weights.ts';
import { randomOf } from '#training/random/random.ts';
import { shuffled } from '#training/random/shuffled.ts';
import { Run } from '#training/runs/run.ts';
import { trainInChunks } from '#training/train/chunked.ts';
import { evaluate } from '#training/train/epoch.ts';
import { vocabularyOf, wordOf } from './tinyLive.ts';

allowSlowTests();

/** First ids of ten words each that are happy or sad in old tweets or in new ones, and of twenty neutral words. */
const happy = { old: 2, new: 22 };
const sad = { old: 12, new: 32 };
const filler = 42;

/**
 * In old tweets two words tell the mood. In new tweets two others do, and two old words tell the opposite mood in seven of
 * ten cases. A network that learns new tweets alone unlearns the old words.
 */
function tweetsOf(kind: 'old' | 'new', count: number, seed: number): LabelledIds[] {
  const random = randomOf(seed);
  const below = (limit: number) => uniformInt(random, 0, limit - 1);
  return Array.from({ length: count }, (_, k) => {
    const label = k % 2 === 0 ? 0 : 1;
    const telling = (age: 'old' | 'new', mood: number) => (mood === 1 ? happy : sad)[age] + below(10);
    const misleading = () => (below(10) < 7 ? 1 - label : label);
    const ids = [telling(kind, label), telling(kind, label), filler + below(20), filler + below(20)];
    if (kind === 'new') ids.push(telling('old', misleading()), telling('old', misleading()));
    return { ids: [...shuffled(ids.length, random)].map((place) => ids[place]!), label };
  });
}

const oldTweets = tweetsOf('old', 1500, 1);
const old = {
  replay: encodedOf(oldTweets.slice(0, 800)),
  test: encodedOf(tweetsOf('old', 2000, 2)),
};
const stream = tweetsOf('new', 1200, 3).map(({ ids, label }) => ({ text: ids.map(wordOf).join(' '), label }));
const newTest = encodedOf(tweetsOf('new', 1000, 4));
const identity = tinyIdentity({
  vocabulary: 62,
  embedding: 8,
  units: 8,
  batch: 32,
  dropout: 0.1,
  recurrentDropout: 0.1,
  learningRate: 0.01,
  chunks: 1,
  epochs: 6,
  patience: 6,
});

let folder: string;
let trained: Weights;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-forgetting-'));
  const run = await Run.open(identity, folder, { threads: 1 });
  await trainInChunks(run, encodedOf(oldTweets), silent);
  trained = copyWeights(run.pool.weights);
  await run.dispose();
});

afterAll(() => rm(folder, { recursive: true }));

/**
 * Returns accuracies in percent before and after four chunks of new tweets. Uses the learning rate of the first training:
 * at a thirtieth of it, forgetting would take many more chunks.
 */
async function afterLive(replay: number): Promise<{ before: number; after: number; onNew: number }> {
  const size = stream.length / 4;
  const settings = {
    ...liveSettings(identity.settings),
    learningRate: identity.settings.learningRate,
    replay,
  };
  const live = { ...identity, settings, tweets: { train: size, test: 2000 } };
  const out = await mkdtemp(join(folder, 'live-'));
  const run = await Run.open(live, out, { from: trained, threads: 1 });
  const observer = { ...silent, onBadLine: () => undefined, onChunk: async () => undefined };
  async function* lines() {
    yield* stream;
  }
  const vocabulary = vocabularyOf(identity.settings.vocabulary);
  await startLive(run, old);
  await trainLive(run, new Inbox(out, 0), lines(), vocabulary, old, size, observer);
  const onNew = (await evaluate(run.pool, newTest, Uint32Array.from(newTest.labels.keys()))).accuracy;
  const accuracies = run.progress.oldTest ?? [];
  await run.dispose();
  expect(accuracies).toHaveLength(5);
  return { before: 100 * accuracies[0]!, after: 100 * accuracies[4]!, onNew: 100 * onNew };
}

test('trainLive preserves the accuracy on old tweets if it rehearses them, and loses it otherwise', async () => {
  const [rehearsed, notRehearsed] = [await afterLive(1), await afterLive(0)];
  const accuracies = JSON.stringify({ rehearsed, notRehearsed });
  expect(rehearsed.before, accuracies).toBeGreaterThan(99);
  expect(notRehearsed.before, accuracies).toBe(rehearsed.before);
  expect(rehearsed.before - rehearsed.after, accuracies).toBeLessThanOrEqual(0.3);
  expect(notRehearsed.before - notRehearsed.after, accuracies).toBeGreaterThan(2);
  // Both learn the new tweets.
  expect(rehearsed.onNew, accuracies).toBeGreaterThan(90);
  expect(notRehearsed.onNew, accuracies).toBeGreaterThan(90);
});
