import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChromiumSession, launchChromium } from '#scripts/browsers/chromium.ts';
import { idOf } from '#scripts/browsers/profile.ts';
import { waitFor } from '#scripts/browsers/waitFor.ts';
import { pollOptions } from '#tests/browser/driver/pollOptions.ts';

/** Messages that Tonic's own pages may send. */
const messages = [
  { kind: 'readPost', args: ['so sad and lonely', 7] },
  { kind: 'getCurrentPost', args: [] },
  { kind: 'changeSetting', args: [{ paused: true }] },
  { kind: 'restoreBackup', args: [{}] },
  { kind: 'forgetAdjustments', args: [] },
  { kind: 'eraseDiary', args: [] },
  { kind: 'eraseEverything', args: [] },
];

let folder: string;
let session: ChromiumSession;
let before: string;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'tonic-other-')));
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'Another extension', version: '1' }),
  );
  await writeFile(join(folder, 'page.html'), '<!doctype html><title>Another extension</title>');
  session = await launchChromium({ headless: true, others: [folder] });
  await session.agree();
  const page = await session.context.newPage();
  await page.goto('https://x.com/compose/post');
  await session.post(page, '#plain', 'I love this, best day ever');
  await waitFor('an entry of the diary', async () => JSON.parse(await session.stored()).local.diary);
  before = await session.stored();
});
afterAll(async () => {
  await session?.close();
  await rm(folder, { recursive: true });
});

/** Sends each message to the extension of this id. @returns each reply or error text */
const send = (page: Page, id: string): Promise<unknown[]> =>
  page.evaluate(
    async ([id, messages]) => {
      type Runtime = { sendMessage(id: string, message: unknown): Promise<unknown> };
      const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
      const replies: unknown[] = [];
      for (const message of messages)
        replies.push(await runtime.sendMessage(id, message).catch(({ message }: Error) => message));
      return replies;
    },
    [id, messages] as const,
  );

test('Tonic does not receive messages of another extension', async () => {
  const page = await session.context.newPage();
  await page.goto(`chrome-extension://${idOf(folder)}/page.html`);
  const noReceiver = 'Could not establish connection. Receiving end does not exist.';
  expect(await send(page, session.extensionId)).toEqual(messages.map(() => noReceiver));
  expect(await session.stored()).toBe(before);
});

test('a page can neither fetch nor frame a file of Tonic, and has no runtime to send messages to', async () => {
  const page = await session.context.newPage();
  await page.goto('https://x.com/compose/post');
  const files = ['popup.html', 'options.html', 'manifest.json', 'background.js', 'icons/128.png'].map(
    (file) => `chrome-extension://${session.extensionId}/${file}`,
  );
  expect(await page.evaluate(reachFor, files)).toEqual(files.map(() => ['not fetched', 'not shown']));
  const framed = page.frames().filter((frame) => frame !== page.mainFrame());
  expect(framed).toHaveLength(files.length);
  for (const frame of framed) expect(frame.url()).not.toContain(session.extensionId);
  // The page sends the content script's messages to every listener it can reach.
  await page.evaluate((messages) => {
    for (const message of messages) {
      window.postMessage(message, '*');
      document.dispatchEvent(new CustomEvent('message', { detail: message }));
    }
  }, messages);
  expect(
    await page.evaluate(() => typeof (globalThis as { chrome?: { runtime?: object } }).chrome?.runtime),
  ).toBe('undefined');
  expect(await session.stored()).toBe(before);
});

test('Tonic replies to the same messages when a page of its own sends them', async () => {
  const own = await session.openOwn('options');
  const answers = await send(own, session.extensionId);
  expect(answers[0]).toMatchObject({ mood: 'sad' });
  await expect.poll(async () => JSON.parse(await session.stored()).local.diary, pollOptions).toBeUndefined();
});

/** Runs in the page. @returns for each address whether it could be fetched and whether it could be shown as an image */
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
