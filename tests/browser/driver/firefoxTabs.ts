import type { KeyInput, Page } from 'puppeteer-core';
import type { FirefoxSession } from '#scripts/browsers/firefox.ts';
import { waitFor } from '#scripts/browsers/waitFor.ts';
import { FirefoxChrome } from './firefoxChrome.ts';
import { ForegroundLock, type Tab, type TabDriver } from './tab.ts';

/** Windows of a Firefox whose user has agreed. */
export async function tabsIn({ browser, visit, openOwn, close }: FirefoxSession): Promise<TabDriver> {
  const own = await openOwn('welcome');
  const focus = new ForegroundLock();
  const chrome = await FirefoxChrome.connect(browser);
  return {
    own: { run: (act) => own.evaluate(act) },
    openTab: async () => {
      const page = await browser.newPage({ type: 'window' });
      page.setDefaultTimeout(60_000); // many windows open at once
      return createTab(page, (address) => visit(page, address), chrome, focus);
    },
    close,
  };
}

/** Only one window has the focus: a user who types keeps it until they wait for something. */
function createTab(
  page: Page,
  visit: (address: string) => Promise<void>,
  chrome: FirefoxChrome,
  focus: ForegroundLock,
): Tab {
  let release: (() => void) | undefined;
  const takeFocus = async (): Promise<void> => {
    if (release) return;
    release = await focus.acquire();
    await page.bringToFront();
  };
  const tab = () => new URL(page.url()).search;
  const inputMethod = async (...command: string[]) => {
    await takeFocus();
    return chrome.inTab(tab(), ...command);
  };
  return {
    open: visit,
    run: (act, given) => page.evaluate(act as never, given as never),
    releaseFocus: () => {
      release?.();
      release = undefined;
    },
    click: async ({ x, y }) => {
      await takeFocus();
      await page.mouse.click(x, y);
    },
    type: async (text) => {
      await takeFocus();
      await page.keyboard.type(text);
    },
    press: async (keys) => {
      await takeFocus();
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
    // The spelling checker marks a word some time after it was typed.
    replace: async (wrong, right) => {
      await waitFor(
        `a mark below ${wrong}`,
        async () => (await inputMethod('replace', wrong, right)) || undefined,
      );
    },
    withClipboard: (act) => act(), // the focused window alone uses the clipboard
    preferDark: async (dark) => {
      await chrome.inTab(tab(), 'prefer', dark ? 'dark' : 'light');
    },
  };
}
