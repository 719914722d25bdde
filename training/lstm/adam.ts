import { denseNames, type Gradients } from './gradients.ts';
import { type WeightName, type Weights, weightNames, weightsIn } from './initial.ts';
import type { Workspace } from './workspace.ts';

const beta1 = 0.9;
const beta2 = 0.999;
const epsilon = 1e-7;

/**
 * Adam with the constants of Keras, but lazy: of the embedding it changes only the rows that a batch touched, moments
 * and all, so that a step costs what the batch holds and not what the vocabulary holds.
 * @see Kingma and Ba 2015
 */
export class Adam {
  /** The running means of the gradients and of their squares. */
  readonly first: Weights;
  readonly second: Weights;
  /** Steps done. */
  steps = 0;
  readonly #workspace: Workspace;
  readonly #weights: Weights;
  /** The step in which a row of the embedding was last changed. */
  readonly #changed: Int32Array;
  readonly #sum: Float32Array;

  /** @param weights in this workspace, as the gradients of its steps must be */
  constructor(workspace: Workspace, weights: Weights) {
    this.#workspace = workspace;
    this.#weights = weights;
    this.first = weightsIn(workspace, weights, () => 0);
    this.second = weightsIn(workspace, weights, () => 0);
    this.#changed = new Int32Array(weights.embedding.shape[0]!);
    const most = Math.max(...weightNames.map((name) => weights[name].values.length));
    this.#sum = workspace.floats(workspace.take(most), most);
  }

  /**
   * Changes the weights by one step along the sum of these gradients, which were stamped with steps + 1.
   * @param embeddingRate another learning rate for the embedding
   */
  step(shards: readonly Gradients[], learningRate: number, embeddingRate = learningRate): void {
    this.steps++;
    const corrected = Math.sqrt(1 - beta2 ** this.steps) / (1 - beta1 ** this.steps);
    const rate = learningRate * corrected;
    const width = this.#weights.embedding.shape[1]!;
    for (const name of denseNames) {
      this.#change(name, 0, this.#weights[name].values.length, shards, rate);
    }
    for (const [shard, { touched }] of shards.entries()) {
      for (const id of touched) {
        if (id < 0) break;
        if (this.#changed[id] === this.steps) continue;
        this.#changed[id] = this.steps;
        const holders = shards.slice(shard).filter(({ stamps }) => stamps[id] === this.steps);
        this.#change('embedding', id * width, width, holders, embeddingRate * corrected);
      }
    }
  }

  #change(name: WeightName, from: number, count: number, shards: readonly Gradients[], rate: number): void {
    const { kernels } = this.#workspace;
    const at = ({ byteOffset }: Float32Array) => byteOffset + 4 * from;
    const [first, ...others] = shards.map(({ values }) => at(values[name]));
    const sum = others.length === 0 ? first! : this.#sum.byteOffset;
    if (others.length > 0) {
      this.#sum.set(shards[0]!.values[name].subarray(from, from + count));
      for (const other of others) kernels.add(sum, other, count);
    }
    const [values, mean, square] = [this.#weights, this.first, this.second].map((of) => at(of[name].values));
    kernels.adam(values!, mean!, square!, sum, count, rate, beta1, beta2, epsilon);
  }
}
