import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { type OnProgress, unwatched } from '#training/cli/progress.ts';
import type { Random } from '#training/random/random.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const resamples = 1000;

/**
 * Computes a statistic of several systems on 1,000 resamples of the same rows, drawn with replacement.
 * @see Efron 1979
 * @param columns per system the code of each row, below `codes`; all systems get the same resamples
 * @param statistic gets how often each code occurs in a resample
 * @returns per system the statistic of each resample
 */
export function bootstrap<T>(
  columns: readonly Uint8Array[],
  codes: number,
  statistic: (counts: Uint32Array) => T,
  random: Random,
  onProgress: OnProgress = unwatched,
): T[][] {
  const rows = columns[0]?.length ?? 0;
  const statistics: T[][] = columns.map(() => []);
  const counts = columns.map(() => new Uint32Array(codes));
  for (let resample = 0; resample < resamples; resample++) {
    for (const count of counts) count.fill(0);
    for (let draw = 0; draw < rows; draw++) {
      const row = uniformInt(random, 0, rows - 1);
      for (let k = 0; k < columns.length; k++) counts[k]![columns[k]![row]!]!++;
    }
    for (const [k, count] of counts.entries()) statistics[k]!.push(statistic(count));
    onProgress(resample + 1, resamples);
  }
  return statistics;
}

/** Returns the interval that holds the middle 95 % of the values (percentile interval), ignoring NaN. */
export function intervalOf(values: readonly number[]): Interval {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const quantile = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return { low: quantile(0.025), high: quantile(0.975) };
}

/** Number of resamples of `bootstrapInterval`, whose statistic may be slow. */
const intervalResamples = 500;

/**
 * Returns the interval that holds the middle 95 % of a statistic on resamples of the same items, drawn with replacement.
 * @see Efron 1979
 */
export function bootstrapInterval<Item>(
  items: readonly Item[],
  statistic: (items: readonly Item[]) => number,
  random: Random,
): Interval {
  const values = Array.from({ length: intervalResamples }, () =>
    statistic(items.map(() => items[uniformInt(random, 0, items.length - 1)]!)),
  );
  return intervalOf(values);
}
