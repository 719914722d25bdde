import type { CDPSession } from 'playwright-core';

/** Sends a command of Chromium's protocol, and waits for what it answers: an empty object where that is an error. */
export type Send = (method: string, params?: object) => Promise<object>;

/** @returns how to send commands to a target that playwright knows nothing of: a popup, a service worker */
export async function attach(browser: CDPSession, targetId: string): Promise<Send> {
  // A session within a session: playwright would take a flat one for a page of its own.
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
