import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FirefoxSession, launchFirefox } from '#scripts/browsers/firefox.ts';
import { FirefoxChrome } from './driver/firefoxChrome.ts';
import { MessageRecorder } from './driver/messageRecorder.ts';
import { pollOptions } from './driver/pollOptions.ts';

let stage: FirefoxSession;
let chrome: FirefoxChrome;
let own: Page;
let page: Page;
let ear: MessageRecorder;

beforeAll(async () => {
  stage = await launchFirefox(['x.com']);
  await stage.agree();
  chrome = await FirefoxChrome.of(stage.browser);
  own = await stage.openOwn('welcome.html');
  ear = await MessageRecorder.at({ own: { run: (act) => own.evaluate(act) } });
  page = await stage.browser.newPage();
  await stage.visit(page, 'x.com/compose/post');
});

afterAll(() => stage?.close());

const end = () => chrome.endBackground('tonic@tonic.example');

/** The next text that is told to the background. */
const told = (): Promise<void> =>
  new Promise((resolve) => ear.follow('', ({ kind }) => kind === 'read' && resolve()));

/** When the background is ended, while this is typed. */
const moments: Readonly<Record<string, (typing: Promise<void>, mood: string) => Promise<void>>> = {
  'while it is typed': end,
  'once it is told': async () => {
    await told();
    await end();
  },
  'once it is read': async (typing, mood) => {
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
  Object.keys(moments).flatMap((moment) => posts.map(([text, mood]) => [moment, text, mood] as const)),
)('with the background ended %s, "%s" counts once', async (moment, text, mood) => {
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
  /** What the person made. */
  readonly made: string;
}

async function stored(): Promise<Stored> {
  const { local, session } = await own.evaluate(inStorage);
  const { diary, ...made } = local;
  return {
    mood: session.perceived?.mood,
    ended: session.perceived?.ended === true,
    entries: (diary?.entries ?? []).map(({ mood }) => mood),
    made: JSON.stringify(made),
  };
}

interface Kept {
  readonly diary?: { readonly entries: readonly { readonly mood: string }[] };
}
interface Now {
  readonly perceived?: { readonly mood: string; readonly ended?: boolean };
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
