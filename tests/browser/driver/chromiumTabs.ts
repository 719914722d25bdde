import type { CDPSession, Page } from 'playwright-core';
import type { ChromiumSession } from '#scripts/browsers/chromium.ts';
import { ForegroundLock, type Tab, type TabDriver } from './tab.ts';

/** Tabs of a Chromium whose user has agreed. */
export async function tabsIn({ context, openOwn, close }: ChromiumSession): Promise<TabDriver> {
  const own = await openOwn('welcome');
  const clipboard = new ForegroundLock();
  return {
    own: { run: (act) => own.evaluate(act) },
    openTab: async () => {
      const page = await context.newPage();
      page.setDefaultTimeout(60_000); // many tabs open at once
      return createTab(page, await context.newCDPSession(page), clipboard);
    },
    close,
  };
}

/** Playwright lets every tab believe that it has the focus, so all of them can be typed into at once. */
function createTab(page: Page, protocol: CDPSession, clipboard: ForegroundLock): Tab {
  const compose = (text: string, replaced: object = {}) =>
    protocol.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
      ...replaced,
    });
  // Input methods show the whole word before they commit it.
  const commit = async (text: string) => {
    await compose(text);
    await protocol.send('Input.insertText', { text });
  };
  return {
    open: async (address) => {
      await page.goto(`https://${address}`);
      for (const frame of [page, page.frameLocator('#frame')])
        await frame.locator('html[data-ready]').waitFor({ state: 'attached' });
    },
    run: (act, given) => page.evaluate(act as never, given as never),
    releaseFocus: () => undefined,
    click: ({ x, y }) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    compose: async (half) => {
      await compose(half);
    },
    commit,
    // Input methods replace a word by composing over it.
    replace: async (wrong, right, offset) => {
      await compose(right, { replacementStart: offset, replacementEnd: offset + wrong.length });
      await protocol.send('Input.insertText', { text: right });
    },
    withClipboard: async (act) => {
      const release = await clipboard.acquire();
      return act().finally(release);
    },
    preferDark: (dark) => page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' }),
  };
}
