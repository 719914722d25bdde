import * as tf from '@tensorflow/tfjs';
import type { Random } from '../random.ts';
import type { Batch } from './batch.ts';
import { addWords, denseNames, type Gradients } from './gradients.ts';
import type { Weights } from './initial.ts';
import { lstm } from './op.ts';
import type { LstmOptions } from './sequence.ts';
import type { Workspace } from './workspace.ts';

export interface Dropout {
  /** Share dropped of the embedding's columns, one mask for all words of a tweet. */
  readonly inputs: number;
  /** Share dropped of the state that goes to the next word, likewise. */
  readonly recurrent: number;
  readonly random: Random;
}

/** What a batch, or a shard of one, came to. */
export interface Score {
  /** Cross-entropy in nats, summed over the tweets. */
  readonly loss: number;
  /** Tweets called right. */
  readonly correct: number;
}

/**
 * The network of the paper: embedding, one LSTM, its last state to a softmax of two (sad, happy). It computes on the
 * thread that calls it, on tfjs's cpu backend around the one op that costs, from weights that it only reads.
 */
export class Network {
  readonly #workspace: Workspace;
  readonly #weights: Weights;
  #words = new Float32Array(0);

  constructor(workspace: Workspace, weights: Weights) {
    this.#workspace = workspace;
    this.#weights = weights;
  }

  /**
   * Writes the gradients of the summed loss of these tweets, divided by `of`.
   * @param of tweets in the whole batch of which this is a shard
   * @param step the number of the step, with which the touched rows of the embedding are stamped
   */
  gradients(batch: Batch, of: number, dropout: Dropout, step: number, into: Gradients): Score {
    const { embedding, kernel, recurrent, bias, headKernel, headBias } = this.#weights;
    const [width, units] = [embedding.shape[1]!, headKernel.shape[0]!];
    const options = {
      lengths: batch.lengths,
      ...(dropout.inputs > 0 && { inputMask: maskOf(batch.rows * width, dropout.inputs, dropout.random) }),
      ...(dropout.recurrent > 0 && {
        recurrentMask: maskOf(batch.rows * units, dropout.recurrent, dropout.random),
      }),
    };
    return this.#inScope(() => {
      let correct = 0;
      const lossOf = tf.valueAndGrads((...tensors: tf.Tensor[]) => {
        const logits = this.#logits(tensors, options);
        correct = correctOf(logits.dataSync() as Float32Array, batch.labels);
        return summedLoss(logits, batch.labels).div(of) as tf.Scalar;
      });
      const leaves = [kernel, recurrent, bias, headKernel, headBias].map(tensorOf);
      const { value, grads } = lossOf([this.#lookUp(batch), ...leaves]);
      const [words, ...dense] = grads.map((grad) => grad.dataSync() as Float32Array);
      denseNames.forEach((name, k) => {
        into.values[name].set(dense[k]!);
      });
      addWords(into, step, batch.ids, words!, batch.lengths);
      return { loss: value.dataSync()[0]! * of, correct };
    });
  }

  /** Without dropout: the summed loss in nats and the probability that each tweet is happy, [rows]. */
  evaluate(batch: Batch): { loss: number; happy: Float32Array } {
    const { kernel, recurrent, bias, headKernel, headBias } = this.#weights;
    return this.#inScope(() => {
      const leaves = [kernel, recurrent, bias, headKernel, headBias].map(tensorOf);
      const logits = this.#logits([this.#lookUp(batch), ...leaves], { lengths: batch.lengths });
      const happy = tf.softmax(logits).slice([0, 1], [batch.rows, 1]).dataSync() as Float32Array;
      return { loss: summedLoss(logits, batch.labels).dataSync()[0]!, happy };
    });
  }

  /** Scores before the softmax, [rows, 2], of words [time, rows, width] and the weights after the embedding. */
  #logits(tensors: readonly tf.Tensor[], options: LstmOptions): tf.Tensor2D {
    const [words, kernel, recurrent, bias, headKernel, headBias] = tensors as [
      tf.Tensor3D,
      tf.Tensor2D,
      tf.Tensor2D,
      tf.Tensor1D,
      tf.Tensor2D,
      tf.Tensor1D,
    ];
    const state = lstm(this.#workspace, words, { kernel, recurrent, bias }, options);
    return tf.matMul(state, headKernel).add(headBias) as tf.Tensor2D;
  }

  /** The words of a batch, [time, rows, width]; what stands in the padding is never read. */
  #lookUp({ time, rows, ids, lengths }: Batch): tf.Tensor3D {
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

const tensorOf = ({ shape, values }: Weights['kernel']): tf.Tensor => tf.tensor(values, [...shape]);

function summedLoss(logits: tf.Tensor2D, labels: Uint8Array): tf.Tensor {
  const targets = tf.oneHot(tf.tensor1d(Int32Array.from(labels), 'int32'), 2);
  return tf.losses.softmaxCrossEntropy(targets, logits, undefined, undefined, tf.Reduction.SUM);
}

function correctOf(scores: Float32Array, labels: Uint8Array): number {
  return labels.reduce(
    (sum, label, row) => sum + Number(scores[2 * row + 1]! > scores[2 * row]! === (label === 1)),
    0,
  );
}

/** Inverted dropout: kept values are scaled up, so that evaluation needs no scaling. */
function maskOf(size: number, rate: number, random: Random): Float32Array {
  const dropBelow = rate * 2 ** 32 - 2 ** 31; // next() is a signed 32-bit integer
  const kept = 1 / (1 - rate);
  const mask = new Float32Array(size);
  for (let k = 0; k < size; k++) mask[k] = random.next() < dropBelow ? 0 : kept;
  return mask;
}
