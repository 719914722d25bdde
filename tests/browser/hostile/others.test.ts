import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type ChromiumSession, launchChromium } from '#scripts/browsers/chromium.ts';
import { idOf } from '#scripts/browsers/profile.ts';

/** What Tonic does when one of its own parts asks. */
const messages = [
  { kind: 'read', args: ['so sad and lonely'] },
  { kind: 'current', args: [] },
  { kind: 'set', args: [{ paused: true }] },
  { kind: 'restore', args: [{}] },
  { kind: 'eraseDiary', args: [] },
  { kind: 'erase', args: [] },
];

let folder: string;
let stage: ChromiumSession;
let before: string;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'tonic-other-')));
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'Another extension', version: '1' }),
  );
  await writeFile(join(folder, 'page.html'), '<!doctype html><title>Another extension</title>');
  stage = await launchChromium({ headless: true, others: [folder] });
  await stage.agree();
  const page = await stage.context.newPage();
  await page.goto('https://x.com/compose/post');
  await stage.post(page, '#plain', 'I love this, best day ever');
  await vi.waitFor(async () => expect(JSON.parse(await stage.stored()).local.diary?.entries).toHaveLength(1));
  before = await stage.stored();
});
afterAll(async () => {
  await stage?.close();
  await rm(folder, { recursive: true });
});

/** Sends each to the extension of this id. @returns what came of each */
const send = (page: Page, id: string): Promise<unknown[]> =>
  page.evaluate(
    ([id, messages]) => {
      type Runtime = { sendMessage(id: string, message: unknown): Promise<unknown> };
      const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
      return Promise.all(
        messages.map((message) => runtime.sendMessage(id, message).catch(({ message }: Error) => message)),
      );
    },
    [id, messages] as const,
  );

test('another extension is not heard', async () => {
  const page = await stage.context.newPage();
  await page.goto(`chrome-extension://${idOf(folder)}/page.html`);
  const unheard = 'Could not establish connection. Receiving end does not exist.';
  expect(await send(page, stage.extensionId)).toEqual(messages.map(() => unheard));
  expect(await stage.stored()).toBe(before);
});

test('a page reaches no file of Tonic’s, neither as text nor in a frame, and has nobody to send to', async () => {
  const page = await stage.context.newPage();
  await page.goto('https://x.com/compose/post');
  const files = ['popup.html', 'options.html', 'manifest.json', 'background.js', 'icons/128.png'].map(
    (file) => `chrome-extension://${stage.extensionId}/${file}`,
  );
  expect(await page.evaluate(reachFor, files)).toEqual(files.map(() => ['not fetched', 'not shown']));
  const framed = page.frames().filter((frame) => frame !== page.mainFrame());
  expect(framed).toHaveLength(files.length);
  for (const frame of framed) expect(frame.url()).not.toContain(stage.extensionId);
  // It says so in the words of the content script, to all that may listen.
  await page.evaluate((messages) => {
    for (const message of messages) {
      window.postMessage(message, '*');
      document.dispatchEvent(new CustomEvent('message', { detail: message }));
    }
  }, messages);
  expect(
    await page.evaluate(() => typeof (globalThis as { chrome?: { runtime?: object } }).chrome?.runtime),
  ).toBe('undefined');
  expect(await stage.stored()).toBe(before);
});

test('the same messages are heard where a page of Tonic’s own sends them', async () => {
  const own = await stage.context.newPage();
  await own.goto(`chrome-extension://${stage.extensionId}/options.html`);
  const answers = await send(own, stage.extensionId);
  expect(answers[0]).toMatchObject({ mood: 'sad' });
  await expect.poll(async () => JSON.parse(await stage.stored()).local.diary).toBeUndefined();
});

/** Runs in the page. @returns of each address whether its text was fetched, and whether its picture was shown */
function reachFor(addresses: readonly string[]): Promise<[string, string][]> {
  return Promise.all(
    addresses.map(async (address): Promise<[string, string]> => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const ended = new Promise((resolve) => frame.addEventListener('load', resolve));
      frame.src = address;
      const fetched = await fetch(address).then(
        () => 'fetched',
        () => 'not fetched',
      );
      const shown = await new Promise<string>((resolve) => {
        const image = new Image();
        image.onload = () => resolve('shown');
        image.onerror = () => resolve('not shown');
        image.src = address;
      });
      await ended;
      return [fetched, shown];
    }),
  );
}
