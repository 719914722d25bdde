import * as tf from '@tensorflow/tfjs';
import type { Batch } from './batch.ts';
import { moodsAmong, tagsAmong } from './weights.ts';

/**
 * Returns the loss in nats, summed over the texts, as a scalar: the cross-entropy of the moods, weighted by `weights`, plus
 * that of each known tag, weighted by `tagWeight`, plus that of the output for tweets where its target is known, weighted by
 * `tweetWeight`.
 * @param logits [rows, outputs]
 */
export function summedLoss(logits: tf.Tensor2D, batch: Batch): tf.Tensor {
  const [rows, outputs] = logits.shape;
  const moods = moodsAmong(outputs);
  if (outputs === moods) return moodLoss(logits, batch);
  const tags = tagsAmong(outputs);
  const { tags: tagTargets, tagWeight, tweetTargets, tweetWeight } = batch;
  return [
    moodLoss(logits.slice([0, 0], [rows, moods]), batch),
    ...(tagTargets && tags > 0
      ? [sigmoidLoss(logits.slice([0, moods], [rows, tags]), tagTargets, tagWeight)]
      : []),
    ...(tweetTargets ? [sigmoidLoss(logits.slice([0, moods + tags]), tweetTargets, tweetWeight)] : []),
  ].reduce((sum, loss) => sum.add(loss));
}

/**
 * @param logits [rows, columns]
 * @param targets of the same shape, 0 to 1, NaN if unknown
 */
function sigmoidLoss(logits: tf.Tensor2D, targets: Float32Array, weight = 1): tf.Tensor {
  return tf.losses.sigmoidCrossEntropy(
    tf.tensor2d(
      targets.map((target) => (Number.isNaN(target) ? 0 : target)),
      logits.shape,
    ),
    logits,
    tf.tensor2d(
      targets.map((target) => (Number.isNaN(target) ? 0 : weight)),
      logits.shape,
    ),
    undefined,
    tf.Reduction.SUM,
  );
}

/** @param logits [rows, moods] */
function moodLoss(logits: tf.Tensor2D, { rows, labels, weights, softTargets, unsure }: Batch): tf.Tensor {
  const outputs = logits.shape[1];
  const targets = new Float32Array(rows * outputs);
  labels.forEach((label, row) => {
    const happy = softTargets?.[row] ?? Number.NaN;
    if (Number.isNaN(happy)) targets[row * outputs + label] = 1;
    else {
      const unsureShare = outputs > 2 ? (unsure?.[row] ?? 0) : 0;
      targets.set([(1 - unsureShare) * (1 - happy), (1 - unsureShare) * happy], row * outputs);
      if (outputs > 2) targets[row * outputs + 2] = unsureShare;
    }
  });
  return tf.losses.softmaxCrossEntropy(
    tf.tensor2d(targets, [rows, outputs]),
    logits,
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
export function correctCount(scores: Float32Array, { rows, labels }: Batch): number {
  const outputs = scores.length / rows;
  return labels.reduce((sum, label, row) => {
    const choices = scores.subarray(row * outputs, row * outputs + moodsAmong(outputs));
    return sum + Number(choices.indexOf(Math.max(...choices)) === label);
  }, 0);
}
