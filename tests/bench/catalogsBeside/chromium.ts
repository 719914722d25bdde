import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { alteredBuild } from '#scripts/browsers/alteredBuild.ts';
import { type ChromiumSession, launchChromium } from '#scripts/browsers/chromium.ts';
import { buildExtension } from '#tests/bench/build.ts';
import type { Reading } from './main.ts';

/** A browser in whose extension both checkouts can read their catalogs. */
export interface Opened {
  /** Reads the catalogs once in a new page. @param name of a folder with catalogs and reader.js */
  read(name: string): Promise<Reading>;
  close(): Promise<void>;
}

/** @param folder holds a folder with catalogs and reader.js for each checkout */
export async function openCatalogs(folder: string): Promise<Opened> {
  buildExtension();
  const extension = await alteredBuild(async (build) => {
    await cp(folder, join(build, 'readers'), { recursive: true });
    await writeFile(
      join(build, 'readers.html'),
      '<!doctype html><html lang="en"><title>Readers</title></html>',
    );
  });
  const chromium = await launchChromium({ headless: true, extension: extension.folder });
  return {
    read: (name) => readOnce(chromium, name),
    close: async () => {
      await chromium.close();
      await extension.remove();
    },
  };
}

async function readOnce(chromium: ChromiumSession, name: string): Promise<Reading> {
  const page = await chromium.context.newPage();
  await page.goto(`chrome-extension://${chromium.extensionId}/readers.html`);
  await page.evaluate(`import('./readers/${name}/reader.js').then((reader) => (globalThis.reader = reader))`);
  const before = await heldMB(chromium, page);
  const readMs = Number(await page.evaluate(readFetched(name)));
  const held = (await heldMB(chromium, page)) - before;
  await page.close();
  return { readMs, heldMB: held };
}

/** Runs in the page. Fetches the catalogs, reads and keeps them, and returns the milliseconds of the reading alone. */
const readFetched = (name: string): string => `(async () => {
  const { files, read } = globalThis.reader;
  const bytes = await Promise.all(
    files.map(async (file) => new Uint8Array(await (await fetch('./readers/${name}/' + file)).arrayBuffer())),
  );
  const start = performance.now();
  globalThis.catalogs = read(bytes);
  return performance.now() - start;
})()`;

/** Returns the JavaScript memory of a page after a garbage collection, with its array buffers. */
async function heldMB({ context }: ChromiumSession, page: Page): Promise<number> {
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return (usedSize + backingStorageSize) / 1e6;
}
