export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}

/** @param share from 0 to 1, such as 0.95 for the 95th percentile */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

/** Rounds to three decimals. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

export interface Percentiles {
  readonly median: number;
  readonly p95: number;
}

/** Rounded to three decimals. */
export const percentilesOf = (values: readonly number[]): Percentiles => ({
  median: round(median(values)),
  p95: round(quantile(values, 0.95)),
});
