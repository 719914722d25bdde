import { type OnProgress, unwatched } from '#training/cli/progress.ts';
import { Adam } from '#training/lstm/adam.ts';
import { batchesOf } from '#training/lstm/batch.ts';
import type { WorkerPool } from '#training/lstm/workerPool.ts';
import { randomOf } from '#training/random/random.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import type { RefineSettings } from './settings.ts';

/**
 * Trains on texts that are drawn anew for every epoch, with a learning rate that falls to zero over all of them.
 * @param chosen the positions of an epoch's texts in `texts`
 * @param afterEpoch told the mean loss in nats
 * @throws Error when the loss is no longer a number
 */
export async function refine(
  team: WorkerPool,
  texts: Encoded,
  settings: RefineSettings,
  chosen: (epoch: number) => Uint32Array,
  onProgress: OnProgress,
  afterEpoch: (epoch: number, loss: number) => Promise<void>,
): Promise<void> {
  const adam = new Adam(team.workspace, team.weights);
  const dropout = {
    inputs: settings.dropout,
    recurrent: settings.recurrentDropout,
    words: settings.wordDropout,
    features: settings.featureDropout,
  };
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const positions = chosen(epoch);
    const batches = batchesOf(texts, positions, settings.batch, randomOf(settings.seed, 12, epoch));
    let loss = 0;
    for (const [k, batch] of batches.entries()) {
      const seed = [settings.seed, 13, epoch, k];
      const { score, gradients } = await team.computeGradients(texts, batch, adam.steps + 1, dropout, seed);
      const left = 1 - (epoch + k / batches.length) / settings.epochs;
      adam.step(gradients, settings.learningRate * left, settings.embeddingRate * left);
      loss += score.loss;
      if (!Number.isFinite(loss)) throw new Error('the loss is no longer a number: lower the learning rate');
      onProgress(epoch * batches.length + k + 1, settings.epochs * batches.length);
    }
    await afterEpoch(epoch + 1, loss / positions.length);
  }
}

/** Probabilities [texts, outputs], in the order of the texts. */
export async function probabilitiesOf(
  team: WorkerPool,
  texts: Encoded,
  onProgress: OnProgress = unwatched,
): Promise<Float32Array> {
  const all = Uint32Array.from(texts.labels.keys());
  const outputs = team.weights.headBias.values.length;
  const found = new Float32Array(all.length * outputs);
  let done = 0;
  for (const some of batchesOf(texts, all, 4096, randomOf(0))) {
    const { probabilities } = await team.evaluate(texts, some);
    some.forEach((text, row) => {
      found.set(probabilities.subarray(row * outputs, (row + 1) * outputs), text * outputs);
    });
    done += some.length;
    onProgress(done, all.length);
  }
  return found;
}
