import { Adam } from '#training/lstm/adam.ts';
import { batch, parts } from '#training/lstm/batch.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { useCpuBackend } from '#training/lstm/cpuBackend.ts';
import { gradientsIn } from '#training/lstm/gradients.ts';
import { initialWeights, sizesOf, weightsIn } from '#training/lstm/initial.ts';
import { Network } from '#training/lstm/network.ts';
import { rowsPerShard } from '#training/lstm/workerPool.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { type Random, randomOf } from '#training/random/random.ts';
import type { Settings } from '#training/settings/settings.ts';
import { Clock, type Part, partNames } from './clock.ts';
import { threads } from './python.ts';
import { allOf, randomTweets } from './randomTweets.ts';

/** Milliseconds of a step by what they went to. */
export type Profile = Readonly<Record<Part, number>>;

/** Steps that are not counted: the JIT is still at work in them. */
const warmUp = 2;
const measured = 5;

/**
 * Where the time of a step goes that is all work and no padding. The shards that the threads would share are computed
 * here by one, in the same code, with a clock around every kernel; what that takes is divided by the threads. Messages
 * between them are not in it, nor that they wait for each other and share a cache.
 */
export async function profileOf(settings: Settings): Promise<Profile> {
  await useCpuBackend();
  const compiled = await compileKernels();
  const shared = new Workspace(compiled);
  const weights = weightsIn(shared, initialWeights(settings));
  const adam = new Adam(shared, weights);
  const tweets = randomTweets(settings);
  const shards = parts(allOf(tweets), rowsPerShard).map((chosen) => ({
    rows: batch(tweets, chosen),
    gradients: gradientsIn(shared, sizesOf(weights)),
  }));

  const clock = new Clock();
  const own = new Workspace(compiled);
  const network = new Network(Object.assign(own, { kernels: clock.timed(own.kernels) }), weights);

  function step(): void {
    for (const { rows, gradients } of shards) {
      const draws = rows.rows * (settings.embedding + settings.units);
      const random = told(randomOf(settings.seed, adam.steps), draws, () => clock.read('masks'));
      const dropout = { inputs: settings.dropout, recurrent: settings.recurrentDropout, random };
      clock.start();
      network.gradients(rows, settings.batch, dropout, adam.steps + 1, gradients);
      clock.read('copying'); // after the last kernel the gradients are handed over, those of words added up
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
  for (let k = 0; k < measured; k++) step();
  const workers = Math.min(threads, shards.length);
  const perStep = partNames.map((part) => {
    const ms = clock.spent[part] / measured;
    return [part, part === 'optimiser' ? ms : ms / workers] as const;
  });
  return Object.fromEntries(perStep) as Profile;
}

/** Says when so many numbers were drawn. */
function told(random: Random, draws: number, say: () => void): Random {
  const draw = random.next.bind(random);
  let left = draws;
  const next = () => {
    const drawn = draw();
    if (--left === 0) say();
    return drawn;
  };
  return Object.assign(random, { next });
}
