import * as tf from '@tensorflow/tfjs';
import { accuracyOf, type Confusion, ConfusionCounter } from '../evaluate/report.ts';
import { batchesOf } from '../lstm/batch.ts';
import type { Network } from '../lstm/network.ts';
import { type OnProgress, unwatched } from '../progress.ts';
import { randomOf } from '../random.ts';
import type { Encoded } from '../tweets/encode.ts';
import type { Settings } from './settings.ts';

/** Loss is mean cross-entropy in nats, accuracy a share of 1. */
export interface Score {
  readonly loss: number;
  readonly accuracy: number;
}

export interface EpochProgress extends Score {
  readonly tweets: number;
}

/** One pass over the chosen tweets, an optimiser step a batch. Tells after each batch how it goes. */
export async function trainEpoch(
  network: Network,
  optimizer: tf.Optimizer,
  tweets: Encoded,
  chosen: Uint32Array,
  settings: Settings,
  epochSeed: readonly number[],
  onBatch: (progress: EpochProgress) => void,
): Promise<Score> {
  const random = randomOf(settings.seed, ...epochSeed);
  const dropout = { inputs: settings.dropout, recurrent: settings.recurrentDropout, random };
  const sum = { tweets: 0, loss: 0, correct: 0 };
  for (const batch of batchesOf(tweets, chosen, settings.batch, settings.maxTokens, random)) {
    const { loss, correct, grads } = network.gradients(batch, dropout);
    optimizer.applyGradients(grads);
    sum.tweets += batch.rows;
    sum.loss += loss.dataSync()[0]! * batch.rows;
    sum.correct += correct;
    tf.dispose([loss, grads]);
    if (!Number.isFinite(sum.loss))
      throw new Error('the loss is no longer a number: lower the learning rate');
    onBatch({ tweets: sum.tweets, ...scoreOf(sum) });
    await new Promise(setImmediate); // lets Ctrl-C through
  }
  return scoreOf(sum);
}

/**
 * Reads the chosen tweets without dropout.
 */
export async function evaluate(
  network: Network,
  tweets: Encoded,
  chosen: Uint32Array,
  settings: Settings,
  onProgress: OnProgress = unwatched,
): Promise<Score & { confusion: Confusion }> {
  const counter = new ConfusionCounter();
  const sum = { tweets: 0, loss: 0 };
  for (const batch of batchesOf(tweets, chosen, settings.batch, settings.maxTokens, randomOf(0))) {
    const { loss, happy } = network.evaluate(batch);
    sum.tweets += batch.rows;
    sum.loss += loss;
    batch.labels.forEach((label, row) => {
      counter.add(label === 1 ? 1 : 0, happy[row]!);
    });
    onProgress(sum.tweets, chosen.length);
    await new Promise(setImmediate);
  }
  const { confusion } = counter;
  return { loss: sum.loss / sum.tweets, accuracy: accuracyOf(confusion), confusion };
}

const scoreOf = (sum: { tweets: number; loss: number; correct: number }): Score => ({
  loss: sum.loss / sum.tweets,
  accuracy: sum.correct / sum.tweets,
});
