import type { Page } from 'playwright-core';
import { builtFolder, type ChromiumSession, launchChromium } from '#scripts/browsers/chromium.ts';
import { waitFor } from '#scripts/browsers/waitFor.ts';

/** What a content script sends to the background. Each build has a protocol of its own. */
export interface Message {
  readonly kind: string;
  readonly args: readonly unknown[];
}

/** A build of the extension in a Chromium of its own, after the person agreed. */
export interface Build {
  readonly folder: string;
  readonly chromium: ChromiumSession;
  /** A page of the extension. */
  readonly own: Page;
  /** The message that reads a post. It was recorded, so that any build can be asked. */
  readonly read: Message;
  /** The message that ends the post. It wakes the background and loads no model. */
  readonly end: Message;
}

export const sides = ['now', 'before'] as const;
/** This build and the other one. */
export type Sides<T> = Readonly<Record<(typeof sides)[number], T>>;

export const post = 'I miss her so much it hurts';

/** @param folder of the other build */
export async function withBuilds<T>(folder: string, work: (builds: Sides<Build>) => Promise<T>): Promise<T> {
  const now = await openBuild(builtFolder);
  try {
    const before = await openBuild(folder);
    try {
      return await work({ now, before });
    } finally {
      await before.chromium.close();
    }
  } finally {
    await now.chromium.close();
  }
}

async function openBuild(folder: string): Promise<Build> {
  const chromium = await launchChromium({ headless: true, extension: folder });
  await chromium.agree();
  const own = await chromium.openOwn('welcome');
  await own.evaluate(recordMessages);
  const page = await chromium.context.newPage();
  await page.goto('https://x.com/compose/post');
  await page.locator('#plain').fill(post);
  const read = await waitFor('a reading', () => own.evaluate(messageAfter, { text: post, next: 0 }));
  await page.locator('#plain').fill('');
  const end = await waitFor('the end of the post', () => own.evaluate(messageAfter, { text: post, next: 1 }));
  await page.close();
  return { folder, chromium, own, read, end };
}

/** Sends a message from the page of the extension. @returns when the answer came, in milliseconds since the epoch */
export const answerTime = ({ own }: Build, message: Message): Promise<number> => own.evaluate(ask, message);

/** Ends the service worker and waits until it has ended. */
export async function endWorker({ chromium }: Build): Promise<void> {
  await chromium.killWorker();
  const browser = await chromium.context.browser()!.newBrowserCDPSession();
  await waitFor('the end of the worker', async () => {
    const { targetInfos } = await browser.send('Target.getTargets');
    const isRunning = targetInfos.some(
      ({ type, url }) => type === 'service_worker' && url.includes(chromium.extensionId),
    );
    return isRunning ? undefined : true;
  });
  await browser.detach();
}

interface Runtime {
  sendMessage(message: Message): Promise<unknown>;
  readonly onMessage: { addListener(listener: (message: Message) => void): void };
}

/** Runs in a page of the extension. */
function recordMessages(): void {
  const { chrome } = globalThis as unknown as { chrome: { runtime: Runtime } };
  const messages: Message[] = [];
  Object.assign(globalThis, { messages });
  chrome.runtime.onMessage.addListener((message) => void messages.push(message));
}

/** Runs in the same page. The message with the text, or the one so many after it. */
function messageAfter({ text, next }: { text: string; next: number }): Message | undefined {
  const { messages } = globalThis as unknown as { messages: Message[] };
  const read = messages.findIndex(({ args }) => args[0] === text);
  return read < 0 ? undefined : messages[read + next];
}

/** Runs in the same page. */
async function ask(message: Message): Promise<number> {
  const { chrome } = globalThis as unknown as { chrome: { runtime: Runtime } };
  await chrome.runtime.sendMessage(message);
  return performance.timeOrigin + performance.now();
}
