import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import { checkpointPath } from '#training/files/tensorFile.ts';
import { Run } from '#training/runs/run.ts';
import { liveLine, liveNames, liveProcess, oldNames, type Reading, tinyLiveIdentity } from './tinyLive.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-live-'));
});

afterEach(() => rm(folder, { recursive: true }));

const live = (names: readonly number[]) => liveProcess(folder, names.map(liveLine));

/** The names of the tweets that were read so, in ascending order, each reading of them. */
function namesOf(readings: readonly Reading[], of: Partial<Reading>): number[] {
  const keys = Object.keys(of) as (keyof Reading)[];
  const found = readings.filter((reading) => keys.every((key) => reading[key] === of[key]));
  return found.map(({ name }) => name).sort((a, b) => a - b);
}

test('a chunk is trained on when it is full, and only then; the rest waits', async () => {
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

test('what waits is trained on when the tweets of a later call fill the chunk', async () => {
  await live(liveNames(15));
  const { chunks, readings, waiting } = await live(liveNames(10, 15));
  expect(chunks.map(({ chunk, lines }) => [chunk, lines])).toEqual([[1, 5]]);
  const fresh = ['fresh', 'heldOut'].flatMap((as) => namesOf(readings, { epoch: 1, as } as Partial<Reading>));
  expect(fresh.sort()).toEqual(liveNames(20));
  expect(waiting.labels).toHaveLength(5);
});

test('a line too few trains nothing', async () => {
  const { chunks, readings, progress } = await live(liveNames(19));
  expect([chunks, readings, progress.epochs]).toEqual([[], [], []]);
});

test('beside its own each chunk rehearses old tweets, and some that earlier live chunks were trained on', async () => {
  const { readings } = await live(liveNames(60));
  const rehearsed = (chunk: number, epoch = 1) => namesOf(readings, { chunk, epoch, as: 'rehearsed' });
  expect(rehearsed(1)).toEqual(oldNames);
  // Three to each fresh one are all that there are: the old ones, and two of the first chunk.
  expect(rehearsed(2).slice(0, 16)).toEqual(oldNames);
  const kept = rehearsed(2).slice(16);
  expect(kept).toHaveLength(2);
  expect(namesOf(readings, { chunk: 1, epoch: 1, as: 'fresh' })).toEqual(expect.arrayContaining(kept));
  const second = namesOf(readings, { chunk: 2, epoch: 1, as: 'fresh' });
  for (const epoch of [1, 2]) {
    const third = rehearsed(3, epoch);
    expect(third).toHaveLength(20);
    expect(third).toEqual(expect.arrayContaining([...oldNames, ...kept]));
    expect(third.filter((name) => second.includes(name))).toHaveLength(2);
  }
  expect(namesOf(readings, { as: 'rehearsed' }).filter((name) => name > 200).length).toBeGreaterThan(4);
});

test('the old test is read before the first chunk and after each, of all its tweets', async () => {
  const { chunks, progress } = await live(liveNames(40));
  expect(progress.oldTest?.slice(1)).toEqual(chunks.map(({ accuracy }) => accuracy));
  expect(chunks.map(({ tested }) => tested)).toEqual([12, 12]);
  const later = await live(liveNames(20, 40));
  expect(later.progress.oldTest?.slice(0, 3)).toEqual(progress.oldTest);
  expect(later.progress.oldTest).toHaveLength(4);
});

test('it learns in small steps', async () => {
  const { progress } = await live(liveNames(20));
  expect(progress.epochs.map(({ learningRate }) => learningRate * 30)).toEqual([0.05, 0.05]);
});

test('each line is counted as what it was', async () => {
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

test.each([3, 23])('after %i tweets another size of chunk is refused in one line', async (count) => {
  await live(liveNames(count));
  const before = await readFile(checkpointPath(folder));
  const complaint = await complaintOf(() => Run.open(tinyLiveIdentity(30), folder));
  expect(complaint).toMatch(/ holds another run \(\{.*"tweets":\{"train":20,.*\}\)/);
  expect(await readFile(checkpointPath(folder))).toEqual(before);
});
