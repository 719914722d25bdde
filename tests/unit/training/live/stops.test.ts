import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  batchesPerChunk,
  type CutOff,
  liveLine,
  liveNames,
  liveProcess,
  type Process,
  size,
} from './tinyLive.ts';

/** Two chunks, and ten tweets that wait. */
const names = liveNames(50);
const stream = names.map(liveLine);

let folder: string;
/** Of a process that was never stopped. */
let expected: Process;

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

/** By as many processes as it takes, each of which is sent the whole stream. */
async function inPieces(cutOffAfter: (piece: number) => CutOff): Promise<Process[]> {
  const processes = [];
  do processes.push(await liveProcess(folder, stream, cutOffAfter(processes.length + 1)));
  while (!processes.at(-1)!.counts);
  return processes;
}

/** What is left in the end, but for the clock's part in it. */
const resultOf = ({ weights, waiting, progress: { epochs, oldTest, chunk } }: Process) => ({
  ...{ weights, waiting, oldTest, chunk },
  log: epochs.map(({ seconds: _, tweetsPerSecond: __, ...record }) => record),
});

/** The chunks in which each tweet was read as one of the chunk's own. */
function chunksByName(processes: readonly Process[]): Map<number, number[]> {
  const own = processes.flatMap(({ readings }) => readings.filter(({ as }) => as !== 'rehearsed'));
  return new Map(
    names.map((name) => [
      name,
      [...new Set(own.filter((reading) => reading.name === name).map(({ chunk }) => chunk))],
    ]),
  );
}

function expectTheSame(processes: readonly Process[]): void {
  expect(resultOf(processes.at(-1)!)).toEqual(resultOf(expected));
  expect(processes.flatMap(({ chunks }) => chunks.map(({ chunk }) => chunk))).toEqual([1, 2]);
  names.forEach((name, k) => {
    const chunk = Math.floor(k / size) + 1;
    expect(chunksByName(processes).get(name), `tweet ${k}`).toEqual(chunk < 3 ? [chunk] : []);
  });
}

test('stopped after every third batch it ends, to the bit, as if it had not been', async () => {
  const processes = await inPieces(() => ({ batches: 3 }));
  expect(processes).toHaveLength(Math.ceil((2 * batchesPerChunk) / 3));
  expectTheSame(processes);
});

test('so it does stopped after every epoch', async () => {
  const processes = await inPieces(() => ({ epochs: 1 }));
  expect(processes).toHaveLength(5);
  expectTheSame(processes);
});

test('so it does stopped after every seventh line', async () => {
  let taken = 0;
  const processes = await inPieces((piece) => ({ lines: 7 * piece }));
  for (const { counts } of processes) taken += counts?.taken ?? 0;
  expect(processes.length).toBeGreaterThan(6);
  expect(taken).toBeLessThanOrEqual(7);
  expectTheSame(processes);
});

test.each<[when: string, cutOffs: CutOff[]]>([
  ['some batches after it was last saved', [3, 7, 1, 14].map((unsavedBatches) => ({ unsavedBatches }))],
  ['twice while a trained chunk is being told of', [{ chunks: 1 }, { chunks: 1 }]],
  ['before the tweets of a chunk that is done are filed away', [{ done: 1 }, { done: 1 }]],
  ['as soon as they are filed away', [{ filed: 1 }, { filed: 1 }]],
  [
    'in all of these ways',
    [{ lines: 9 }, { batches: 4 }, { chunks: 1 }, { done: 1 }, { epochs: 2 }, { done: 1 }],
  ],
])('so it does stopped %s', async (_, cutOffs) => {
  const processes = await inPieces((piece) => cutOffs[piece - 1] ?? {});
  expect(processes).toHaveLength(cutOffs.length + 1);
  expectTheSame(processes);
});

test('a chunk that was full when it was stopped is trained on even if nothing more comes', async () => {
  await liveProcess(folder, stream.slice(0, size), { batches: 3 });
  const { chunks, counts } = await liveProcess(folder, []);
  expect(chunks).toEqual([{ ...expected.chunks[0], lines: 0 }]);
  expect(counts).toEqual({ taken: 0, seen: 0, empty: 0, bad: 0 });
});

test('a stream that ended and is sent anew trains nothing more', async () => {
  await liveProcess(folder, stream);
  const again = await liveProcess(folder, stream);
  expect(again.counts).toEqual({ taken: 0, seen: 50, empty: 0, bad: 0 });
  expect(again.readings).toEqual([]);
  expect(resultOf(again)).toEqual(resultOf(expected));
});
