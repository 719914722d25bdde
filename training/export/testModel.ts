import type { InferenceSession } from 'onnxruntime-web';
import type { ModelInput } from '#lib/mood/input.ts';
import type { OnProgress } from '#training/cli/progress.ts';
import { slicesOf } from '#training/lstm/batch.ts';
import { ConfusionCounter, type Report, reportOf } from '#training/metrics/report.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { onnxOutputs } from './onnxSession.ts';

/** Texts per call of the runtime: enough to keep it busy. */
const batchSize = 256;

/**
 * Reads every tweet with the exported model, in batches of tweets of one length. The report is of the output for tweets if
 * the model has it.
 * @param inputOf returns what the model reads of a tweet, by its position
 * @returns the report, and the probabilities [tweets, 3] in the order of the tweets
 */
export async function testModel(
  session: InferenceSession,
  tweets: Encoded,
  inputOf: (tweet: number) => ModelInput,
  onProgress: OnProgress,
): Promise<{ report: Report; probabilities: Float32Array }> {
  const counter = new ConfusionCounter();
  const probabilities = new Float32Array(3 * tweets.labels.length);
  let done = 0;
  for (const sameLength of groupByLength(tweets)) {
    for (const positions of slicesOf(Uint32Array.from(sameLength), batchSize)) {
      const inputs = Array.from(positions, inputOf);
      const { probabilities: predicted, tweets: happy } = await onnxOutputs(session, inputs);
      positions.forEach((tweet, row) => {
        probabilities.set(predicted.subarray(3 * row, 3 * row + 3), 3 * tweet);
        counter.add(tweets.labels[tweet] === 1 ? 1 : 0, happy[row] ?? shownHappiness(probabilities, tweet));
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
