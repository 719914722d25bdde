import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Vocabulary } from '#lib/text/vocabulary.ts';
import { say } from '#training/cli/say.ts';
import { mapWeights, type Weights } from '#training/lstm/weights.ts';
import { type Confusion, reportOf } from '#training/metrics/report.ts';
import { writeRun } from '#training/runs/runFolder.ts';
import type { BaseRun } from './base.ts';
import type { RefineOptions } from './options.ts';
import type { Prepared } from './prepareTexts.ts';
import type { RefineResult } from './trainAndJudge.ts';

/**
 * Writes the refined run to `options.out` and prints how good it is.
 * @throws UserError when a file cannot be written
 */
export async function writeReport(
  { run, out, settings }: RefineOptions,
  base: BaseRun,
  { vocabulary, sources }: Prepared,
  result: RefineResult,
): Promise<void> {
  const { seconds, epochs, temperature, thresholds, tests, confusion } = result;
  const posts = { ...sources, settings, seconds, epochs, temperature, thresholds, tests };
  const accuracy = await writeRefined(out, base, result.weights, vocabulary, posts, confusion);
  for (const file of ['test.bin', 'replay.bin']) await copyFile(join(run, file), join(out, file));
  for (const { set, posts, averageRecall, coverage, oppositeRate } of tests) {
    say(
      `${set}: ${posts} posts, average recall ${averageRecall.toFixed(4)}, ${percent(coverage)} called happy or sad, ` +
        `${percent(1 - oppositeRate)} of these not of the opposite mood`,
    );
  }
  const tweets = confusion.flat().reduce((sum, count) => sum + count, 0);
  say(`accuracy ${accuracy.toFixed(4)} on ${tweets} tweets after ${Math.round(seconds)} s; wrote ${out}`);
}

/**
 * Writes the files that `npm run train` also writes. Its run.json is the base's with an entry `posts`. The weights are
 * those of the calibrated network: its output layer is divided by the temperature.
 * @param weights before calibration
 * @returns the accuracy on the test tweets
 * @throws UserError when a file cannot be written
 */
export async function writeRefined(
  folder: string,
  base: BaseRun,
  weights: Weights,
  vocabulary: Vocabulary,
  posts: { readonly temperature: number },
  confusion: Confusion,
): Promise<number> {
  const calibrated = mapWeights(weights, ({ shape, values }, name) => ({
    shape,
    values: name.startsWith('head') ? values.map((value) => value / posts.temperature) : values,
  }));
  const report = { ...base.report, posts, test: reportOf(confusion) };
  await writeRun(folder, { ...base, weights: calibrated }, vocabulary, report);
  return report.test.accuracy;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
