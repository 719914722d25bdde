import type { Site } from './open.ts';
import { isOurs } from './trace.ts';
import { paragraph, typeAndSettle } from './typing.ts';

/** Interval of V8's sampling profiler, in microseconds. */
const interval = 100;

/**
 * Measures the extension's own time per key with V8's sampling profiler, in milliseconds: the mean, including the reading. It
 * is independent of the trace and also sees what runs outside of calls, after a promise.
 */
export async function sampledMs(site: Site): Promise<number> {
  const { page, session } = site;
  await page.bringToFront();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval });
  await session.send('Profiler.start');
  await typeAndSettle(site);
  const { profile } = await session.send('Profiler.stop');
  await session.send('Profiler.disable');
  return ourMicroseconds(profile) / 1000 / paragraph.length;
}

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly url: string };
    readonly children?: number[];
  }[];
  readonly samples?: number[];
  readonly timeDeltas?: number[];
}

/** Returns the time of all samples that have the extension's script on their stack. */
function ourMicroseconds({ nodes, samples = [], timeDeltas = [] }: Profile): number {
  const ours = new Set<number>();
  // Parents are listed before their children.
  for (const { id, callFrame, children = [] } of nodes) {
    if (isOurs(callFrame.url)) ours.add(id);
    if (ours.has(id)) for (const child of children) ours.add(child);
  }
  return samples.reduce((sum, id, k) => (ours.has(id) ? sum + timeDeltas[k]! : sum), 0);
}
