import type { InferenceSession } from 'onnxruntime-web';
import { ConfusionCounter, type Report, reportOf } from '../evaluate/report.ts';
import type { OnProgress } from '../progress.ts';
import type { Encoded } from '../tweets/encode.ts';
import { happyOf } from './parity.ts';

/** Texts read at once: enough to keep the runtime busy. */
const atOnce = 256;

/**
 * Reads every tweet with the exported model, as the extension will: without padding, so in batches of one length.
 * @returns the report, and the probability of happy of each tweet in order
 */
export async function testExported(
  session: InferenceSession,
  tweets: Encoded,
  onProgress: OnProgress,
): Promise<{ report: Report; happy: Float32Array }> {
  const counter = new ConfusionCounter();
  const happy = new Float32Array(tweets.labels.length);
  let done = 0;
  for (const sameLength of byLength(tweets)) {
    for (let start = 0; start < sameLength.length; start += atOnce) {
      const some = sameLength.slice(start, start + atOnce);
      const ids = some.flatMap((tweet) => [
        ...tweets.ids.subarray(tweets.offsets[tweet], tweets.offsets[tweet + 1]),
      ]);
      const answers = await happyOf(session, Int32Array.from(ids), some.length);
      for (const [row, tweet] of some.entries()) {
        happy[tweet] = answers[row]!;
        counter.add(tweets.labels[tweet] === 1 ? 1 : 0, happy[tweet]!);
      }
      done += some.length;
      onProgress(done, tweets.labels.length);
    }
  }
  return { report: reportOf(counter.confusion), happy };
}

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
