import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import '#tests/support/localeMessages.ts';

/** The browser's description of who sent a message. */
export interface Sender {
  readonly id?: string;
  readonly url?: string;
  readonly origin?: string;
  readonly frameId?: number;
  readonly tab?: { readonly id: number; readonly url?: string };
}

const id = fakeBrowser.runtime.id;

export const fromX: Sender = { id, url: 'https://x.com/compose/post', tab: { id: 1 }, frameId: 0 };
export const fromPopup: Sender = { id, url: fakeBrowser.runtime.getURL('/popup.html') };

/**
 * Makes `request` reach the background as a message of this sender, because the fake browser's own messages have no
 * sender. Messages are copied, as they are between two processes.
 */
export function sendAs(sender: Sender) {
  const send = async (message: unknown): Promise<unknown> => {
    const replies = await fakeBrowser.runtime.onMessage.trigger(
      structuredClone(message),
      sender as never,
      () => undefined,
    );
    return replies.find((reply) => reply !== undefined);
  };
  return vi
    .spyOn<{ sendMessage(message: unknown): Promise<unknown> }, 'sendMessage'>(
      fakeBrowser.runtime,
      'sendMessage',
    )
    .mockImplementation(send);
}

export const badgeText = (): Promise<string> => fakeBrowser.action.getBadgeText({});

/** Returns everything that the extension has stored, as one text to search. */
export async function everythingStored(): Promise<string> {
  const { local, session, sync } = fakeBrowser.storage;
  return JSON.stringify(await Promise.all([local.get(), session.get(), sync.get()]));
}
