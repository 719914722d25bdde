import type { OnProgress } from '#training/cli/progress.ts';
import { Adam } from '#training/lstm/adam.ts';
import { batchesOf } from '#training/lstm/batch.ts';
import type { WorkerPool } from '#training/lstm/workerPool.ts';
import { rngSeed, rngStream } from '#training/random/streams.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import type { RefineSettings } from './settings.ts';

/**
 * Trains a network in place. The learning rates fall linearly to zero over all epochs.
 * @param chosen returns the positions of an epoch's texts in `texts`. Epochs are counted from 0.
 * @param afterEpoch gets the epoch, from 1, and its mean loss in nats
 * @throws Error when the loss is not finite
 */
export async function refineNetwork(
  pool: WorkerPool,
  texts: Encoded,
  settings: RefineSettings,
  chosen: (epoch: number) => Uint32Array,
  onProgress: OnProgress,
  afterEpoch: (epoch: number, loss: number) => Promise<void>,
): Promise<void> {
  const adam = new Adam(pool.workspace, pool.weights);
  const dropout = {
    inputs: settings.dropout,
    recurrent: settings.recurrentDropout,
    words: settings.wordDropout,
    features: settings.featureDropout,
  };
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const positions = chosen(epoch);
    const batches = batchesOf(
      texts,
      positions,
      settings.batch,
      rngStream(settings.seed, 'refineBatches', epoch),
    );
    let loss = 0;
    for (const [k, batch] of batches.entries()) {
      const seed = rngSeed(settings.seed, 'refineDropout', epoch, k);
      const { score, gradients } = await pool.computeGradients(texts, batch, adam.steps + 1, dropout, seed);
      const left = 1 - (epoch + k / batches.length) / settings.epochs;
      adam.step(gradients, settings.learningRate * left, settings.embeddingRate * left);
      loss += score.loss;
      if (!Number.isFinite(loss)) throw new Error('the loss is no longer a number: lower the learning rate');
      onProgress(epoch * batches.length + k + 1, settings.epochs * batches.length);
    }
    await afterEpoch(epoch + 1, loss / positions.length);
  }
}
