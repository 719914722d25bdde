import type { InferenceSession } from 'onnxruntime-web';
import type { OnProgress } from '#training/cli/progress.ts';
import { slicesOf } from '#training/lstm/batch.ts';
import { ConfusionCounter, type Report, reportOf } from '#training/metrics/report.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { onnxProbabilities } from './onnxSession.ts';

/** Texts per call of the runtime: enough to keep it busy. */
const batchSize = 256;

/**
 * Reads every tweet with the exported model, in batches of tweets of one length.
 * @returns the report, and the probabilities [tweets, 3] in the order of the tweets
 */
export async function testModel(
  session: InferenceSession,
  tweets: Encoded,
  onProgress: OnProgress,
): Promise<{ report: Report; probabilities: Float32Array }> {
  const counter = new ConfusionCounter();
  const probabilities = new Float32Array(3 * tweets.labels.length);
  let done = 0;
  for (const sameLength of groupByLength(tweets)) {
    for (const positions of slicesOf(Uint32Array.from(sameLength), batchSize)) {
      const texts = Array.from(positions, (tweet) =>
        tweets.ids.slice(tweets.offsets[tweet], tweets.offsets[tweet + 1]),
      );
      const predicted = await onnxProbabilities(session, texts);
      positions.forEach((tweet, row) => {
        probabilities.set(predicted.subarray(3 * row, 3 * row + 3), 3 * tweet);
        counter.add(tweets.labels[tweet] === 1 ? 1 : 0, shownHappiness(probabilities, tweet));
      });
      done += positions.length;
      onProgress(done, tweets.labels.length);
    }
  }
  return { report: reportOf(counter.confusion), probabilities };
}

/** Returns what the extension calls `happy`: the probability of happy plus half the probability of unsure. */
export const shownHappiness = (probabilities: Float32Array, row: number): number =>
  probabilities[3 * row + 1]! + probabilities[3 * row + 2]! / 2;

function groupByLength(tweets: Encoded): number[][] {
  const groups = new Map<number, number[]>();
  tweets.labels.forEach((_, tweet) => {
    const length = tweets.offsets[tweet + 1]! - tweets.offsets[tweet]!;
    const group = groups.get(length);
    if (group) group.push(tweet);
    else groups.set(length, [tweet]);
  });
  return [...groups.values()];
}
