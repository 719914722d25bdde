import { Adam } from '#training/lstm/adam.ts';
import { batchOf, slicesOf } from '#training/lstm/batch.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { useCpuBackend } from '#training/lstm/cpuBackend.ts';
import { allocateGradients } from '#training/lstm/gradients.ts';
import { initialWeights } from '#training/lstm/initial.ts';
import { Network } from '#training/lstm/network.ts';
import { allocateWeights, sizesOf } from '#training/lstm/weights.ts';
import { rowsPerShard } from '#training/lstm/workerPool.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { type Random, randomOf } from '#training/random/random.ts';
import type { Settings } from '#training/settings/settings.ts';
import { Clock, type Part, partNames } from './clock.ts';
import { threads } from './python.ts';
import { allOf, randomTweets } from './randomTweets.ts';

/** Milliseconds of a training step by part. */
export type Profile = Readonly<Record<Part, number>>;

/** Steps that are not counted, because the JIT compiles in them. */
const warmUp = 2;
const measuredSteps = 5;

/**
 * Measures the parts of a training step without padding. One thread computes all shards, with a clock around every kernel, and
 * the times are divided by the number of threads. Messages between threads, waiting and the shared cache are not included.
 */
export async function profileOf(settings: Settings): Promise<Profile> {
  await useCpuBackend();
  const compiled = await compileKernels();
  const shared = new Workspace(compiled);
  const weights = allocateWeights(shared, initialWeights(settings));
  const adam = new Adam(shared, weights);
  const tweets = randomTweets(settings);
  const shards = slicesOf(allOf(tweets), rowsPerShard).map((chosen) => ({
    rows: batchOf(tweets, chosen),
    gradients: allocateGradients(shared, sizesOf(weights)),
  }));

  const clock = new Clock();
  const own = new Workspace(compiled);
  const network = new Network(Object.assign(own, { kernels: clock.timed(own.kernels) }), weights);

  function step(): void {
    for (const { rows, gradients } of shards) {
      const draws = rows.rows * (settings.embedding + settings.units);
      const random = countedRandom(randomOf(settings.seed, adam.steps), draws, () => clock.read('masks'));
      const dropout = { inputs: settings.dropout, recurrent: settings.recurrentDropout, random };
      clock.start();
      network.gradients(rows, settings.batch, dropout, adam.steps + 1, gradients);
      clock.read('copying'); // after the last kernel the gradients are copied, and those of words are summed
    }
    clock.start();
    adam.step(
      shards.map(({ gradients }) => gradients),
      settings.learningRate,
    );
    clock.read('optimiser');
  }

  for (let k = 0; k < warmUp; k++) step();
  clock.reset();
  for (let k = 0; k < measuredSteps; k++) step();
  const workers = Math.min(threads, shards.length);
  const perStep = partNames.map((part) => {
    const ms = clock.spent[part] / measuredSteps;
    return [part, part === 'optimiser' ? ms : ms / workers] as const;
  });
  return Object.fromEntries(perStep) as Profile;
}

/** Returns a generator that calls `onLast` when the given number of draws is reached. */
function countedRandom(random: Random, draws: number, onLast: () => void): Random {
  const draw = random.next.bind(random);
  let left = draws;
  const next = () => {
    const drawn = draw();
    if (--left === 0) onLast();
    return drawn;
  };
  return Object.assign(random, { next });
}
