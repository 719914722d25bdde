import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { mustRun } from '#scripts/bootstrap/setup.mjs';
import { alteredBuild } from '#scripts/browsers/alteredBuild.ts';
import { type ChromiumSession, launchChromium } from '#scripts/browsers/chromium.ts';
import { waitFor } from '#scripts/browsers/waitFor.ts';
import { quantile, round, say } from './print.ts';

const rounds = 20;

/**
 * From a click on the toolbar button to the first picks on screen, in Chromium with the built extension, and how far what
 * was shown moved afterwards (cumulative layout shift). Beside it, in turns, the same click with a popup that has nothing
 * but a word in it: what is left is the browser's.
 */
export async function popupFigures() {
  mustRun('wxt', ['build']);
  const bare = await alteredBuild(emptyPopup);
  const stages = [
    await launchChromium({ headless: true }),
    await launchChromium({ headless: true, extension: bare.folder }),
  ] as const;
  try {
    const [page, barePage] = [await afterPost(stages[0]), await afterPost(stages[1])];
    const clicks: Click[] = [];
    const bareClicks: Click[] = [];
    for (let k = 0; k < rounds; k++) {
      say(`popup: ${k + 1} of ${rounds}`);
      clicks.push(await click(stages[0], page));
      bareClicks.push(await click(stages[1], barePage));
    }
    return {
      firstPicksMs: figuresOf(clicks),
      emptyPopupMs: figuresOf(bareClicks),
      ratio: round(quantile(timesOf(clicks), 0.5) / quantile(timesOf(bareClicks), 0.5)),
      mostLayoutShift: round(Math.max(...clicks.map(({ shift }) => shift))),
    };
  } finally {
    for (const stage of stages) await stage.close();
    await bare.remove();
  }
}

interface Click {
  /** To the mark that the popup sets once it has painted. */
  readonly ms: number;
  readonly shift: number;
}

const timesOf = (clicks: readonly Click[]): number[] => clicks.map(({ ms }) => ms);

function figuresOf(clicks: readonly Click[]) {
  const times = timesOf(clicks);
  return {
    first: round(times[0]!),
    median: round(quantile(times, 0.5)),
    p95: round(quantile(times, 0.95)),
  };
}

async function afterPost(stage: ChromiumSession): Promise<Page> {
  await stage.agree();
  const page = await stage.context.newPage();
  await page.goto('https://x.com/compose/post');
  await stage.post(page, '#plain', 'I miss her so much it hurts');
  return page;
}

async function click(stage: ChromiumSession, page: Page): Promise<Click> {
  const clicked = Date.now();
  const popup = await stage.clickToolbar(page);
  const painted = await waitFor('the picks', async () => (await popup.evaluate(picksAt)) ?? undefined);
  const shift = Number(await popup.evaluate(`(${layoutShift})()`));
  await popup.close();
  return { ms: Number(painted) - clicked, shift };
}

async function emptyPopup(folder: string): Promise<void> {
  await writeFile(
    join(folder, 'popup.html'),
    '<!doctype html><html lang="en"><body>Tonic<script src="empty.js"></script></body></html>',
  );
  await writeFile(
    join(folder, 'empty.js'),
    "requestAnimationFrame(() => setTimeout(() => performance.mark('picks')));",
  );
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
