import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { test } from '#tests/browser/driver/browsers.ts';
import { FirefoxChrome } from '#tests/browser/driver/firefoxChrome.ts';
import { MessageRecorder } from '#tests/browser/driver/messageRecorder.ts';
import { pollOptions } from '#tests/browser/driver/pollOptions.ts';
import { thorough } from '#tests/support/tiers.ts';

let chrome: FirefoxChrome;
let own: Page;
let page: Page;
let recorder: MessageRecorder;

test.beforeAll(async ({ firefox }) => {
  await firefox.reset();
  await firefox.agree();
  chrome = await FirefoxChrome.connect(firefox.browser);
  own = await firefox.openOwn('welcome');
  recorder = await MessageRecorder.start({ own: { run: (act) => own.evaluate(act) } });
  page = await firefox.browser.newPage();
  await firefox.visit(page, 'x.com/compose/post');
});

const end = () => chrome.endBackground('tonic@tonic.example');

/** Resolves when the next text is sent to the background. */
const textSent = (): Promise<void> =>
  new Promise((resolve) => recorder.follow('', ({ kind }) => kind === 'readPost' && resolve()));

/** When the background is ended while a text is typed. */
const moments: Readonly<Record<string, (typing: Promise<void>, mood: string) => Promise<void>>> = {
  'while the text is typed': end,
  'after the text was sent': async () => {
    await textSent();
    await end();
  },
  'after the text was read': async (typing, mood) => {
    await typing;
    await expect.poll(async () => (await stored()).mood, pollOptions).toBe(mood);
    await end();
  },
};

const posts = [
  ['I love this, best day ever', 'happy'],
  ['I miss her so much it hurts', 'sad'],
] as const;

let done = 0;
test.each(
  Object.keys(moments).flatMap((moment) =>
    (thorough ? posts : posts.slice(0, 1)).map(([text, mood]) => [moment, text, mood] as const),
  ),
)('a background ended %s counts the post "%s" once', async (moment, text, mood) => {
  const before = await stored();
  await page.bringToFront();
  await page.focus('#plain');
  const typing = page.keyboard.type(text);
  await moments[moment]!(typing, mood);
  await typing;
  await expect.poll(async () => (await stored()).mood, pollOptions).toBe(mood);
  await expect.poll(async () => (await stored()).entries.length, pollOptions).toBe(++done);
  const after = await stored();
  expect(after).toEqual({ ...before, mood, ended: false, entries: [...before.entries, mood] });
  await page.focus('#plain');
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.press('Backspace');
  await expect.poll(async () => (await stored()).ended, pollOptions).toBe(true);
});

interface Stored {
  readonly mood: string | undefined;
  readonly ended: boolean;
  readonly entries: readonly string[];
  /** Taste, wishes and settings, as JSON. */
  readonly others: string;
}

async function stored(): Promise<Stored> {
  const { local, session } = await own.evaluate(inStorage);
  const { diary, ...others } = local;
  return {
    mood: session.currentMood?.mood,
    ended: session.currentMood?.ended === true,
    entries: (diary?.entries ?? []).map(({ mood }) => mood),
    others: JSON.stringify(others),
  };
}

interface Kept {
  readonly diary?: { readonly entries: readonly { readonly mood: string }[] };
}
interface Now {
  readonly currentMood?: { readonly mood: string; readonly ended?: boolean };
}

/** Runs in a page of the extension. */
async function inStorage(): Promise<{ readonly local: Kept; readonly session: Now }> {
  const { storage } = (
    globalThis as unknown as {
      browser: { storage: { local: { get(): Promise<Kept> }; session: { get(): Promise<Now> } } };
    }
  ).browser;
  return { local: await storage.local.get(), session: await storage.session.get() };
}
