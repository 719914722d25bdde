import * as tf from '@tensorflow/tfjs';
import { unknownId } from '#lib/text/vocabulary.ts';
import type { Random } from '#training/random/random.ts';
import type { Batch } from './batch.ts';
import { addWords, denseNames, type Gradients } from './gradients.ts';
import { type Sizes, sizesOf, type Weights } from './initial.ts';
import { lstm } from './op.ts';
import type { LstmOptions } from './sequence.ts';
import type { Workspace } from './workspace.ts';

export interface Dropout {
  /** Share dropped of the embedding's columns, one mask for all words of a tweet. */
  readonly inputs: number;
  /** Share dropped of the state that goes to the next word, likewise. */
  readonly recurrent: number;
  /** Share of the words read as unknown ones; without it none. */
  readonly words?: number;
  /** Share dropped of what goes to the output; without it none. */
  readonly features?: number;
  readonly random: Random;
}

/** What a batch, or a shard of one, came to. */
export interface Score {
  /** Cross-entropy in nats, summed over the tweets. */
  readonly loss: number;
  /** Tweets called right. */
  readonly correct: number;
}

/** What a batch was read as. */
export interface Answers {
  /** Cross-entropy in nats, summed over the tweets. */
  readonly loss: number;
  /** The probability that each tweet is happy if it is happy or sad, [rows]. */
  readonly happy: Float32Array;
  /** The probabilities of the network's outputs, [rows, outputs]. */
  readonly probabilities: Float32Array;
}

/** For one direction: a part of the rows of a weight. */
type Leaves = [
  kernel: tf.Tensor2D,
  recurrent: tf.Tensor2D,
  bias: tf.Tensor1D,
  headKernel: tf.Tensor2D,
  headBias: tf.Tensor1D,
];

/**
 * The network of the paper: embedding, one LSTM, its last state to a softmax of two (sad, happy); and what its weights'
 * shapes ask for besides: a second LSTM that reads backward, the largest states beside the last ones, a third output for
 * unsure. What pairs of words say is added to its scores (see training/pairs). It computes on the thread that calls it, on tfjs's cpu backend around the one op that costs, from weights that
 * it only reads.
 */
export class Network {
  readonly #workspace: Workspace;
  readonly #weights: Weights;
  readonly #sizes: Sizes;
  #words = new Float32Array(0);

  constructor(workspace: Workspace, weights: Weights) {
    this.#workspace = workspace;
    this.#weights = weights;
    this.#sizes = sizesOf(weights);
  }

  /**
   * Writes the gradients of the summed loss of these tweets, divided by `of`.
   * @param of tweets in the whole batch of which this is a shard
   * @param step the number of the step, with which the touched rows of the embedding are stamped
   */
  gradients(batch: Batch, of: number, dropout: Dropout, step: number, into: Gradients): Score {
    const { embedding, units, directions } = this.#sizes;
    const features = this.#weights.headKernel.shape[0]!;
    const mask = (columns: number, rate = 0) => maskOf(batch.rows * columns, rate, dropout.random);
    const passes = Array.from({ length: directions }, () => ({
      ...(dropout.inputs > 0 && { inputMask: mask(embedding, dropout.inputs) }),
      ...(dropout.recurrent > 0 && { recurrentMask: mask(units, dropout.recurrent) }),
    }));
    const featureMask = dropout.features ? mask(features, dropout.features) : undefined;
    const ids = dropout.words ? withUnknowns(batch.ids, dropout.words, dropout.random) : batch.ids;
    return this.#inScope(() => {
      let correct = 0;
      const lossOf = tf.valueAndGrads((words: tf.Tensor, ...leaves: tf.Tensor[]) => {
        const states = this.#states(words as tf.Tensor3D, leaves as Leaves, batch.lengths, passes);
        const kept = featureMask ? states.mul(tf.tensor(featureMask, states.shape)) : states;
        const logits = logitsOf(kept as tf.Tensor2D, leaves as Leaves, batch);
        correct = correctOf(logits.dataSync<'float32'>(), batch);
        return summedLoss(logits, batch).div(of) as tf.Scalar;
      });
      const { value, grads } = lossOf([this.#lookUp(batch, ids), ...this.#leaves()]);
      const [words, ...dense] = grads.map((grad) => grad.dataSync<'float32'>());
      denseNames.forEach((name, k) => {
        into.values[name].set(dense[k]!);
      });
      addWords(into, step, ids, words!, batch.lengths);
      return { loss: value.dataSync()[0]! * of, correct };
    });
  }

  /** Without dropout. */
  evaluate(batch: Batch): Answers {
    const passes = Array.from({ length: this.#sizes.directions }, () => ({}));
    return this.#inScope(() => {
      const leaves = this.#leaves() as Leaves;
      const states = this.#states(this.#lookUp(batch, batch.ids), leaves, batch.lengths, passes);
      const logits = logitsOf(states, leaves, batch);
      const happy = tf.softmax(logits.slice([0, 0], [batch.rows, 2])).slice([0, 1], [batch.rows, 1]);
      return {
        loss: summedLoss(logits, batch).dataSync()[0]!,
        happy: happy.dataSync<'float32'>(),
        probabilities: tf.softmax(logits).dataSync<'float32'>(),
      };
    });
  }

