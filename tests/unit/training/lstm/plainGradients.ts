import type { Batch } from '#training/lstm/batch.ts';
import { allocateGradients, type Gradients } from '#training/lstm/gradients.ts';
import { Network } from '#training/lstm/network.ts';
import { sizesOf, type Weights } from '#training/lstm/weights.ts';
import type { Workspace } from '#training/lstm/workspace.ts';
import { randomOf } from '#training/random/random.ts';

/** Returns the gradients of the summed loss of a batch, without dropout. */
export function plainGradients(workspace: Workspace, weights: Weights, batch: Batch): Gradients['values'] {
  const gradients = allocateGradients(workspace, sizesOf(weights));
  const noDropout = { inputs: 0, recurrent: 0, random: randomOf(1) };
  new Network(workspace, weights).gradients(batch, 1, noDropout, 1, gradients);
  return gradients.values;
}

/** Returns the gradients of one output of the output layer: its bias, then its weights. */
export const ofOutput = ({ headKernel, headBias }: Gradients['values'], output: number): number[] => [
  headBias[output]!,
  ...headKernel.filter((_, k) => k % headBias.length === output),
];
