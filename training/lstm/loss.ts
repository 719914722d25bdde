import * as tf from '@tensorflow/tfjs';
import type { Batch } from './batch.ts';
import { moodsAmong } from './weights.ts';

/** Lowers the score of unsure, in rows that exclude it, below every other score. */
const excluded = -1e9;

/**
 * Returns the loss in nats, summed over the tweets, as a scalar: the cross-entropy of the moods, weighted by `weights`, plus
 * that of each known tag, weighted by `tagWeight`.
 * @param logits [rows, outputs]
 */
export function summedLoss(logits: tf.Tensor2D, batch: Batch): tf.Tensor {
  const [rows, outputs] = logits.shape;
  const moods = moodsAmong(outputs);
  if (outputs === moods) return moodLoss(logits, batch);
  const ofMoods = moodLoss(logits.slice([0, 0], [rows, moods]), batch);
  return batch.tags ? ofMoods.add(tagLoss(logits.slice([0, moods]), batch.tags, batch.tagWeight)) : ofMoods;
}

/** @param logits [rows, tags] */
function tagLoss(logits: tf.Tensor2D, tags: Float32Array, weight = 1): tf.Tensor {
  return tf.losses.sigmoidCrossEntropy(
    tf.tensor2d(
      tags.map((target) => (Number.isNaN(target) ? 0 : target)),
      logits.shape,
    ),
    logits,
    tf.tensor2d(
      tags.map((target) => (Number.isNaN(target) ? 0 : weight)),
      logits.shape,
    ),
    undefined,
    tf.Reduction.SUM,
  );
}

/** @param logits [rows, moods] */
function moodLoss(
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
 * Returns how many labels have the highest score of their row among the moods; of equal scores the first counts as the
 * highest.
 * @param scores [rows, outputs]
 */
export function correctCount(scores: Float32Array, { rows, labels, isBinaryLabel }: Batch): number {
  const outputs = scores.length / rows;
  return labels.reduce((sum, label, row) => {
    const isUnsureExcluded = outputs > 2 && isBinaryLabel?.[row];
    const choices = scores.subarray(
      row * outputs,
      row * outputs + moodsAmong(outputs) - (isUnsureExcluded ? 1 : 0),
    );
    return sum + Number(choices.indexOf(Math.max(...choices)) === label);
  }, 0);
}
