import type { Page } from 'playwright-core';
import { attach } from '#scripts/browsers/attach.ts';
import type { ChromiumSession } from '#scripts/browsers/chromium.ts';

/** JavaScript held once all that may go is gone, in megabytes. */
export interface Held {
  /** Since the beginning. */
  readonly minutes: number;
  readonly background: number;
  /** Of all pages, with the content scripts in them. */
  readonly pages: number;
}

export async function heldBy(stage: ChromiumSession, pages: readonly Page[], minutes: number): Promise<Held> {
  let sum = 0;
  for (const page of pages) {
    const session = await stage.context.newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    sum += (await session.send('Runtime.getHeapUsage')).usedSize;
    await session.detach();
  }
  return { minutes, background: (await workersHeap(stage)) / 1e6, pages: sum / 1e6 };
}

/** Attached only as long as it takes: an attached worker would not end when it idles. */
async function workersHeap({ context, extensionId }: ChromiumSession): Promise<number> {
  const browser = await context.browser()!.newBrowserCDPSession();
  const { targetInfos } = await browser.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  if (!worker) return 0; // it sleeps
  const send = await attach(browser, worker.targetId);
  await send('HeapProfiler.collectGarbage');
  const { usedSize } = (await send('Runtime.getHeapUsage')) as { usedSize?: number };
  await browser.detach();
  return usedSize ?? 0;
}

/** How much more of it there is each hour, in megabytes: the slope of the line that fits best (least squares). */
export function growthOf(samples: readonly Held[], what: 'background' | 'pages'): number {
  const mean = (of: (held: Held) => number) =>
    samples.reduce((sum, held) => sum + of(held), 0) / samples.length;
  const [x, y] = [mean(({ minutes }) => minutes), mean((held) => held[what])];
  const along = samples.reduce((sum, held) => sum + (held.minutes - x) * (held[what] - y), 0);
  const spread = samples.reduce((sum, { minutes }) => sum + (minutes - x) ** 2, 0);
  return (60 * along) / spread;
}
