import { withoutBigrams } from '#training/bigrams/table.ts';
import { withBar } from '#training/cli/progress.ts';
import { batchesOf } from '#training/lstm/batch.ts';
import { WorkerPool } from '#training/lstm/workerPool.ts';
import { randomOf } from '#training/random/random.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import type { Teacher } from './runTeachers.ts';

/** Tweets that go to the threads at once. */
const atOnce = 8192;

/**
 * Soft labels: how happy each tweet is to be taken for, the label mixed with what trained networks make of it. A fifth
 * of the labels of Sentiment140 are wrong or say nothing, and networks often know which.
 * @param networks by their names; they have this vocabulary
 * @param share of the mean of what they and others say; the rest is the label
 * @param others what others say of the tweets
 * @see Hinton, Vinyals and Dean 2015, "Distilling the Knowledge in a Neural Network"
 */
export async function softLabels(
  networks: ReadonlyMap<string, Teacher>,
  tweets: Encoded,
  share: number,
  others: readonly Float32Array[] = [],
): Promise<Float32Array> {
  const teachers = networks.size + others.length;
  const softTargets = Float32Array.from(tweets.labels, (label, tweet) =>
    others.reduce((sum, happy) => sum + (share * happy[tweet]!) / teachers, (1 - share) * label),
  );
  for (const [name, { weights, bigramLogits }] of networks) {
    const read = { ...withoutBigrams(tweets), ...(bigramLogits && { bigramLogits }) };
    const team = await WorkerPool.start(weights, atOnce);
    await withBar(`reading tweets with ${name}`, async (onProgress) => {
      let done = 0;
      for (const some of batchesOf(read, Uint32Array.from(tweets.labels.keys()), atOnce, randomOf(0))) {
        const { happy } = await team.evaluate(read, some);
        some.forEach((tweet, row) => {
          softTargets[tweet]! += (share * happy[row]!) / teachers;
        });
        done += some.length;
        onProgress(done, tweets.labels.length);
      }
    });
    await team.close();
  }
  return softTargets;
}
