import * as tf from '@tensorflow/tfjs';
import type { Batch } from './batch.ts';
import { type Dropout, type DropoutMasks, drawMasks } from './dropout.ts';
import { addWordGradients, denseNames, type Gradients } from './gradients.ts';
import { correctCount, summedLoss } from './loss.ts';
import { lstm } from './op.ts';
import { reversed } from './reversal.ts';
import { sideBySide } from './sideBySide.ts';
import { moodsAmong, type NetworkSizes, sizesOf, tagsAmong, tweetOutput, type Weights } from './weights.ts';
import type { Workspace } from './workspace.ts';

/** The result of a training step on a batch, or on a shard of one. */
export interface Score {
  /** Loss in nats, summed over the tweets. */
  readonly loss: number;
  /** Tweets whose label had the highest probability. */
  readonly correct: number;
}

/** The predictions for a batch. */
export interface Evaluation {
  /** Loss in nats, summed over the tweets. */
  readonly loss: number;
  /** [rows], the probability of happy among happy and sad alone: by the output for tweets if the network has it. */
  readonly happy: Float32Array;
  /** [rows, outputs]: the moods, which add up to 1, and then the own of each tag and of the output for tweets. */
  readonly probabilities: Float32Array;
}

/** The dense weights as tensors, in the order of `denseNames`. */
type DenseTensors = [
  kernel: tf.Tensor2D,
  recurrent: tf.Tensor2D,
  bias: tf.Tensor1D,
  headKernel: tf.Tensor2D,
  headBias: tf.Tensor1D,
];

/**
 * The network of the paper: embedding, one LSTM, its last state to a softmax over sad and happy. The shapes of the weights
 * may add a second LSTM that reads backward, max pooling over time beside the last state, a third output for unsure,
 * and then sigmoids of their own: one for each tag, and one for tweets, which says what their emoticons would.
 * Scores of word pairs are added to its logits (see training/bigrams).
 *
 * It computes on the calling thread, with the kernels for the LSTM and tfjs's cpu backend for the rest, and only reads the
 * weights.
 */
export class Network {
  readonly #workspace: Workspace;
  readonly #weights: Weights;
  readonly #sizes: NetworkSizes;
  /** Room for the words of a batch, reused. */
  #words = new Float32Array(0);

  constructor(workspace: Workspace, weights: Weights) {
    this.#workspace = workspace;
    this.#weights = weights;
    this.#sizes = sizesOf(weights);
  }

  /**
   * Writes the gradients of the summed loss of a batch, or of a shard of one, divided by `batchSize`.
   * @param batchSize tweets in the whole batch
   * @param step the number of the step, which stamps the touched rows of the embedding
   */
  gradients(batch: Batch, batchSize: number, dropout: Dropout, step: number, result: Gradients): Score {
    const features = this.#weights.headKernel.shape[0]!;
    const masks = drawMasks(dropout, this.#sizes, features, batch.rows, batch.ids);
    return this.#inScope(() => {
      let correct = 0;
      const meanLoss = tf.valueAndGrads((words: tf.Tensor, ...dense: tf.Tensor[]) => {
        const tensors = dense as DenseTensors;
        const states = this.#features(words as tf.Tensor3D, tensors, batch.lengths, masks.passes);
        const masked = masks.features ? states.mul(tf.tensor(masks.features, states.shape)) : states;
        const logits = logitsOf(masked as tf.Tensor2D, tensors, batch);
        correct = correctCount(logits.dataSync<'float32'>(), batch);
        return summedLoss(logits, batch).div(batchSize) as tf.Scalar;
      });
      const { value, grads } = meanLoss([this.#lookUp(batch, masks.ids), ...this.#denseTensors()]);
      const [words, ...dense] = grads.map((gradient) => gradient.dataSync<'float32'>());
      denseNames.forEach((name, k) => {
        result.values[name].set(dense[k]!);
      });
      addWordGradients(result, step, masks.ids, words!, batch.lengths);
      return { loss: value.dataSync()[0]! * batchSize, correct };
    });
  }

  /** Predicts without dropout. */
  evaluate(batch: Batch): Evaluation {
    const passes = Array.from({ length: this.#sizes.directions }, () => ({}));
    return this.#inScope(() => {
      const tensors = this.#denseTensors();
      const features = this.#features(this.#lookUp(batch, batch.ids), tensors, batch.lengths, passes);
      const logits = logitsOf(features, tensors, batch);
      return {
        loss: summedLoss(logits, batch).dataSync()[0]!,
        happy: happyOf(logits).dataSync<'float32'>(),
        probabilities: probabilitiesOf(logits).dataSync<'float32'>(),
      };
    });
  }

  #denseTensors(): DenseTensors {
    return denseNames.map((name) => {
      const { shape, values } = this.#weights[name];
      return tf.tensor(values, [...shape]);
    }) as tf.Tensor[] as DenseTensors;
  }

