import type { Page } from 'playwright-core';
import type { ChromiumSession } from '#scripts/browsers/chromium.ts';
import { inWorker } from '#tests/bench/worker.ts';

/** JavaScript memory after a garbage collection, in megabytes. */
export interface Held {
  /** Since the start. */
  readonly minutes: number;
  readonly background: number;
  /** All pages with their content scripts. */
  readonly pages: number;
}

export async function heldBy(
  chromium: ChromiumSession,
  pages: readonly Page[],
  minutes: number,
): Promise<Held> {
  let sum = 0;
  for (const page of pages) {
    const session = await chromium.context.newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    sum += (await session.send('Runtime.getHeapUsage')).usedSize;
    await session.detach();
  }
  return { minutes, background: (await workerHeapBytes(chromium)) / 1e6, pages: sum / 1e6 };
}

/** Returns 0 if the worker is not running. */
async function workerHeapBytes(chromium: ChromiumSession): Promise<number> {
  const usedSize = await inWorker(chromium, async (send) => {
    await send('HeapProfiler.collectGarbage');
    return ((await send('Runtime.getHeapUsage')) as { usedSize?: number }).usedSize;
  });
  return usedSize ?? 0;
}

/** Returns the growth in megabytes per hour: the slope of the regression line (least squares). */
export function growthOf(samples: readonly Held[], part: 'background' | 'pages'): number {
  const meanOf = (value: (held: Held) => number) =>
    samples.reduce((sum, held) => sum + value(held), 0) / samples.length;
  const [meanMinutes, meanSize] = [meanOf(({ minutes }) => minutes), meanOf((held) => held[part])];
  const covariance = samples.reduce(
    (sum, held) => sum + (held.minutes - meanMinutes) * (held[part] - meanSize),
    0,
  );
  const variance = samples.reduce((sum, { minutes }) => sum + (minutes - meanMinutes) ** 2, 0);
  return (60 * covariance) / variance;
}
