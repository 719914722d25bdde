import { bootstrapInterval, type Interval } from '#training/metrics/bootstrap.ts';
import { randomOf } from '#training/random/random.ts';
import { fixedSeeds } from '#training/random/streams.ts';
import { meanOf } from './intervals.ts';

/** Formats a figure and its 95 % interval: 0.761 (0.746 to 0.776), with a true minus sign. */
export function withInterval(value: number, { low, high }: Interval, digits: number): string {
  const text = (number: number) => number.toFixed(digits).replace('-', '−');
  return `${text(value)} (${text(low)} to ${text(high)})`;
}

/** Formats the mean of values of people, with its interval by bootstrap over the people. */
export const meanCell = (values: readonly number[], digits = 3): string =>
  withInterval(meanOf(values), bootstrapInterval(values, meanOf, randomOf(fixedSeeds.pickIntervals)), digits);
