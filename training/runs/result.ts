import { readFileSync } from 'node:fs';
import tfjs from '@tensorflow/tfjs/package.json' with { type: 'json' };
import type { Vocabulary } from '#lib/text/vocabulary.ts';
import type { BigramTable } from '#training/bigrams/table.ts';
import { type Confusion, reportOf } from '#training/metrics/report.ts';
import type { RunIdentity } from './identity.ts';
import type { Run } from './run.ts';
import { writeRun } from './runFolder.ts';

/**
 * Writes a finished run of the first stage, with its report.
 * @param identity of the weights: a run on live tweets has the identity of the run that it continues
 * @param test counts of the answers to the test tweets
 * @param bigrams the table that the network was trained beside, if any
 * @returns seconds of training, and accuracy on the test tweets
 * @throws UserError when a file cannot be written
 */
export async function writeResult(
  folder: string,
  run: Run,
  identity: RunIdentity,
  vocabulary: Vocabulary,
  test: Confusion,
  bigrams?: BigramTable,
): Promise<{ seconds: number; accuracy: number }> {
  const { epochs, oldTest, drift } = run.progress;
  const seconds = epochs.reduce((sum, epoch) => sum + epoch.seconds, 0);
  const secondsPerTweet = epochs.reduce((sum, epoch) => sum + 1 / epoch.tweetsPerSecond, 0) / epochs.length;
  const report = {
    ...identity,
    versions: versions(),
    seconds,
    tweetsPerSecond: 1 / secondsPerTweet,
    epochs,
    ...(oldTest && { oldTest }),
    ...(drift && { drift }),
    test: reportOf(test),
  };
  await writeRun(folder, { identity, weights: run.pool.weights, bigrams }, vocabulary, report);
  return { seconds, accuracy: report.test.accuracy };
}

function versions(): Record<string, string> {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return { tonic: version, node: process.versions.node, tfjs: tfjs.version };
}