  #leaves(): tf.Tensor[] {
    return denseNames.map((name) => {
      const { shape, values } = this.#weights[name];
      return tf.tensor(values, [...shape]);
    });
  }

  /** What goes to the output, [rows, features], of words [time, rows, width]: one direction's beside the other's. */
  #states(
    words: tf.Tensor3D,
    [kernel, recurrent, bias]: Leaves,
    lengths: Int32Array,
    passes: readonly LstmOptions[],
  ): tf.Tensor2D {
    const { embedding, units, pooling } = this.#sizes;
    const states = passes.map((masks, direction) =>
      lstm(
        this.#workspace,
        direction === 0 ? words : reversed(words, lengths),
        {
          kernel: kernel.slice([direction * embedding, 0], [embedding, 4 * units]),
          recurrent: recurrent.slice([direction * units, 0], [units, 4 * units]),
          bias: bias.slice([direction * 4 * units], [4 * units]),
        },
        { lengths, pooled: pooling !== 'last', ...masks },
      ),
    );
    return states.length === 1 ? states[0]! : tf.concat2d(states, 1);
  }

  /** The words of a batch, [time, rows, width]; what stands in the padding is never read. */
  #lookUp({ time, rows, lengths }: Batch, ids: Int32Array): tf.Tensor3D {
    const { shape, values } = this.#weights.embedding;
    const width = shape[1]!;
    if (this.#words.length < ids.length * width) this.#words = new Float32Array(ids.length * width);
    const words = this.#words.subarray(0, ids.length * width);
    for (let t = 0; t < time; t++) {
      for (let row = 0; row < rows && lengths[row]! >= time - t; row++) {
        const at = t * rows + row;
        const id = ids[at]!;
        words.set(values.subarray(id * width, (id + 1) * width), at * width);
      }
    }
    return tf.tensor3d(words, [time, rows, width]);
  }

  #inScope<T extends tf.TensorContainer>(work: () => T): T {
    return this.#workspace.scope(() => tf.tidy(work));
  }
}

function logitsOf(
  states: tf.Tensor2D,
  [, , , headKernel, headBias]: Leaves,
  { rows, bigramLogits }: Batch,
): tf.Tensor2D {
  const own = tf.matMul(states, headKernel).add(headBias) as tf.Tensor2D;
  if (!bigramLogits) return own;
  const outputs = own.shape[1];
  const moves = new Float32Array(rows * outputs);
  bigramLogits.forEach((logit, row) => {
    moves.set([-logit / 2, logit / 2], row * outputs);
  });
  return own.add(tf.tensor2d(moves, [rows, outputs]));
}

/** Lowers the score of unsure, where it is no choice, below all that counts. */
const excluded = -1e9;

function summedLoss(
  logits: tf.Tensor2D,
  { rows, labels, isBinaryLabel, weights, softTargets, unsure }: Batch,
): tf.Tensor {
  const outputs = logits.shape[1];
  const targets = new Float32Array(rows * outputs);
  const lowered = new Float32Array(rows * outputs);
  labels.forEach((label, row) => {
    const happy = softTargets?.[row] ?? Number.NaN;
    if (Number.isNaN(happy)) targets[row * outputs + label] = 1;
    else {
      const open = outputs > 2 ? (unsure?.[row] ?? 0) : 0;
      targets.set([(1 - open) * (1 - happy), (1 - open) * happy], row * outputs);
      if (outputs > 2) targets[row * outputs + 2] = open;
    }
    if (isBinaryLabel?.[row] && outputs > 2) lowered[row * outputs + 2] = excluded;
  });
  return tf.losses.softmaxCrossEntropy(
    tf.tensor2d(targets, [rows, outputs]),
    logits.add(tf.tensor2d(lowered, [rows, outputs])),
    weights && tf.tensor1d(weights),
    undefined,
    tf.Reduction.SUM,
  );
}

function correctOf(scores: Float32Array, { rows, labels, isBinaryLabel }: Batch): number {
  const outputs = scores.length / rows;
  return labels.reduce((sum, label, row) => {
    const choices = scores.subarray(
      row * outputs,
      (row + 1) * outputs - (outputs > 2 && isBinaryLabel?.[row] ? 1 : 0),
    );
    // Of equal scores the first wins.
    return sum + Number(choices.indexOf(Math.max(...choices)) === label);
  }, 0);
}

/** Words [time, rows, width] with each row's, which stand at its end, in the opposite order. It is its own inverse. */
function reversed(words: tf.Tensor3D, lengths: Int32Array): tf.Tensor3D {
  const [time, rows, width] = words.shape;
  const reverse = (values: Float32Array): tf.Tensor => {
    const turned = new Float32Array(values.length);
    for (let t = 0; t < time; t++) {
      for (let row = 0; row < rows && lengths[row]! >= time - t; row++) {
        const from = (t * rows + row) * width;
        turned.set(
          values.subarray(from, from + width),
          ((2 * time - 1 - lengths[row]! - t) * rows + row) * width,
        );
      }
    }
    return tf.tensor(turned, words.shape);
  };
  const op = tf.customGrad((x) => ({
    value: reverse((x as tf.Tensor).dataSync<'float32'>()),
    gradFunc: (dy: tf.Tensor) => reverse(dy.dataSync<'float32'>()),
  }));
  return op(words) as tf.Tensor3D;
}

/** Padding is left as it is: it is never read. */
function withUnknowns(ids: Int32Array, rate: number, random: Random): Int32Array {
  const dropBelow = thresholdOf(rate);
  return ids.map((id) => (random.next() < dropBelow ? unknownId : id));
}

/** Draws of next(), a signed 32-bit integer, are below this with the probability given. */
const thresholdOf = (rate: number): number => rate * 2 ** 32 - 2 ** 31;

/** Inverted dropout: kept values are scaled up, so that evaluation needs no scaling. */
function maskOf(size: number, rate: number, random: Random): Float32Array {
  const dropBelow = thresholdOf(rate);
  const kept = 1 / (1 - rate);
  const mask = new Float32Array(size);
  for (let k = 0; k < size; k++) mask[k] = random.next() < dropBelow ? 0 : kept;
  return mask;
}
