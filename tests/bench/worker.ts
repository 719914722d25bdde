import { attach, type Send } from '#scripts/browsers/attach.ts';
import type { ChromiumSession } from '#scripts/browsers/chromium.ts';

/**
 * Sends commands of the Chrome DevTools Protocol to the extension's service worker. Detaches afterwards, because a worker
 * with a debugger attached would not end when it is idle.
 * @returns undefined if the worker is not running
 */
export async function inWorker<T>(
  { context, extensionId }: ChromiumSession,
  work: (send: Send) => Promise<T>,
): Promise<T | undefined> {
  const browser = await context.browser()!.newBrowserCDPSession();
  try {
    const { targetInfos } = await browser.send('Target.getTargets');
    const worker = targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.includes(extensionId),
    );
    return worker && (await work(await attach(browser, worker.targetId)));
  } finally {
    await browser.detach();
  }
}
