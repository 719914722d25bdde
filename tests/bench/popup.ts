import { mustRun } from '../../scripts/setup.mjs';
import { openStage } from '../../scripts/stage/chromium.ts';
import { until } from '../../scripts/stage/until.ts';
import { quantile, round, say } from './print.ts';

const rounds = 20;

/**
 * From a click on the toolbar button to the first picks on screen, in Chromium with the built extension, and how far what
 * was shown moved afterwards (cumulative layout shift).
 */
export async function popupFigures() {
  mustRun('wxt', ['build']);
  const stage = await openStage({ headless: true });
  try {
    await stage.agree();
    const page = await stage.context.newPage();
    await page.goto('https://x.com/compose/post');
    await stage.post(page, '#plain', 'I miss her so much it hurts');
    const picksMs: number[] = [];
    const shifts: number[] = [];
    for (let k = 0; k < rounds; k++) {
      say(`popup: ${k + 1} of ${rounds}`);
      const clicked = Date.now();
      const popup = await stage.clickToolbar(page);
      const painted = await until('the picks', async () => (await popup.evaluate(picksAt)) ?? undefined);
      picksMs.push(Number(painted) - clicked);
      shifts.push(Number(await popup.evaluate(`(${layoutShift})()`)));
      await popup.close();
    }
    return {
      firstPicksMs: {
        first: round(picksMs[0]!),
        median: round(quantile(picksMs, 0.5)),
        p95: round(quantile(picksMs, 0.95)),
      },
      mostLayoutShift: round(Math.max(...shifts)),
    };
  } finally {
    await stage.close();
  }
}

/** Runs in the popup: when its picks were painted, in milliseconds since 1970; null before. */
const picksAt = `(() => {
  const [mark] = performance.getEntriesByName('picks');
  return mark ? performance.timeOrigin + mark.startTime : null;
})()`;

/** Runs in the popup: the sum of all layout shifts so far. */
const layoutShift = `() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) sum += value;
  }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done(sum), 300);
})`;
