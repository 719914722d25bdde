import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Vocabulary } from '#lib/text/vocabulary.ts';
import { say } from '#training/cli/say.ts';
import { mapWeights, moodsAmong, sizesOf, type Weights } from '#training/lstm/weights.ts';
import type { PlattScaling } from '#training/metrics/plattScaling.ts';
import { type Confusion, reportOf } from '#training/metrics/report.ts';
import { writeRun } from '#training/runs/runFolder.ts';
import type { BaseRun } from './base.ts';
import type { TagTest } from './judgeTags.ts';
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
  const { confusion, weights, ...found } = result;
  const posts = { ...sources, settings, ...found };
  const accuracy = await writeRefined(out, base, weights, vocabulary, posts, confusion);
  for (const file of ['test.bin', 'replay.bin']) await copyFile(join(run, file), join(out, file));
  for (const { set, posts, averageRecall, coverage, oppositeRate } of found.tests) {
    say(
      `${set}: ${posts} posts, average recall ${averageRecall.toFixed(4)}, ${percent(coverage)} called happy or sad, ` +
        `${percent(1 - oppositeRate)} of these not of the opposite mood`,
    );
  }
  for (const test of found.tagTests) if (test.tags.length > 0 || test.likeliest) say(tagLine(test));
  const tweets = confusion.flat().reduce((sum, count) => sum + count, 0);
  say(
    `accuracy ${accuracy.toFixed(4)} on ${tweets} tweets after ${Math.round(found.seconds)} s; wrote ${out}`,
  );
}

/**
 * Writes the files that `npm run train` also writes. Its run.json is the base's with an entry `posts`. The weights are
 * those of the calibrated network: its output layer is divided by the temperature for moods, and scaled for each tag.
 * @param weights before calibration
 * @returns the accuracy on the test tweets
 * @throws UserError when a file cannot be written
 */
export async function writeRefined(
  folder: string,
  base: BaseRun,
  weights: Weights,
  vocabulary: Vocabulary,
  posts: { readonly temperature: number; readonly tags: readonly PlattScaling[] },
  confusion: Confusion,
): Promise<number> {
  const { outputs } = sizesOf(weights);
  const calibrated = mapWeights(weights, ({ shape, values }, name) => {
    if (!name.startsWith('head')) return { shape, values };
    const scaled = values.map((value, k) => {
      const tag = posts.tags[(k % outputs) - moodsAmong(outputs)];
      return tag ? tag.slope * value + (name === 'headBias' ? tag.bias : 0) : value / posts.temperature;
    });
    return { shape, values: scaled };
  });
  const report = { ...base.report, posts, test: reportOf(confusion) };
  await writeRun(folder, { ...base, weights: calibrated }, vocabulary, report);
  return report.test.accuracy;
}

function tagLine({ set, posts, tags, likeliest }: TagTest): string {
  const areas = tags.map(({ areaUnderCurve }) => areaUnderCurve);
  const mean = areas.reduce((sum, area) => sum + area, 0) / areas.length;
  const parts = [
    ...(tags.length > 1 ? [`mean AUC ${mean.toFixed(4)}`] : []),
    ...tags.map(
      ({ name, areaUnderCurve, f1 }) => `${name} AUC ${areaUnderCurve.toFixed(4)} F1 ${f1.toFixed(4)}`,
    ),
    ...(likeliest ? [`macro-F1 ${likeliest.macroF1.toFixed(4)} of ${likeliest.names.join(', ')}`] : []),
  ];
  return `${set}: ${posts} posts with tags, ${parts.join('; ')}`;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
