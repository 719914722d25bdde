import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import { checkpointPath, Run } from '#training/runs/run.ts';
import { liveLine, liveNames, liveProcess, oldNames, type Reading, tinyLiveIdentity } from './tinyLive.ts';

allowSlowTests();

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-live-'));
});

afterEach(() => rm(folder, { recursive: true }));

const live = (names: readonly number[]) => liveProcess(folder, names.map(liveLine));

/** Returns the names of the tweets in matching readings, in ascending order. */
function namesOf(readings: readonly Reading[], pattern: Partial<Reading>): number[] {
  const keys = Object.keys(pattern) as (keyof Reading)[];
  const matching = readings.filter((reading) => keys.every((key) => reading[key] === pattern[key]));
  return matching.map(({ name }) => name).sort((a, b) => a - b);
}

test('trainLive trains on a chunk as soon as it is full, and the rest of the tweets wait', async () => {
  const { chunks, counts, waiting, readings } = await live(liveNames(50));
  expect(chunks.map(({ chunk, lines }) => [chunk, lines])).toEqual([
    [1, 20],
    [2, 40],
  ]);
  expect(counts).toEqual({ taken: 50, seen: 0, empty: 0, bad: 0 });
  expect(waiting.labels).toHaveLength(10);
  for (const chunk of [1, 2]) {
    const fresh = namesOf(readings, { chunk, epoch: 1, as: 'fresh' });
    const heldOut = namesOf(readings, { chunk, epoch: 1, as: 'heldOut' });
    expect(heldOut).toHaveLength(2);
    expect([...fresh, ...heldOut].sort()).toEqual(liveNames(20, 20 * (chunk - 1)));
    expect(namesOf(readings, { chunk, epoch: 2, as: 'fresh' })).toEqual(fresh);
    expect(namesOf(readings, { chunk, epoch: 2, as: 'heldOut' })).toEqual(heldOut);
  }
  expect(new Set(readings.map(({ chunk, epoch }) => `${chunk} ${epoch}`)).size).toBe(4);
});

test('trainLive trains on waiting tweets when a later call fills the chunk', async () => {
  await live(liveNames(15));
  const { chunks, readings, waiting } = await live(liveNames(10, 15));
  expect(chunks.map(({ chunk, lines }) => [chunk, lines])).toEqual([[1, 5]]);
  const fresh = ['fresh', 'heldOut'].flatMap((as) => namesOf(readings, { epoch: 1, as } as Partial<Reading>));
  expect(fresh.sort()).toEqual(liveNames(20));
  expect(waiting.labels).toHaveLength(5);
});

test('trainLive trains on nothing if one tweet is missing', async () => {
  const { chunks, readings, progress } = await live(liveNames(19));
  expect([chunks, readings, progress.epochs]).toEqual([[], [], []]);
});

test('trainLive rehearses old tweets and some of earlier live chunks beside the new ones', async () => {
  const { readings } = await live(liveNames(60));
  const rehearsed = (chunk: number, epoch = 1) => namesOf(readings, { chunk, epoch, as: 'rehearsed' });
  expect(rehearsed(1)).toEqual(oldNames);
  // All earlier tweets, because there are fewer than three for each new one: the old ones, and two of the first chunk.
  expect(rehearsed(2).slice(0, 16)).toEqual(oldNames);
  const ofFirst = rehearsed(2).slice(16);
  expect(ofFirst).toHaveLength(2);
  expect(namesOf(readings, { chunk: 1, epoch: 1, as: 'fresh' })).toEqual(expect.arrayContaining(ofFirst));
  const second = namesOf(readings, { chunk: 2, epoch: 1, as: 'fresh' });
  for (const epoch of [1, 2]) {
    const third = rehearsed(3, epoch);
    expect(third).toHaveLength(20);
    expect(third).toEqual(expect.arrayContaining([...oldNames, ...ofFirst]));
    expect(third.filter((name) => second.includes(name))).toHaveLength(2);
  }
  expect(namesOf(readings, { as: 'rehearsed' }).filter((name) => name > 200).length).toBeGreaterThan(4);
});

test('trainLive measures the whole old test before the first chunk and after each one', async () => {
  const { chunks, progress } = await live(liveNames(40));
  expect(progress.oldTest?.slice(1)).toEqual(chunks.map(({ accuracy }) => accuracy));
  expect(chunks.map(({ tested }) => tested)).toEqual([12, 12]);
  const later = await live(liveNames(20, 40));
  expect(later.progress.oldTest?.slice(0, 3)).toEqual(progress.oldTest);
  expect(later.progress.oldTest).toHaveLength(4);
});

test('trainLive trains at a thirtieth of the learning rate', async () => {
  const { progress } = await live(liveNames(20));
  expect(progress.epochs.map(({ learningRate }) => learningRate * 30)).toEqual([0.05, 0.05]);
});

test('trainLive counts taken, seen, empty and bad lines', async () => {
  const [first, second] = liveNames(2) as [number, number];
  const { text } = liveLine(first);
  const { counts, waiting } = await liveProcess(folder, [
    liveLine(first),
    { line: 2, reason: 'is not JSON' },
    { text, label: 1 },
    { text: `${text.toUpperCase()} -- `, label: 0 },
    { text: '', label: 1 },
    { text: '(-_-)', label: 0 },
    liveLine(second),
  ]);
  expect(counts).toEqual({ taken: 2, seen: 2, empty: 2, bad: 1 });
  expect([...waiting.labels]).toEqual([0, 1]);
});

test.each([3, 23])('Run.open refuses another chunk size after %i live tweets, in one line', async (count) => {
  await live(liveNames(count));
  const before = await readFile(checkpointPath(folder));
  const complaint = await complaintOf(() => Run.open(tinyLiveIdentity(30), folder));
  expect(complaint).toMatch(/ holds another run \(\{.*"tweets":\{"train":20,.*\}\)/);
  expect(await readFile(checkpointPath(folder))).toEqual(before);
});