  /** Returns the inputs of the output layer, [rows, features], of words [time, rows, width]: the directions side by side. */
  #features(
    words: tf.Tensor3D,
    [kernel, recurrent, bias]: DenseTensors,
    lengths: Int32Array,
    passes: DropoutMasks['passes'],
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
    const [forward, backward] = states as [tf.Tensor2D, tf.Tensor2D?];
    return backward ? sideBySide(forward, backward) : forward;
  }

  /** Returns the embeddings of a batch's words, [time, rows, width]. Values in the padding are undefined: nothing reads them. */
  #lookUp({ time, rows, lengths }: Batch, ids: Int32Array): tf.Tensor3D {
    const { shape, values } = this.#weights.embedding;
    const width = shape[1]!;
    if (this.#words.length < ids.length * width) this.#words = new Float32Array(ids.length * width);
    const words = this.#words.subarray(0, ids.length * width);
    for (let t = 0; t < time; t++) {
      for (let row = 0; row < rows && lengths[row]! >= time - t; row++) {
        const position = t * rows + row;
        const id = ids[position]!;
        words.set(values.subarray(id * width, (id + 1) * width), position * width);
      }
    }
    return tf.tensor3d(words, [time, rows, width]);
  }

  #inScope<T extends tf.TensorContainer>(work: () => T): T {
    return this.#workspace.scope(() => tf.tidy(work));
  }
}

/** @param logits [rows, outputs] */
function happyOf(logits: tf.Tensor2D): tf.Tensor2D {
  const [rows, outputs] = logits.shape;
  const tweets = tweetOutput(outputs);
  if (tweets !== undefined) return tf.sigmoid(logits.slice([0, tweets], [rows, 1]));
  return tf.softmax(logits.slice([0, 0], [rows, 2])).slice([0, 1], [rows, 1]);
}

/** @param logits [rows, outputs] */
function probabilitiesOf(logits: tf.Tensor2D): tf.Tensor2D {
  const [rows, outputs] = logits.shape;
  const moods = moodsAmong(outputs);
  if (outputs === moods) return tf.softmax(logits);
  return tf.concat2d(
    [tf.softmax(logits.slice([0, 0], [rows, moods])), tf.sigmoid(logits.slice([0, moods]))],
    1,
  );
}

/**
 * Returns the scores of the outputs, [rows, outputs], including those of word pairs and the offsets of sources. Offsets of
 * tags that the network lacks are left out.
 */
function logitsOf(
  features: tf.Tensor2D,
  [, , , headKernel, headBias]: DenseTensors,
  { rows, bigramLogits, sourceOffsets }: Batch,
): tf.Tensor2D {
  const logits = tf.matMul(features, headKernel).add(headBias) as tf.Tensor2D;
  if (!bigramLogits && !sourceOffsets) return logits;
  const outputs = logits.shape[1];
  const offsets = new Float32Array(rows * outputs);
  const tweets = tweetOutput(outputs);
  bigramLogits?.forEach((logit, row) => {
    offsets.set([-logit / 2, logit / 2], row * outputs);
    if (tweets !== undefined) offsets[row * outputs + tweets] = logit;
  });
  const width = (sourceOffsets?.length ?? 0) / rows;
  const known = Math.min(width, moodsAmong(outputs) + tagsAmong(outputs));
  sourceOffsets?.forEach((offset, k) => {
    if (k % width < known) offsets[Math.floor(k / width) * outputs + (k % width)]! += offset;
  });
  return logits.add(tf.tensor2d(offsets, [rows, outputs]));
}
