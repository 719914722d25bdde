import { verdict } from '#tests/bench/print.ts';
import type { StreamFigures } from './main.ts';
import { isFlat, maxPeakMiB, minTakenPerMinute } from './targets.ts';

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
