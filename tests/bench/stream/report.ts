import { verdict } from '#tests/bench/print.ts';
import type { StreamFigures } from './main.ts';

/** Labelled posts a minute, at least. */
export const minTakenPerMinute = 20_000;
/** 1 GB, in MiB. */
export const maxPeakMiB = 1e9 / 2 ** 20;
/** Largest growth of the memory between the second and the last quarter that counts as flat, as a share. */
const maxGrowth = 0.1;

export const isFlat = ([second, last]: readonly [number, number]): boolean =>
  last <= second * (1 + maxGrowth);

export function streamReport(figures: StreamFigures): string {
  const { posts, times, seconds, cuts, taken, takenPerMinute, chunks, chunkSize } = figures;
  const { lost, twice, behindSeconds, peakMiB, heldMiB } = figures;
  return `${posts} posts at ${times} times the real rate in ${seconds.toFixed(0)} s, ${cuts} cuts
${taken} labelled posts, ${takenPerMinute.toFixed(0)} a minute: target ${minTakenPerMinute} ${verdict(takenPerMinute >= minTakenPerMinute)}
${chunks} chunks of ${chunkSize} trained meanwhile; behind by ${behindSeconds.toFixed(1)} s at most
${lost} lost, ${twice} counted twice: target 0 ${verdict(lost === 0 && twice === 0)}
peak memory ${peakMiB.toFixed(0)} MiB: target ${maxPeakMiB.toFixed(0)} ${verdict(peakMiB < maxPeakMiB)}
memory in the second quarter ${heldMiB[0].toFixed(0)} MiB, in the last ${heldMiB[1].toFixed(0)} MiB: flat ${verdict(isFlat(heldMiB))}`;
}
