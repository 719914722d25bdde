import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { thorough } from '#tests/support/tiers.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import {
  batchesPerChunk,
  type CutOff,
  type LiveProcess,
  liveLine,
  liveNames,
  liveProcess,
  size,
} from './tinyLive.ts';

allowSlowTests();

/** Tweets of two chunks, and ten that wait. */
const names = liveNames(50);
const stream = names.map(liveLine);

let folder: string;
/** Of live training without a stop. */
let expected: LiveProcess;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-stops-'));
});

afterEach(() => rm(folder, { recursive: true }));

beforeAll(async () => {
  const undisturbed = await mkdtemp(join(tmpdir(), 'tonic-stops-'));
  expected = await liveProcess(undisturbed, stream);
  await rm(undisturbed, { recursive: true });
  expect(expected.counts?.taken).toBe(50);
  expect(expected.progress.epochs).toHaveLength(4);
});

/** Trains live until the stream ends, and starts again with the whole stream after each stop. */
async function inPieces(cutOffAfter: (piece: number) => CutOff): Promise<LiveProcess[]> {
  const processes = [];
  do processes.push(await liveProcess(folder, stream, cutOffAfter(processes.length + 1)));
  while (!processes.at(-1)!.counts);
  return processes;
}

/** Returns the result without times. */
const resultOf = ({ weights, waiting, progress: { epochs, oldTest, chunk } }: LiveProcess) => ({
  weights,
  waiting,
  oldTest,
  chunk,
  log: epochs.map(({ seconds: _, tweetsPerSecond: __, ...record }) => record),
});

/** Returns for each tweet the chunks that had it as one of their own. */
function chunksByName(processes: readonly LiveProcess[]): Map<number, number[]> {
  const ownReadings = processes.flatMap(({ readings }) => readings.filter(({ as }) => as !== 'rehearsed'));
  return new Map(
    names.map((name) => [
      name,
      [...new Set(ownReadings.filter((reading) => reading.name === name).map(({ chunk }) => chunk))],
    ]),
  );
}

function expectUndisturbed(processes: readonly LiveProcess[]): void {
  expect(resultOf(processes.at(-1)!)).toEqual(resultOf(expected));
  expect(processes.flatMap(({ chunks }) => chunks.map(({ chunk }) => chunk))).toEqual([1, 2]);
  names.forEach((name, k) => {
    const chunk = Math.floor(k / size) + 1;
    expect(chunksByName(processes).get(name), `tweet ${k}`).toEqual(chunk < 3 ? [chunk] : []);
  });
}

test.each<[what: string, cutOffs: CutOff[]]>([
  [
    'lines, batches, chunks and epochs',
    [{ lines: 9 }, { batches: 4 }, { chunks: 1 }, { done: 1 }, { epochs: 2 }, { discarded: 1 }],
  ],
  ...(thorough
    ? ([
        ['batches without a save', [3, 7, 1, 14].map((unsavedBatches) => ({ unsavedBatches }))],
        ['the report on a trained chunk, twice', [{ chunks: 1 }, { chunks: 1 }]],
        ['the end of a chunk, before its tweets are discarded', [{ done: 1 }, { done: 1 }]],
        ['the discarding of a chunk’s tweets', [{ discarded: 1 }, { discarded: 1 }]],
      ] satisfies [string, CutOff[]][])
    : []),
])('trainLive ends with the same bits if it is stopped after %s', async (_, cutOffs) => {
  const processes = await inPieces((piece) => cutOffs[piece - 1] ?? {});
  expect(processes).toHaveLength(cutOffs.length + 1);
  expectUndisturbed(processes);
});

if (thorough)
  test('trainLive ends with the same bits if it is stopped after every third batch', async () => {
    const processes = await inPieces(() => ({ batches: 3 }));
    expect(processes).toHaveLength(Math.ceil((2 * batchesPerChunk) / 3));
    expectUndisturbed(processes);
  });

if (thorough)
  test('trainLive ends with the same bits if it is stopped after every epoch', async () => {
    const processes = await inPieces(() => ({ epochs: 1 }));
    expect(processes).toHaveLength(5);
    expectUndisturbed(processes);
  });

if (thorough)
  test('trainLive ends with the same bits if it is stopped after every seventh line', async () => {
    const processes = await inPieces((piece) => ({ lines: 7 * piece }));
    const taken = processes.reduce((sum, { counts }) => sum + (counts?.taken ?? 0), 0);
    expect(processes.length).toBeGreaterThan(6);
    expect(taken).toBeLessThanOrEqual(7);
    expectUndisturbed(processes);
  });

test('trainLive trains on a chunk that was full when it was stopped, even if no more lines come', async () => {
  await liveProcess(folder, stream.slice(0, size), { batches: 3 });
  const { chunks, counts } = await liveProcess(folder, []);
  expect(chunks).toEqual([{ ...expected.chunks[0], lines: 0 }]);
  expect(counts).toEqual({ taken: 0, seen: 0, empty: 0, bad: 0 });
});

test('trainLive trains on nothing more if it gets the same stream again', async () => {
  await liveProcess(folder, stream);
  const again = await liveProcess(folder, stream);
  expect(again.counts).toEqual({ taken: 0, seen: 50, empty: 0, bad: 0 });
  expect(again.readings).toEqual([]);
  expect(resultOf(again)).toEqual(resultOf(expected));
});
