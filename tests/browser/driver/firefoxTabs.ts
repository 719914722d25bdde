import type { KeyInput, Page } from 'puppeteer-core';
import type { FirefoxSession } from '#scripts/browsers/firefox.ts';
import { waitFor } from '#scripts/browsers/waitFor.ts';
import { FirefoxChrome } from './firefoxChrome.ts';
import { ForegroundLock, type Tab, type TabDriver } from './tab.ts';

/** Seats in a Firefox where the person has agreed. */
export async function tabsIn({ browser, visit, openOwn, close }: FirefoxSession): Promise<TabDriver> {
  const own = await openOwn('welcome.html');
  const keyboard = new ForegroundLock();
  const chrome = await FirefoxChrome.of(browser);
  return {
    own: { run: (act) => own.evaluate(act) },
    openSeat: async () => {
      const page = await browser.newPage({ type: 'window' });
      page.setDefaultTimeout(60_000); // many windows open at once
      return seatAt(page, (address) => visit(page, address), chrome, keyboard);
    },
    close,
  };
}

/** A window. One of them has the focus: a person who types in it keeps it until they wait for something. */
function seatAt(
  page: Page,
  visit: (address: string) => Promise<void>,
  chrome: FirefoxChrome,
  keyboard: ForegroundLock,
): Tab {
  let rest: (() => void) | undefined;
  const inFront = async (): Promise<void> => {
    if (rest) return;
    rest = await keyboard.take();
    await page.bringToFront();
  };
  const tab = () => new URL(page.url()).search;
  const inputMethod = async (...doing: string[]) => {
    await inFront();
    return chrome.inTab(tab(), ...doing);
  };
  return {
    open: visit,
    run: (act, given) => page.evaluate(act as never, given as never),
    rest: () => {
      rest?.();
      rest = undefined;
    },
    click: async ({ x, y }) => {
      await inFront();
      await page.mouse.click(x, y);
    },
    type: async (text) => {
      await inFront();
      await page.keyboard.type(text);
    },
    press: async (keys) => {
      await inFront();
      const [last, ...held] = keys.split('+').reverse() as [KeyInput, ...KeyInput[]];
      for (const key of held) await page.keyboard.down(key);
      await page.keyboard.press(last);
      for (const key of held) await page.keyboard.up(key);
    },
    compose: async (half) => {
      await inputMethod('compose', half);
    },
    commit: async (whole) => {
      await inputMethod('commit', whole);
    },
    // The spelling checker comes to a word some time after it was written.
    replace: async (wrong, right) => {
      await waitFor(
        `a mark below ${wrong}`,
        async () => (await inputMethod('replace', wrong, right)) || undefined,
      );
    },
    withClipboard: (act) => act(), // who has the keyboard, has the clipboard
    preferDark: async (dark) => {
      await chrome.inTab(tab(), 'prefer', dark ? 'dark' : 'light');
    },
  };
}
