import type { InferenceSession } from 'onnxruntime-web';
import type { OnProgress } from '#training/cli/progress.ts';
import { parts } from '#training/lstm/batch.ts';
import { ConfusionCounter, type Report, reportOf } from '#training/metrics/report.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { probabilitiesOf } from './parity.ts';

/** Texts read at once: enough to keep the runtime busy. */
const atOnce = 256;

/**
 * Reads every tweet with the exported model, in batches of one length.
 * @returns the report, and the probabilities [tweets, 3] in the order of the tweets
 */
export async function testExported(
  session: InferenceSession,
  tweets: Encoded,
  onProgress: OnProgress,
): Promise<{ report: Report; probabilities: Float32Array }> {
  const counter = new ConfusionCounter();
  const probabilities = new Float32Array(3 * tweets.labels.length);
  let done = 0;
  for (const sameLength of byLength(tweets)) {
    for (const some of parts(Uint32Array.from(sameLength), atOnce)) {
      const texts = Array.from(some, (tweet) =>
        tweets.ids.slice(tweets.offsets[tweet], tweets.offsets[tweet + 1]),
      );
      const read = await probabilitiesOf(session, texts);
      some.forEach((tweet, row) => {
        probabilities.set(read.subarray(3 * row, 3 * row + 3), 3 * tweet);
        counter.add(tweets.labels[tweet] === 1 ? 1 : 0, happyAt(probabilities, tweet));
      });
      done += some.length;
      onProgress(done, tweets.labels.length);
    }
  }
  return { report: reportOf(counter.confusion), probabilities };
}

/** What the extension shows as `happy`: the probability of happy and half of that of unsure. */
export const happyAt = (probabilities: Float32Array, row: number): number =>
  probabilities[3 * row + 1]! + probabilities[3 * row + 2]! / 2;

function byLength(tweets: Encoded): number[][] {
  const groups = new Map<number, number[]>();
  tweets.labels.forEach((_, tweet) => {
    const length = tweets.offsets[tweet + 1]! - tweets.offsets[tweet]!;
    const group = groups.get(length);
    if (group) group.push(tweet);
    else groups.set(length, [tweet]);
  });
  return [...groups.values()];
}
