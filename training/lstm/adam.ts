import { denseNames, type Gradients } from './gradients.ts';
import { allocateWeights, type WeightName, type Weights, weightNames } from './weights.ts';
import type { Workspace } from './workspace.ts';

const beta1 = 0.9;
const beta2 = 0.999;
const epsilon = 1e-7;

/**
 * Lazy Adam with the constants of Keras: in the embedding it updates only the rows that a batch touched, including their
 * moments, so the cost of a step depends on the size of the batch and not on the size of the vocabulary.
 * @see Kingma and Ba 2015
 */
export class Adam {
  /** Running means of the gradients. */
  readonly firstMoments: Weights;
  /** Running means of the squared gradients. */
  readonly secondMoments: Weights;
  /** Steps done. */
  steps = 0;
  readonly #workspace: Workspace;
  readonly #weights: Weights;
  /** [vocabulary], the step that last updated each row of the embedding. */
  readonly #updatedIn: Int32Array;
  /** Room for the sum of a tensor's gradients over all shards. */
  readonly #sum: Float32Array;

  /** @param weights in this workspace; the gradients passed to `step` must be in it too */
  constructor(workspace: Workspace, weights: Weights) {
    this.#workspace = workspace;
    this.#weights = weights;
    this.firstMoments = allocateWeights(workspace, weights, () => 0);
    this.secondMoments = allocateWeights(workspace, weights, () => 0);
    this.#updatedIn = new Int32Array(weights.embedding.shape[0]!);
    const largest = Math.max(...weightNames.map((name) => weights[name].values.length));
    this.#sum = workspace.view(workspace.allocate(largest), largest);
  }

  /**
   * Updates the weights by one step along the sum of these gradients, which must be stamped with `steps + 1`.
   * @param embeddingRate the learning rate of the embedding
   */
  step(shards: readonly Gradients[], learningRate: number, embeddingRate = learningRate): void {
    this.steps++;
    const correction = Math.sqrt(1 - beta2 ** this.steps) / (1 - beta1 ** this.steps);
    for (const name of denseNames)
      this.#update(name, 0, this.#weights[name].values.length, shards, learningRate * correction);
    const width = this.#weights.embedding.shape[1]!;
    for (const [k, { touched }] of shards.entries()) {
      for (const id of touched) {
        if (id < 0) break;
        if (this.#updatedIn[id] === this.steps) continue;
        this.#updatedIn[id] = this.steps;
        const holders = shards.slice(k).filter(({ stamps }) => stamps[id] === this.steps);
        this.#update('embedding', id * width, width, holders, embeddingRate * correction);
      }
    }
  }

  /** Updates `count` values of a tensor, from the value number `first` on. */
  #update(name: WeightName, first: number, count: number, shards: readonly Gradients[], rate: number): void {
    const { kernels } = this.#workspace;
    const offset = 4 * first;
    let gradient = shards[0]!.values[name].byteOffset + offset;
    if (shards.length > 1) {
      gradient = this.#sum.byteOffset;
      this.#sum.set(shards[0]!.values[name].subarray(first, first + count));
      for (let k = 1; k < shards.length; k++)
        kernels.add(gradient, shards[k]!.values[name].byteOffset + offset, count);
    }
    kernels.adam({
      values: this.#weights[name].values.byteOffset + offset,
      first: this.firstMoments[name].values.byteOffset + offset,
      second: this.secondMoments[name].values.byteOffset + offset,
      gradient,
      count,
      rate,
      beta1,
      beta2,
      epsilon,
    });
  }
}
