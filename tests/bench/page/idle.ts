import type { Site } from './open.ts';
import { isByUs, isOurCall, isWithin, traced } from './trace.ts';

const seconds = 10;

/** What the extension's script does while nothing is typed. */
export interface Idle {
  readonly seconds: number;
  readonly timersSet: number;
  readonly timersFired: number;
  readonly calls: number;
}

/** Traces a page whose last text has settled. */
export async function measureIdle({ page, session }: Site): Promise<Idle> {
  await page.bringToFront();
  const trace = await traced(session, () => page.waitForTimeout(1000 * seconds), { stacks: true });
  const calls = trace.filter(isOurCall);
  const timers = trace.filter(({ name }) => name === 'TimerFire');
  return {
    seconds,
    timersSet: trace.filter((event) => event.name === 'TimerInstall' && isByUs(event, calls)).length,
    timersFired: timers.filter((timer) => calls.some((call) => isWithin(call, timer))).length,
    calls: calls.length,
  };
}
