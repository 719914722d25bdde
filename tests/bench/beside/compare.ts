import { median, quantile, round } from '#tests/bench/statistics.ts';
import type { OnProgress } from '#training/cli/progress.ts';
import { bootstrapInterval, type Interval } from '#training/metrics/bootstrap.ts';
import { randomOf } from '#training/random/random.ts';
import { fixedSeeds } from '#training/random/streams.ts';
import { type Sides, sides } from './builds.ts';

export interface Ratio extends Interval {
  readonly value: number;
}

/** One figure of both builds. */
export interface Row {
  readonly name: string;
  readonly unit: 'ms' | 'MB' | 'kB';
  readonly now: number;
  readonly before: number;
  /** now / before: the median over the pairs, with its 95 % interval by bootstrap over the pairs. Absent for a size. */
  readonly ratio?: Ratio;
  /** The ratio must be at most this. */
  readonly target?: number;
}

/** Measures both builds in turns, pair by pair, so that a slow moment of the machine affects both. */
export async function inTurns<Build, T>(
  builds: Sides<Build>,
  pairs: number,
  measure: (build: Build) => Promise<T>,
  onProgress: OnProgress,
): Promise<Sides<T>[]> {
  const measured: Sides<T>[] = [];
  for (let k = 0; k < pairs; k++) {
    const pair: Partial<Record<keyof Sides<T>, T>> = {};
    for (const side of k % 2 === 0 ? sides : sides.toReversed()) pair[side] = await measure(builds[side]);
    measured.push(pair as Sides<T>);
    onProgress(k + 1, pairs);
  }
  return measured;
}

/** @param pairs values of both builds that were measured one after the other */
export function rowOf(
  name: string,
  unit: Row['unit'],
  pairs: readonly Sides<number>[],
  target?: number,
): Row {
  const ratios = pairs.map(({ now, before }) => now / before);
  return {
    name,
    unit,
    now: round(median(pairs.map(({ now }) => now))),
    before: round(median(pairs.map(({ before }) => before))),
    ratio: ratioOf(ratios, median),
    ...(target !== undefined && { target }),
  };
}

/**
 * Compares the 95th percentiles of all values, in milliseconds.
 * @param turns values of both builds that were measured in one turn
 */
export function percentileRow(
  name: string,
  turns: readonly Sides<readonly number[]>[],
  target?: number,
): Row {
  const of = (some: typeof turns, side: keyof Sides<unknown>) =>
    quantile(
      some.flatMap((turn) => turn[side]),
      0.95,
    );
  return {
    name,
    unit: 'ms',
    now: round(of(turns, 'now')),
    before: round(of(turns, 'before')),
    ratio: ratioOf(turns, (some) => of(some, 'now') / of(some, 'before')),
    ...(target !== undefined && { target }),
  };
}

function ratioOf<Item>(items: readonly Item[], statistic: (items: readonly Item[]) => number): Ratio {
  const { low, high } = bootstrapInterval(items, statistic, randomOf(fixedSeeds.buildIntervals));
  return { value: round(statistic(items)), low: round(low), high: round(high) };
}
