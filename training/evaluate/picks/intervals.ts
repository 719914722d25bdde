import type { Interval } from '#training/metrics/bootstrap.ts';

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Student's t for 95 %, two-sided, by degrees of freedom from 1. */
const studentT = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262];

/**
 * Returns the 95 % interval of the mean of a few repetitions, by Student's t.
 * @throws RangeError for fewer than 2 or more than 10 values
 */
export function studentInterval(values: readonly number[]): Interval {
  const t = studentT[values.length - 2];
  if (t === undefined) throw new RangeError(`repetitions: expected 2 to 10, got ${values.length}`);
  const mean = meanOf(values);
  const variance = meanOf(values.map((value) => (value - mean) ** 2)) * (values.length / (values.length - 1));
  const half = t * Math.sqrt(variance / values.length);
  return { low: mean - half, high: mean + half };
}
