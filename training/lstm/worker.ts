import { parentPort, workerData } from 'node:worker_threads';
import { randomOf } from '#training/random/random.ts';
import { useCpuBackend } from './cpuBackend.ts';
import { Network } from './network.ts';
import type { Answer, Start, Task } from './workerPool.ts';
import { Workspace } from './workspace.ts';

/* A thread of the team: computes what it is sent, one task after the other. */

const { kernels, weights, gradients } = workerData as Start;
await useCpuBackend();
const network = new Network(new Workspace(kernels), weights);

parentPort!.on('message', (task: Task) => parentPort!.postMessage(answerTo(task)));

function answerTo(task: Task): Answer {
  if (task.kind === 'evaluate') return network.evaluate(task.batch);
  const { batch, of, step, shard } = task;
  const dropout = { ...task.dropout, random: randomOf(...task.seed) };
  return network.gradients(batch, of, dropout, step, gradients[shard]!);
}
