import { type OnProgress, unwatched } from '#training/cli/progress.ts';
import { randomOf } from '#training/random/random.ts';
import { fixedSeeds } from '#training/random/streams.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { batchesOf } from './batch.ts';
import type { Evaluation } from './network.ts';
import { sizesOf } from './weights.ts';
import type { WorkerPool } from './workerPool.ts';

/** Texts per call of a pool: enough to keep all of its threads busy. */
export const predictionBatch = 8192;

/** The network's answers to one batch. */
export interface PredictedBatch extends Evaluation {
  /** [rows], positions of the texts. */
  readonly positions: Uint32Array;
}

/**
 * Reads texts without dropout, batch by batch.
 * @param chosen positions in `texts`; all of them by default
 */
export async function* predict(
  pool: WorkerPool,
  texts: Encoded,
  chosen: Uint32Array = Uint32Array.from(texts.labels.keys()),
  onProgress: OnProgress = unwatched,
): AsyncGenerator<PredictedBatch> {
  let done = 0;
  for (const positions of batchesOf(texts, chosen, predictionBatch, randomOf(fixedSeeds.predict))) {
    yield { positions, ...(await pool.evaluate(texts, positions)) };
    done += positions.length;
    onProgress(done, chosen.length);
  }
}

/** Returns the probabilities of the network's outputs for all texts in their order, [texts, outputs]. */
export async function probabilitiesOf(
  pool: WorkerPool,
  texts: Encoded,
  onProgress: OnProgress = unwatched,
): Promise<Float32Array> {
  const { outputs } = sizesOf(pool.weights);
  const all = new Float32Array(texts.labels.length * outputs);
  for await (const { positions, probabilities } of predict(pool, texts, undefined, onProgress)) {
    positions.forEach((text, row) => {
      all.set(probabilities.subarray(row * outputs, (row + 1) * outputs), text * outputs);
    });
  }
  return all;
}
