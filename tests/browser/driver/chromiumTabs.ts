import type { CDPSession, Page } from 'playwright-core';
import type { ChromiumSession as Chromium } from '#scripts/browsers/chromium.ts';
import { ForegroundLock, type Tab, type TabDriver } from './tab.ts';

/** Seats in a Chromium where the person has agreed. */
export async function tabsIn({ context, extensionId, close }: Chromium): Promise<TabDriver> {
  const own = await context.newPage();
  await own.goto(`chrome-extension://${extensionId}/welcome.html`);
  const clipboard = new ForegroundLock();
  return {
    own: { run: (act) => own.evaluate(act) },
    openSeat: async () => {
      const page = await context.newPage();
      page.setDefaultTimeout(60_000); // many tabs open at once
      return seatAt(page, await context.newCDPSession(page), clipboard);
    },
    close,
  };
}

/** A tab. Playwright lets every tab believe that it has the focus, so all of them can be typed into at once. */
function seatAt(page: Page, protocol: CDPSession, clipboard: ForegroundLock): Tab {
  const compose = (text: string, replaced: object = {}) =>
    protocol.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
      ...replaced,
    });
  // Input methods show the whole word before they leave it.
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
    rest: () => undefined,
    click: ({ x, y }) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    compose: async (half) => {
      await compose(half);
    },
    commit,
    // As input methods replace a word: they compose over it.
    replace: async (wrong, right, at) => {
      await compose(right, { replacementStart: at, replacementEnd: at + wrong.length });
      await protocol.send('Input.insertText', { text: right });
    },
    withClipboard: async (act) => {
      const done = await clipboard.take();
      return act().finally(done);
    },
    preferDark: (dark) => page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' }),
  };
}
