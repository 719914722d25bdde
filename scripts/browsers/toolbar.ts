import type { BrowserContext, Page } from 'playwright-core';
import { attach } from './attach.ts';
import { waitFor } from './waitFor.ts';

/** The popup as the toolbar button opens it, over a page whose address it may read. */
export interface ToolbarPopup {
  /** The visible text. */
  text(): Promise<string>;
  /** Clicks the first button, link or radio with this name. Counts as a user gesture. */
  click(name: string): Promise<void>;
  /** Evaluates an expression in the popup. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * Clicks the extension's toolbar button over a page. Playwright does not support popups. The Chrome DevTools Protocol does, with the
 * flag --enable-unsafe-extension-debugging.
 */
export async function clickToolbar(
  context: BrowserContext,
  extensionId: string,
  page: Page,
): Promise<ToolbarPopup> {
  await page.bringToFront();
  const browser = await context.browser()!.newBrowserCDPSession();
  const targets = async (type: string): Promise<Target[]> =>
    (await browser.send('Target.getTargets', { filter: [{ type }] })).targetInfos;
  const tab = (await targets('tab')).find(({ url }) => url === page.url());
  const before = new Set((await targets('page')).map(({ targetId }) => targetId));
  // playwright has no types for this command.
  const trigger = browser.send as (command: string, params: object) => Promise<unknown>;
  await trigger.call(browser, 'Extensions.triggerAction', { id: extensionId, targetId: tab?.targetId });
  const popup = await waitFor('the popup', async () =>
    (await targets('page')).find(({ targetId, url }) => !before.has(targetId) && url.endsWith('/popup.html')),
  );
  const send = await attach(browser, popup.targetId);
  // As a user gesture.
  const evaluate = async (expression: string): Promise<unknown> => {
    const params = { expression, returnByValue: true, awaitPromise: true, userGesture: true };
    const { result } = (await send('Runtime.evaluate', params)) as { result?: { value?: unknown } };
    return result?.value;
  };
  const text = async () => String((await evaluate('document.body?.innerText')) ?? '');
  await waitFor('text in the popup', async () => (await text()) !== '' || undefined);
  return {
    text,
    evaluate,
    click: async (name) => {
      await waitFor(`${name} in the popup`, () => evaluate(`(${clickOn})(${JSON.stringify(name)})`));
    },
    close: async () => {
      // It may have closed itself, as it does when the page is used or the extension loses a permission.
      await browser.send('Target.closeTarget', { targetId: popup.targetId }).catch(() => undefined);
      await browser.detach();
    },
  };
}

interface Target {
  readonly targetId: string;
  readonly url: string;
}

/** Runs in the popup. */
const clickOn = `(name) => {
  const buttons = [...document.querySelectorAll('button, a, label')];
  const button = buttons.find(({ textContent }) => textContent.trim() === name);
  button?.click();
  return button !== undefined || undefined;
}`;
