/** Labelled posts a minute, at least. */
export const minTakenPerMinute = 20_000;
/** 1 GB, in MiB. */
export const maxPeakMiB = 1e9 / 2 ** 20;
/** Largest growth of the memory between the second and the last quarter that counts as flat, as a share. */
const maxGrowth = 0.1;

export const isFlat = ([second, last]: readonly [number, number]): boolean =>
  last <= second * (1 + maxGrowth);
