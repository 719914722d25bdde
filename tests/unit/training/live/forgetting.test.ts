import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodedOf, type LabelledIds } from '#tests/unit/training/lstm/encodedOf.ts';
import { silent, tinyIdentity } from '#tests/unit/training/train/tiny.ts';
import { Inbox } from '#training/live/inbox.ts';
import { liveSettings, trainLive } from '#training/live/live.ts';
import { copyOf, type Weights } from '#training/lstm/initial.ts';
import { randomOf } from '#training/random/random.ts';
import { Run } from '#training/runs/run.ts';
import { trainInChunks } from '#training/train/chunked.ts';
import { evaluate } from '#training/train/epoch.ts';
import { shuffled } from '#training/tweets/split.ts';
import { vocabularyOf, wordOf } from './tinyLive.ts';

/** Ten ids each: words that are happy or sad in old tweets, in new ones, and twenty that say nothing. */
const happy = { old: 2, new: 22 };
const sad = { old: 12, new: 32 };
const filler = 42;

/**
 * Of the old kind two words carry the mood. Of the new kind two others do, and the two of old are there as well but say
 * the opposite seven times out of ten: who learns the new kind alone learns that the old words mean what they do not.
 */
function tweetsOf(kind: 'old' | 'new', count: number, seed: number): LabelledIds[] {
  const random = randomOf(seed);
  const below = (limit: number) => uniformInt(random, 0, limit - 1);
  return Array.from({ length: count }, (_, k) => {
    const label = k % 2 === 0 ? 0 : 1;
    const telling = (of: 'old' | 'new', mood: number) => (mood === 1 ? happy : sad)[of] + below(10);
    const against = () => (below(10) < 7 ? 1 - label : label);
    const ids = [telling(kind, label), telling(kind, label), filler + below(20), filler + below(20)];
    if (kind === 'new') ids.push(telling('old', against()), telling('old', against()));
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
  ...{ vocabulary: 62, embedding: 8, units: 8, batch: 32, dropout: 0.1, recurrentDropout: 0.1 },
  ...{ learningRate: 0.01, chunks: 1, epochs: 6, patience: 6 },
});

let folder: string;
let trained: Weights;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-forgetting-'));
  const run = await Run.open(identity, folder, { threads: 1 });
  await trainInChunks(run, encodedOf(oldTweets), silent);
  trained = copyOf(run.pool.weights);
  await run.dispose();
});

afterAll(() => rm(folder, { recursive: true }));

/**
 * Accuracies in per cent, after four chunks of new tweets: with so many old ones beside a new one, in steps as large as
 * in the first training, for in ones of a tenth it would take many more chunks for anything to be forgotten.
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
  await trainLive(run, out, new Inbox(out, 0), lines(), vocabulary, old, size, observer);
  const onNew = (await evaluate(run.pool, newTest, Uint32Array.from(newTest.labels.keys()))).accuracy;
  const accuracies = run.progress.oldTest ?? [];
  await run.dispose();
  expect(accuracies).toHaveLength(5);
  return { before: 100 * accuracies[0]!, after: 100 * accuracies[4]!, onNew: 100 * onNew };
}

test('what was learned before is kept, for it is rehearsed: without that it is forgotten', async () => {
  const [rehearsed, notRehearsed] = [await afterLive(1), await afterLive(0)];
  const found = JSON.stringify({ rehearsed, notRehearsed });
  expect(rehearsed.before, found).toBeGreaterThan(99);
  expect(notRehearsed.before, found).toBe(rehearsed.before);
  expect(rehearsed.before - rehearsed.after, found).toBeLessThanOrEqual(0.3);
  expect(notRehearsed.before - notRehearsed.after, found).toBeGreaterThan(2);
  // The new kind is learned both ways.
  expect(rehearsed.onNew, found).toBeGreaterThan(90);
  expect(notRehearsed.onNew, found).toBeGreaterThan(90);
});
