import { parentPort, workerData } from 'node:worker_threads';
import { randomOf } from '#training/random/random.ts';
import { useCpuBackend } from './cpuBackend.ts';
import { Network } from './network.ts';
import type { Task, TaskResult, WorkerStart } from './poolWorker.ts';
import { Workspace } from './workspace.ts';

/* A thread of a WorkerPool: runs the tasks it receives, one after the other. */

const { kernels, weights, gradients } = workerData as WorkerStart;
await useCpuBackend();
const network = new Network(new Workspace(kernels), weights);

parentPort!.on('message', (task: Task) => parentPort!.postMessage(run(task)));

function run(task: Task): TaskResult {
  if (task.kind === 'evaluate') return network.evaluate(task.batch);
  const { batch, batchSize, step, shard } = task;
  const dropout = { ...task.dropout, random: randomOf(...task.seed) };
  return network.gradients(batch, batchSize, dropout, step, gradients[shard]!);
}
