import { withoutBigrams } from '#training/bigrams/table.ts';
import { withBar } from '#training/cli/progress.ts';
import { predict, predictionBatch } from '#training/lstm/predict.ts';
import { WorkerPool } from '#training/lstm/workerPool.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import type { Teacher } from './runTeachers.ts';

/**
 * Returns a soft label for each tweet: its label mixed with the mean of what trained networks predict. A fifth of the
 * labels of Sentiment140 are wrong or arbitrary, and networks often predict which.
 * @param networks by name. All have the vocabulary of the tweets.
 * @param share of the mean prediction; the rest is the label
 * @param morePredictions probabilities of happy, [tweets] each, that count in the mean like a network's
 * @see Hinton, Vinyals and Dean 2015, "Distilling the Knowledge in a Neural Network"
 */
export async function softLabels(
  networks: ReadonlyMap<string, Teacher>,
  tweets: Encoded,
  share: number,
  morePredictions: readonly Float32Array[] = [],
): Promise<Float32Array> {
  const teachers = networks.size + morePredictions.length;
  const softTargets = Float32Array.from(tweets.labels, (label, tweet) =>
    morePredictions.reduce((sum, happy) => sum + (share * happy[tweet]!) / teachers, (1 - share) * label),
  );
  for (const [name, { weights, bigramLogits }] of networks) {
    const texts = { ...withoutBigrams(tweets), ...(bigramLogits && { bigramLogits }) };
    const pool = await WorkerPool.start(weights, Math.min(predictionBatch, tweets.labels.length));
    await withBar(`reading tweets with ${name}`, async (onProgress) => {
      for await (const { positions, happy } of predict(pool, texts, undefined, onProgress)) {
        positions.forEach((tweet, row) => {
          softTargets[tweet]! += (share * happy[row]!) / teachers;
        });
      }
    });
    await pool.close();
  }
  return softTargets;
}
