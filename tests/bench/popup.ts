import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { alteredBuild } from '#scripts/browsers/alteredBuild.ts';
import { type ChromiumSession, launchChromium } from '#scripts/browsers/chromium.ts';
import { waitFor } from '#scripts/browsers/waitFor.ts';
import { say } from '#training/cli/say.ts';
import { buildExtension } from './build.ts';
import { type Percentiles, percentilesOf, round } from './statistics.ts';

const clicks = 20;

export interface PopupFigures {
  /** From the click to the first picks. */
  readonly picks: ClickFigures;
  /** From the click to the first painting of a popup that shows one word. */
  readonly emptyPopup: ClickFigures;
  /** Cumulative layout shift, the largest of all clicks. */
  readonly maxLayoutShift: number;
}

/** Times in milliseconds. */
interface ClickFigures {
  readonly firstMs: number;
  readonly allMs: Percentiles;
}

/**
 * Measures the time from a click on the toolbar button to the first picks, in Chromium with the built extension, and the
 * layout shift after it. In turns with a popup that shows one word, whose time is the browser's own.
 */
export async function measurePopup(): Promise<PopupFigures> {
  buildExtension();
  const emptyBuild = await alteredBuild(emptyPopup);
  const tonic = await launchChromium({ headless: true });
  const empty = await launchChromium({ headless: true, extension: emptyBuild.folder });
  try {
    const [page, emptyPage] = [await openAndPost(tonic), await openAndPost(empty)];
    const tonicClicks: Click[] = [];
    const emptyClicks: Click[] = [];
    for (let k = 0; k < clicks; k++) {
      say(`popup: ${k + 1} of ${clicks}`);
      tonicClicks.push(await click(tonic, page));
      emptyClicks.push(await click(empty, emptyPage));
    }
    return {
      picks: figuresOf(tonicClicks),
      emptyPopup: figuresOf(emptyClicks),
      maxLayoutShift: round(Math.max(...tonicClicks.map(({ layoutShift }) => layoutShift))),
    };
  } finally {
    await tonic.close();
    await empty.close();
    await emptyBuild.remove();
  }
}

interface Click {
  /** From the click to the mark that the popup sets after painting, in milliseconds. */
  readonly ms: number;
  readonly layoutShift: number;
}

function figuresOf(clicks: readonly Click[]): ClickFigures {
  const times = clicks.map(({ ms }) => ms);
  return { firstMs: round(times[0]!), allMs: percentilesOf(times) };
}

async function openAndPost(chromium: ChromiumSession): Promise<Page> {
  await chromium.agree();
  const page = await chromium.context.newPage();
  await page.goto('https://x.com/compose/post');
  await chromium.post(page, '#plain', 'I miss her so much it hurts');
  return page;
}

export async function click(chromium: ChromiumSession, page: Page): Promise<Click> {
  const start = Date.now();
  const popup = await chromium.clickToolbar(page);
  const painted = await waitFor('the picks', async () => (await popup.evaluate(picksTime)) ?? undefined);
  const layoutShift = Number(await popup.evaluate(`(${layoutShiftSum})()`));
  await popup.close();
  return { ms: Number(painted) - start, layoutShift };
}

/** Replaces the popup by a page with one word that sets the mark `picks` after painting. */
export async function emptyPopup(folder: string): Promise<void> {
  await writeFile(
    join(folder, 'popup.html'),
    '<!doctype html><html lang="en"><body>Tonic<script src="empty.js"></script></body></html>',
  );
  await writeFile(
    join(folder, 'empty.js'),
    "requestAnimationFrame(() => setTimeout(() => performance.mark('picks')));",
  );
}

/** Runs in the popup. When its picks were painted, in milliseconds since the epoch; null if they were not. */
const picksTime = `(() => {
  const [mark] = performance.getEntriesByName('picks');
  return mark ? performance.timeOrigin + mark.startTime : null;
})()`;

/** Runs in the popup. The sum of all layout shifts. */
const layoutShiftSum = `() => new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) sum += value;
  }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(sum), 300);
})`;
