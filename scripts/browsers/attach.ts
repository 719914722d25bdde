import type { CDPSession } from 'playwright-core';

/** Sends a command of the Chrome DevTools Protocol. Resolves to its result, or to an empty object if it failed. */
export type Send = (method: string, params?: object) => Promise<object>;

/** Attaches to a target that playwright does not support, such as the popup. @returns a function that sends commands to it */
export async function attach(browser: CDPSession, targetId: string): Promise<Send> {
  // A nested session, because playwright would mistake a flat one for a page of its own.
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (result: object) => void>();
  browser.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id: number; result?: object };
    waiting.get(id)?.(result ?? {});
    waiting.delete(id);
  });
  let last = 0;
  return async (method, params = {}) => {
    const id = ++last;
    const answered = new Promise<object>((resolve) => waiting.set(id, resolve));
    await browser.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id, method, params }),
    });
    return answered;
  };
}
