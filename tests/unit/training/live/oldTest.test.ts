import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import { encodedOf, separableTweets } from '#tests/unit/training/lstm/encodedOf.ts';
import { silent, tinyIdentity } from '#tests/unit/training/train/tiny.ts';
import { startLive, trainLiveChunk, type WaitingTweets } from '#training/live/chunk.ts';
import { Run } from '#training/runs/run.ts';

allowSlowTests();

const size = 40;
const identity = { ...tinyIdentity({ chunks: 1 }), tweets: { train: size, test: 60 } };
const old = { replay: encodedOf([]), test: separableTweets(60) };
const waiting: WaitingTweets = {
  tweets: () => separableTweets(size),
  rehearsed: async () => [],
  keep: async () => undefined,
  discardChunk: () => undefined,
};

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-old-test-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** Opens the run, and collects the positions of the old test that each measurement reads. */
async function openRun() {
  const run = await Run.open(identity, folder, { threads: 1 });
  const measured: number[][] = [];
  const evaluate = run.pool.evaluate.bind(run.pool);
  vi.spyOn(run.pool, 'evaluate').mockImplementation((tweets, chosen) => {
    if (tweets === old.test) measured.push([...chosen].sort((a, b) => a - b));
    return evaluate(tweets, chosen);
  });
  return { run, measured };
}

/** Trains on one chunk, and returns how many tweets of the old test it reports. */
async function trainOne(run: Run): Promise<number> {
  let reported = Number.NaN;
  const onChunk: Parameters<typeof trainLiveChunk>[4]['onChunk'] = async (_, confusion) => {
    reported = confusion.flat().reduce((sum, count) => sum + count, 0);
  };
  await trainLiveChunk(run, waiting, old, size, { ...silent, onChunk });
  return reported;
}

test('startLive draws tweets of the old test, and every chunk is measured on the same ones, also after a new start', async () => {
  const first = await openRun();
  await startLive(first.run, old, 20);
  expect(await trainOne(first.run)).toBe(20);
  await first.run.dispose();
  const second = await openRun();
  await startLive(second.run, old);
  expect(await trainOne(second.run)).toBe(20);
  expect(second.run.progress.oldTest).toHaveLength(3);
  await second.run.dispose();

  const [sample, ...others] = [...first.measured, ...second.measured];
  expect(new Set(sample).size).toBe(20);
  expect(sample).not.toEqual([...Array(20).keys()]);
  expect(others).toEqual([sample, sample]);
});

test.each([undefined, 60, 1000])(
  'startLive takes an old test of 60 tweets as a whole if %s are asked for',
  async (tweets) => {
    const { run, measured } = await openRun();
    await startLive(run, old, tweets);
    expect(measured).toEqual([[...Array(60).keys()]]);
    expect(run.progress.oldTestTweets).toBe(60);
    await run.dispose();
  },
);

test('startLive refuses another number of tweets than before, in one line', async () => {
  const { run } = await openRun();
  await startLive(run, old, 20);
  expect(await complaintOf(() => startLive(run, old, 30))).toBe(
    '--old-test was 20 in this folder; give another folder for 30',
  );
  await startLive(run, old, 20);
  await run.dispose();
});

test('a run that an older version began goes on with the whole old test', async () => {
  const { run, measured } = await openRun();
  run.progress.oldTest = [0.5];
  await startLive(run, old);
  expect(await trainOne(run)).toBe(60);
  expect(measured).toEqual([[...Array(60).keys()]]);
  await run.dispose();
});
