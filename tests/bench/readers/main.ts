import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { alteredBuild } from '#scripts/browsers/alteredBuild.ts';
import { type ChromiumSession, launchChromium } from '#scripts/browsers/chromium.ts';
import { buildExtension } from '#tests/bench/build.ts';
import { median, type Percentiles, percentilesOf, round } from '#tests/bench/statistics.ts';
import { say } from '#training/cli/say.ts';
import { addReaders, gzippedSizes, type Name, names } from './bundle.ts';
import type { Run } from './page.ts';

/** Each round starts a new browser, because a browser caches what it compiled. */
const rounds = 5;

export interface ReaderFigures {
  /** From nothing to the first text read, in milliseconds. */
  readonly coldMs: { readonly median: number; readonly max: number };
  /** Per text of about 280 characters, in milliseconds. */
  readonly warmMs: Percentiles;
  /** Memory held after reading, less than before, in megabytes. */
  readonly heldMB: number;
  /** All files that it loads, in kilobytes after gzip. */
  readonly gzippedKB: number;
}

export interface ReadersFigures {
  readonly readers: Readonly<Record<Name, ReaderFigures>>;
  /** Milliseconds of each step of Tonic's cold start. */
  readonly coldStartMs: Readonly<Record<string, number>>;
}

/** Compares Tonic's reader with two lexicons in pages of the extension, in turns in the same browsers. */
export async function measureReaders(): Promise<ReadersFigures> {
  buildExtension();
  const extension = await alteredBuild(addReaders);
  try {
    const runs = recordOf((): Run[] => []);
    const held = recordOf((): number[] => []);
    const coldStarts: Record<string, number>[] = [];
    for (let k = 0; k < rounds; k++) {
      say(`readers: browser ${k + 1} of ${rounds}`);
      // The background does not load its model, because no box gets the focus.
      await inBrowser(extension.folder, async (chromium) => {
        for (const name of [...names.slice(k % names.length), ...names.slice(0, k % names.length)]) {
          const { run, megabytes } = await runReader(chromium, name);
          runs[name].push(run);
          held[name].push(megabytes);
        }
      });
      await inBrowser(extension.folder, async (chromium) => {
        const page = await openReaders(chromium);
        coldStarts.push(await page.evaluate('measureColdStart()'));
      });
    }
    const sizes = await gzippedSizes(extension.folder);
    const steps = Object.keys(coldStarts[0]!);
    return {
      readers: recordOf((name) => figuresOf(runs[name], held[name], sizes[name])),
      coldStartMs: Object.fromEntries(
        steps.map((step) => [step, round(median(coldStarts.map((times) => times[step]!)))]),
      ),
    };
  } finally {
    await extension.remove();
  }
}

const recordOf = <T>(value: (name: Name) => T): Record<Name, T> =>
  Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, T>;

function figuresOf(runs: readonly Run[], held: readonly number[], gzippedKB: number): ReaderFigures {
  const cold = runs.map(({ coldMs }) => coldMs);
  return {
    coldMs: { median: round(median(cold)), max: round(Math.max(...cold)) },
    warmMs: percentilesOf(runs.flatMap(({ warmMs }) => warmMs)),
    heldMB: round(median(held)),
    gzippedKB,
  };
}

async function inBrowser(
  extension: string,
  work: (chromium: ChromiumSession) => Promise<void>,
): Promise<void> {
  const chromium = await launchChromium({ headless: true, extension });
  try {
    await work(chromium);
  } finally {
    await chromium.close();
  }
}

async function openReaders({ context, extensionId }: ChromiumSession): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/readers.html`);
  await page.waitForFunction('"measure" in globalThis');
  return page;
}

async function runReader(chromium: ChromiumSession, name: Name): Promise<{ run: Run; megabytes: number }> {
  const page = await openReaders(chromium);
  const before = await heldMB(chromium, page);
  const run = (await page.evaluate(`measure(${JSON.stringify(name)})`)) as Run;
  const megabytes = (await heldMB(chromium, page)) - before;
  await page.close();
  return { run, megabytes };
}

/**
 * Returns the private memory of all page processes after a garbage collection, in megabytes. Linux counts it, so it includes
 * the memory of WebAssembly.
 */
async function heldMB({ context }: ChromiumSession, page: Page): Promise<number> {
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  const browser = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  await browser.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const kilobytes = await Promise.all(
    renderers.map(async ({ id }) => {
      const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => ''); // it may have ended
      return Number(/^RssAnon:\s+(\d+)/m.exec(status)?.[1] ?? 0);
    }),
  );
  return kilobytes.reduce((sum, value) => sum + value, 0) / 1000;
}
