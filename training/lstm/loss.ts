import * as tf from '@tensorflow/tfjs';
import type { Batch } from './batch.ts';

/** Lowers the score of unsure, in rows that exclude it, below every other score. */
const excluded = -1e9;

/**
 * Returns the cross-entropy in nats, weighted and summed over the tweets, as a scalar.
 * @param logits [rows, outputs]
 */
export function summedLoss(
  logits: tf.Tensor2D,
  { rows, labels, isBinaryLabel, weights, softTargets, unsure }: Batch,
): tf.Tensor {
  const outputs = logits.shape[1];
  const targets = new Float32Array(rows * outputs);
  const offsets = new Float32Array(rows * outputs);
  labels.forEach((label, row) => {
    const happy = softTargets?.[row] ?? Number.NaN;
    if (Number.isNaN(happy)) targets[row * outputs + label] = 1;
    else {
      const unsureShare = outputs > 2 ? (unsure?.[row] ?? 0) : 0;
      targets.set([(1 - unsureShare) * (1 - happy), (1 - unsureShare) * happy], row * outputs);
      if (outputs > 2) targets[row * outputs + 2] = unsureShare;
    }
    if (isBinaryLabel?.[row] && outputs > 2) offsets[row * outputs + 2] = excluded;
  });
  return tf.losses.softmaxCrossEntropy(
    tf.tensor2d(targets, [rows, outputs]),
    logits.add(tf.tensor2d(offsets, [rows, outputs])),
    weights && tf.tensor1d(weights),
    undefined,
    tf.Reduction.SUM,
  );
}

/**
 * Returns how many labels have the highest score of their row; of equal scores the first counts as the highest.
 * @param scores [rows, outputs]
 */
export function correctCount(scores: Float32Array, { rows, labels, isBinaryLabel }: Batch): number {
  const outputs = scores.length / rows;
  return labels.reduce((sum, label, row) => {
    const isUnsureExcluded = outputs > 2 && isBinaryLabel?.[row];
    const choices = scores.subarray(row * outputs, (row + 1) * outputs - (isUnsureExcluded ? 1 : 0));
    return sum + Number(choices.indexOf(Math.max(...choices)) === label);
  }, 0);
}
