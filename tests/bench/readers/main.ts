import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { alteredBuild } from '#scripts/browsers/alteredBuild.ts';
import { type ChromiumSession, launchChromium } from '#scripts/browsers/chromium.ts';
import { median, quantile, round, say } from '#tests/bench/print.ts';
import type { Run } from './page.ts';

const here = fileURLToPath(new URL('./', import.meta.url));
const names = ['tonic', 'vader-sentiment', 'wink-sentiment'] as const;
type Name = (typeof names)[number];

/** Each in a browser that was just started, for it keeps what it compiled. */
const browsers = 5;

/** Files that Tonic's reader needs besides its code. */
const tonicFiles = [
  'ort-wasm-simd-threaded.wasm',
  'model/mood.onnx',
  'model/vocabulary.txt',
  'model/manifest.json',
];

export interface ReaderFigures {
  /** From nothing to the first text read. */
  readonly coldMs: { readonly median: number; readonly most: number };
  /** Of a text of about 280 characters. */
  readonly warmMs: { readonly median: number; readonly p95: number };
  /** Held once it has read, more than by the page before. */
  readonly heldMB: number;
  /** All that it loads, gzipped. */
  readonly gzippedKB: number;
}

/**
 * Tonic's reader beside two lexicons that one could use instead, in the same pages of the same browser, which take turns;
 * and what Tonic's cold start is spent on.
 */
export async function readerFigures() {
  const extension = await alteredBuild(bundleInto);
  try {
    const runs = Object.fromEntries(names.map((name) => [name, [] as Run[]])) as Record<Name, Run[]>;
    const held = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
    const apart: Record<string, number>[] = [];
    for (let k = 0; k < browsers; k++) {
      say(`readers: browser ${k + 1} of ${browsers}`);
      // Tonic's own background has not loaded its model: it does so when somebody comes to a box.
      await inBrowser(extension.folder, async (stage) => {
        for (const name of [...names.slice(k % names.length), ...names.slice(0, k % names.length)]) {
          const { run, megabytes } = await runIn(stage, name);
          runs[name].push(run);
          held[name].push(megabytes);
        }
      });
      await inBrowser(extension.folder, async (stage) => {
        const page = await open(stage);
        apart.push(await page.evaluate('takeApart()'));
      });
    }
    const sizes = await sizesIn(extension.folder);
    const figures = names.map((name) => [name, figuresOf(runs[name], held[name], sizes[name])] as const);
    const steps = Object.keys(apart[0]!).map((step) => [step, round(median(apart.map((one) => one[step]!)))]);
    return { ...Object.fromEntries(figures), coldStartOfTonicMs: Object.fromEntries(steps) };
  } finally {
    await extension.remove();
  }
}

function figuresOf(runs: readonly Run[], held: readonly number[], gzippedKB: number): ReaderFigures {
  const cold = runs.map(({ coldMs }) => coldMs);
  const warm = runs.flatMap(({ warmMs }) => warmMs);
  return {
    coldMs: { median: round(median(cold)), most: round(Math.max(...cold)) },
    warmMs: { median: round(median(warm)), p95: round(quantile(warm, 0.95)) },
    heldMB: round(median(held)),
    gzippedKB,
  };
}

async function inBrowser(extension: string, act: (stage: ChromiumSession) => Promise<void>): Promise<void> {
  const stage = await launchChromium({ headless: true, extension });
  try {
    await act(stage);
  } finally {
    await stage.close();
  }
}

async function open({ context, extensionId }: ChromiumSession): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/readers.html`);
  await page.waitForFunction('"measure" in globalThis');
  return page;
}

async function runIn(stage: ChromiumSession, name: Name): Promise<{ run: Run; megabytes: number }> {
  const page = await open(stage);
  const before = await heldBy(stage, page);
  const run = (await page.evaluate(`measure(${JSON.stringify(name)})`)) as Run;
  const megabytes = (await heldBy(stage, page)) - before;
  await page.close();
  return { run, megabytes };
}

/** Megabytes of their own that all pages hold together, once what may go is gone: as Linux counts them, WebAssembly's too. */
async function heldBy({ context }: ChromiumSession, page: Page): Promise<number> {
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
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1000;
}

const codeFolder = 'readers';

/** Puts the readers' page into a copy of the extension: its files and its content security policy are the real ones. */
async function bundleInto(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: here,
    base: './',
    build: {
      outDir: join(folder, codeFolder),
      rollupOptions: {
        input: join(here, 'page.ts'),
        output: { entryFileNames: 'page.js', chunkFileNames: '[name].js', manualChunks },
      },
    },
  });
  await writeFile(
    join(folder, 'readers.html'),
    `<!doctype html><html lang="en"><title>Readers</title><script type="module" src="${codeFolder}/page.js"></script></html>`,
  );
}

/** A file for each reader, so that its size can be told. */
function manualChunks(id: string): string | undefined {
  if (id.includes('vader-sentiment')) return 'vader-sentiment';
  if (id.includes('wink-sentiment') || id.includes('wink-')) return 'wink-sentiment';
  return id.includes('onnxruntime-web') || id.includes('/lib/') ? 'tonic' : undefined;
}

async function sizesIn(folder: string): Promise<Record<Name, number>> {
  const gzipped = async (path: string) => gzipSync(await readFile(join(folder, path))).length / 1000;
  const files = (await readdir(join(folder, codeFolder))).filter((file) => file.endsWith('.js'));
  const sizeOf = async (name: Name) => {
    const own = files.filter((file) => file === `${name}.js`).map((file) => join(codeFolder, file));
    if (own.length === 0) throw new Error(`${name} has no file of its own among ${files.join(', ')}`);
    const paths = [...own, ...(name === 'tonic' ? tonicFiles : [])];
    const sizes = await Promise.all(paths.map(gzipped));
    return Math.round(sizes.reduce((sum, size) => sum + size, 0));
  };
  const entries = await Promise.all(names.map(async (name) => [name, await sizeOf(name)] as const));
  return Object.fromEntries(entries) as Record<Name, number>;
}
