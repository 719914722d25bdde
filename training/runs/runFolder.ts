import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import tfjs from '@tensorflow/tfjs/package.json' with { type: 'json' };
import type { Vocabulary } from '#lib/text/vocabulary.ts';
import { type Confusion, reportOf } from '#training/metrics/report.ts';
import { saveLayers } from './layersModel.ts';
import { useCpuBackend } from '#training/lstm/cpuBackend.ts';
import { bigramsPath } from '#training/bigrams/ofRun.ts';
import { type BigramTable, saveBigrams } from '#training/bigrams/table.ts';
import { replaceFile } from '#training/files/replaceFile.ts';
import { saveTensors } from '#training/files/tensorFile.ts';
import type { Run, RunIdentity } from './run.ts';

/**
 * Leaves what a run came to in its folder: the weights as weights.bin and as a tfjs LayersModel in layers/, the
 * vocabulary, and run.json. Each file appears whole or not at all; where weights.bin is, so is what is needed to use it.
 * @param identity what the weights are of
 * @param test how the test was answered
 * @param pairs the table of pairs that the network was trained beside, if any
 * @throws UserError when a file cannot be written
 */
export async function writeResult(
  folder: string,
  run: Run,
  identity: RunIdentity,
  vocabulary: Vocabulary,
  test: Confusion,
  pairs?: BigramTable,
): Promise<{ seconds: number; accuracy: number }> {
  const { epochs, oldTest } = run.progress;
  const seconds = epochs.reduce((sum, epoch) => sum + epoch.seconds, 0);
  const secondsPerTweet = epochs.reduce((sum, epoch) => sum + 1 / epoch.tweetsPerSecond, 0) / epochs.length;
  await replaceFile(join(folder, 'vocabulary.txt'), vocabulary.toFile());
  if (pairs) await saveBigrams(bigramsPath(folder), pairs);
  await useCpuBackend();
  await saveLayers(run.pool.weights, join(folder, 'layers'), pairs !== undefined);
  await saveTensors(join(folder, 'weights.bin'), identity, run.pool.weights);
  const report = {
    ...identity,
    versions: versions(),
    seconds,
    tweetsPerSecond: 1 / secondsPerTweet,
    epochs,
    ...(oldTest && { oldTest }),
    test: reportOf(test),
  };
  await replaceFile(join(folder, 'run.json'), `${JSON.stringify(report, null, 2)}\n`);
  return { seconds, accuracy: report.test.accuracy };
}

function versions(): Record<string, string> {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return { tonic: version, node: process.versions.node, tfjs: tfjs.version };
}
