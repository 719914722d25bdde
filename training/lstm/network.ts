import * as tf from '@tensorflow/tfjs';
import type { Random } from '../random.ts';
import type { Batch } from './batch.ts';
import type { WeightName, Weights } from './initial.ts';
import { lstm } from './op.ts';

export interface Dropout {
  /** Share dropped of the embedding's columns. */
  readonly inputs: number;
  /** Share dropped of the state that goes to the next word. */
  readonly recurrent: number;
  readonly random: Random;
}

/** The network of the paper: embedding, one LSTM, its last state to a softmax of two (sad, happy). */
export class Network {
  readonly #variables: Readonly<Record<WeightName, tf.Variable>>;

  constructor(weights: Weights) {
    this.#variables = tf.tidy(() =>
      mapWeights(weights, ({ shape, values }) => tf.variable(tf.tensor(values, [...shape]))),
    );
  }

  /** Scores before the softmax: [rows, 2]. To be called within tf.tidy or a gradient, which dispose of the masks. */
  logits(batch: Batch, dropout?: Dropout): tf.Tensor2D {
    const { embedding, kernel, recurrent, bias, headKernel, headBias } = this.#variables;
    const width = embedding.shape[1]!;
    const ids = tf.tensor1d(batch.ids, 'int32');
    const words = tf.gather(embedding as tf.Tensor2D, ids).reshape([batch.time, batch.rows, width]);
    const masks = dropout && dropoutMasks(batch.rows, width, headKernel.shape[0]!, dropout);
    const state = lstm(
      (masks ? words.mul(masks.inputs) : words) as tf.Tensor3D,
      { kernel: kernel as tf.Tensor2D, recurrent: recurrent as tf.Tensor2D, bias: bias as tf.Tensor1D },
      { begun: begunMasks(batch), ...(masks && { recurrentMask: masks.recurrent }) },
    );
    return tf.matMul(state, headKernel as tf.Tensor2D).add(headBias) as tf.Tensor2D;
  }

  /** Mean cross-entropy of a batch in nats, its gradients by variable, and how many tweets were right. */
  gradients(batch: Batch, dropout: Dropout): { loss: tf.Scalar; correct: number; grads: tf.NamedTensorMap } {
    let correct = 0;
    const { value, grads } = tf.variableGrads(() => {
      const logits = this.logits(batch, dropout);
      correct = correctOf(logits, batch.labels);
      return meanLoss(logits, batch.labels);
    });
    return { loss: value, correct, grads };
  }

  /** Without dropout: the summed loss in nats and the probability that each tweet is happy, [rows]. */
  evaluate(batch: Batch): { loss: number; happy: Float32Array } {
    return tf.tidy(() => {
      const logits = this.logits(batch);
      const happy = tf.softmax(logits).slice([0, 1], [batch.rows, 1]).dataSync() as Float32Array;
      return { loss: meanLoss(logits, batch.labels).dataSync()[0]! * batch.rows, happy: happy.slice() };
    });
  }

  /** A copy of the weights, out of the backend. */
  weights(): Weights {
    return mapWeights(this.#variables, (variable) => ({
      shape: variable.shape,
      values: (variable.dataSync() as Float32Array).slice(),
    }));
  }

  load(weights: Weights): void {
    for (const name of Object.keys(this.#variables) as WeightName[]) {
      const { values, shape } = weights[name];
      tf.tidy(() => this.#variables[name].assign(tf.tensor(values, [...shape])));
    }
  }

  dispose(): void {
    tf.dispose(Object.values(this.#variables));
  }
}

function mapWeights<From, To>(
  from: Readonly<Record<WeightName, From>>,
  change: (value: From) => To,
): Record<WeightName, To> {
  return {
    embedding: change(from.embedding),
    kernel: change(from.kernel),
    recurrent: change(from.recurrent),
    bias: change(from.bias),
    headKernel: change(from.headKernel),
    headBias: change(from.headBias),
  };
}

function meanLoss(logits: tf.Tensor2D, labels: Uint8Array): tf.Scalar {
  return tf.tidy(() => {
    const targets = tf.oneHot(tf.tensor1d(Int32Array.from(labels), 'int32'), 2);
    return tf.losses.softmaxCrossEntropy(targets, logits) as tf.Scalar;
  });
}

function correctOf(logits: tf.Tensor2D, labels: Uint8Array): number {
  const scores = logits.dataSync();
  return labels.reduce(
    (sum, label, row) => sum + Number(scores[2 * row + 1]! > scores[2 * row]! === (label === 1)),
    0,
  );
}

/** A mask for each of the first time steps in which some row is still padding. */
function begunMasks({ time, rows, lengths }: Batch): tf.Tensor2D[] {
  const shortest = lengths.reduce((least, length) => Math.min(least, length), time);
  return Array.from({ length: time - shortest }, (_, t) =>
    tf.tensor2d(
      Float32Array.from(lengths, (length) => (t >= time - length ? 1 : 0)),
      [rows, 1],
    ),
  );
}

/** Inverted dropout: kept values are scaled up, so that evaluation needs no scaling. */
function dropoutMasks(rows: number, width: number, units: number, { inputs, recurrent, random }: Dropout) {
  const mask = (columns: number, rate: number) => {
    const dropBelow = rate * 2 ** 32 - 2 ** 31; // next() is a signed 32-bit integer
    const kept = 1 / (1 - rate);
    const values = Float32Array.from({ length: rows * columns }, () =>
      random.next() < dropBelow ? 0 : kept,
    );
    return tf.tensor2d(values, [rows, columns]);
  };
  return { inputs: mask(width, inputs).reshape([1, rows, width]), recurrent: mask(units, recurrent) };
}
