import { mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UserError } from '#scripts/cli/command.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { separableTweets } from '#tests/unit/training/lstm/encodedOf.ts';
import { silent, tinyIdentity } from '#tests/unit/training/train/tiny.ts';
import { initialWeights } from '#training/lstm/initial.ts';
import { assignWeights, copyWeights, mapWeights } from '#training/lstm/weights.ts';
import { checkpointPath, Run } from '#training/runs/run.ts';
import { trainInChunks } from '#training/train/chunked.ts';

allowSlowTests();

const tweets = separableTweets(48);
const identity = tinyIdentity({ chunks: 1, epochs: 1 });
const ones = mapWeights(initialWeights(identity.settings), ({ shape, values }) => ({
  shape,
  values: values.map(() => 1),
}));

let folder: string;
let runs: Run[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-run-'));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(runs.map((run) => run.dispose()));
  runs = [];
  await rm(folder, { recursive: true });
});

async function open(runIdentity = identity, options: Parameters<typeof Run.open>[2] = {}): Promise<Run> {
  const run = await Run.open(runIdentity, folder, { threads: 1, ...options });
  runs.push(run);
  return run;
}

async function train(): Promise<void> {
  await trainInChunks(await open(), tweets, silent);
}

test('Run.open starts a new run in an empty folder, with weights drawn from the seed', async () => {
  const run = await open();
  expect(run.progress.epochs).toEqual([]);
  expect(run.adam.steps).toBe(0);
  expect(copyWeights(run.pool.weights)).toEqual(initialWeights(identity.settings));
  await expect(stat(checkpointPath(folder))).rejects.toThrow('ENOENT');
});

test('Run.open starts a new run with given weights, and ignores them for a saved run', async () => {
  const run = await open(identity, { from: ones });
  expect(copyWeights(run.pool.weights)).toEqual(ones);
  assignWeights(run.pool.weights, initialWeights(identity.settings));
  await run.save();
  expect(copyWeights((await open(identity, { from: ones })).pool.weights)).toEqual(
    initialWeights(identity.settings),
  );
});

test('Run.restoreBest restores the weights that markBest saw, also after reopening the run', async () => {
  const run = await open();
  run.markBest();
  assignWeights(run.pool.weights, ones);
  await run.save();
  const again = await open();
  expect(copyWeights(again.pool.weights)).toEqual(ones);
  for (const opened of [run, again]) {
    opened.restoreBest();
    expect(copyWeights(opened.pool.weights)).toEqual(initialWeights(identity.settings));
  }
});

test('Run.saveWhenDue saves once in half a minute', async () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(1_000_000);
  const run = await open();
  const save = vi.spyOn(run, 'save');
  for (const [seconds, saves] of [
    [29, 0],
    [31, 1],
    [60, 1],
    [62, 2],
  ] as const) {
    now.mockReturnValue(1_000_000 + 1000 * seconds);
    await run.saveWhenDue();
    expect(save, `after ${seconds} s`).toHaveBeenCalledTimes(saves);
  }
  expect((await open()).progress).toEqual(run.progress);
});

test.each([
  ['another seed', tinyIdentity({ chunks: 1, epochs: 1, seed: 1 })],
  ['another number of chunks', tinyIdentity({ chunks: 3, epochs: 1 })],
  ['other tweets', { ...identity, tweets: { train: 47, test: 12 } }],
  ['another preset', { ...identity, preset: 'tonic' as const }],
])('Run.open refuses a saved run if the new one has %s, and leaves its files alone', async (_what, other) => {
  await (await open()).save();
  const before = await readFile(checkpointPath(folder));
  const opening = open(other);
  await expect(opening).rejects.toThrow(UserError);
  await expect(opening).rejects.toThrow(/holds another run \(\{.*\}\); give another --out$/);
  expect(await readFile(checkpointPath(folder))).toEqual(before);
});

test('Run.open refuses a damaged checkpoint in one line', async () => {
  await (await open()).save();
  const whole = await readFile(checkpointPath(folder));
  await writeFile(checkpointPath(folder), whole.subarray(0, whole.length - 2));
  await expect(open()).rejects.toThrow(UserError);
});

test('trainInChunks ends in one line if the checkpoint cannot be written, and leaves the previous one unchanged', async () => {
  await (await open()).save();
  const before = await readFile(checkpointPath(folder));
  await symlink('/dev/full', `${checkpointPath(folder)}.partial`);
  await expect(train()).rejects.toThrow(UserError);
  expect(await readFile(checkpointPath(folder))).toEqual(before);
});
