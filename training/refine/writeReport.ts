import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Vocabulary } from '#lib/text/vocabulary.ts';
import { say } from '#training/cli/say.ts';
import { mapWeights, moodsAmong, sizesOf } from '#training/lstm/weights.ts';
import type { MoodScaling } from '#training/metrics/calibration.ts';
import type { MixedScaling } from '#training/metrics/plattScaling.ts';
import { type Confusion, reportOf } from '#training/metrics/report.ts';
import { scaledNgrams } from '#training/ngrams/table.ts';
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
  { vocabulary, ngrams, sources }: Prepared,
  result: RefineResult,
): Promise<void> {
  const { confusion, weights, ...found } = result;
  const posts = { ...sources, settings, ...found };
  const accuracy = await writeRefined(out, { ...base, weights, ngrams }, vocabulary, posts, confusion);
  for (const file of ['test.bin', 'replay.bin']) await copyFile(join(run, file), join(out, file));
  for (const { set, posts, averageRecall, coverage, oppositeRate } of found.tests) {
    say(
      `${set}: ${posts} posts, average recall ${averageRecall.toFixed(4)}, ${percent(coverage)} called happy or sad, ` +
        `${percent(1 - oppositeRate)} of these not of the opposite mood`,
    );
  }
  for (const test of found.tagTests) if (test.tags.length > 0 || test.strongest) say(tagLine(test));
  const tweets = confusion.flat().reduce((sum, count) => sum + count, 0);
  say(
    `accuracy ${accuracy.toFixed(4)} on ${tweets} tweets after ${Math.round(found.seconds)} s; wrote ${out}`,
  );
}

/**
 * Writes the files that `npm run train` also writes. Its run.json is the base's with an entry `posts`. The weights are
 * those of the calibrated network: its output layer is scaled for each tag, and its other outputs, with the bigrams, are
 * divided by the temperature. The tables of n-grams are multiplied by their shares.
 * @param base with the weights and the tables of the refined network before calibration
 * @returns the accuracy on the test tweets
 * @throws UserError when a file cannot be written
 */
export async function writeRefined(
  folder: string,
  { weights, ...base }: BaseRun,
  vocabulary: Vocabulary,
  posts: MoodScaling & { readonly tags: readonly MixedScaling[] },
  confusion: Confusion,
): Promise<number> {
  const { outputs } = sizesOf(weights);
  const calibrated = mapWeights(weights, ({ shape, values }, name) => {
    if (!name.startsWith('head')) return { shape, values };
    const scaled = values.map((value, k) => {
      const tag = posts.tags[(k % outputs) - moodsAmong(outputs)]; // Undefined for the output for tweets, which is the last.
      if (!tag) return value / posts.temperature;
      return tag.slope * (1 - tag.ngramShare) * value + (name === 'headBias' ? tag.bias : 0);
    });
    return { shape, values: scaled };
  });
  const report = { ...base.report, posts, test: reportOf(confusion) };
  const bigrams = base.bigrams && { ...base.bigrams, scale: base.bigrams.scale / posts.temperature };
  const { moods, tags } = base.ngrams ?? {};
  const ngrams = moods && {
    moods: scaledNgrams(moods, [posts.ngramShare, posts.ngramShare, posts.ngramShare]),
    ...(tags && {
      tags: scaledNgrams(
        tags,
        posts.tags.map(({ slope, ngramShare }) => slope * ngramShare),
      ),
    }),
  };
  await writeRun(folder, { ...base, weights: calibrated, bigrams, ngrams }, vocabulary, report);
  return report.test.accuracy;
}

function tagLine({ set, posts, tags, strongest }: TagTest): string {
  const areas = tags.map(({ areaUnderCurve }) => areaUnderCurve);
  const mean = areas.reduce((sum, area) => sum + area, 0) / areas.length;
  const parts = [
    ...(tags.length > 1 ? [`mean AUC ${mean.toFixed(4)}`] : []),
    ...tags.map(
      ({ name, areaUnderCurve, f1, f1OfSource }) =>
        `${name} AUC ${areaUnderCurve.toFixed(4)} F1 ${f1.toFixed(4)}${f1OfSource === undefined ? '' : ` (${f1OfSource.toFixed(4)})`}`,
    ),
    ...(strongest ? [`macro-F1 ${strongest.macroF1.toFixed(4)} of ${strongest.names.join(', ')}`] : []),
  ];
  return `${set}: ${posts} posts with tags, ${parts.join('; ')}`;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
