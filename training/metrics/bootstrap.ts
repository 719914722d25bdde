import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { type OnProgress, unwatched } from '#training/cli/progress.ts';
import type { Random } from '#training/random/random.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const resamples = 1000;

/**
 * What statistics come to on resamples of the same rows, drawn with replacement.
 * @see Efron 1979
 * @param columns for each system the code of each row, below `codes`; all systems see the same draws
 * @returns for each system, `statistic` of the counts of the codes in each of 1,000 resamples
 */
export function bootstrap<T>(
  columns: readonly Uint8Array[],
  codes: number,
  statistic: (counts: Uint32Array) => T,
  random: Random,
  onProgress: OnProgress = unwatched,
): T[][] {
  const rows = columns[0]?.length ?? 0;
  const found: T[][] = columns.map(() => []);
  const counts = columns.map(() => new Uint32Array(codes));
  for (let resample = 0; resample < resamples; resample++) {
    for (const count of counts) count.fill(0);
    for (let draw = 0; draw < rows; draw++) {
      const row = uniformInt(random, 0, rows - 1);
      for (let k = 0; k < columns.length; k++) counts[k]![columns[k]![row]!]!++;
    }
    for (const [k, count] of counts.entries()) found[k]!.push(statistic(count));
    onProgress(resample + 1, resamples);
  }
  return found;
}

/** The middle 95 % of what the resamples came to (the percentile interval); those without a value are left out. */
export function intervalOf(values: readonly number[]): Interval {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return { low: at(0.025), high: at(0.975) };
}
