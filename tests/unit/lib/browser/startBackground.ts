import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import '#tests/support/localeMessages.ts';

/** What a browser says of who sent a message. */
export interface Sender {
  readonly id?: string;
  readonly url?: string;
}

const id = fakeBrowser.runtime.id;

export const fromX: Sender = { id, url: 'https://x.com/compose/post' };
export const fromPopup: Sender = { id, url: fakeBrowser.runtime.getURL('/popup.html') };

/**
 * Lets ask() reach the background as this sender would: the fake browser's own messages name no sender. What is sent
 * is copied, as between two processes.
 */
export function sendAs(sender: Sender) {
  const send = async (message: unknown): Promise<unknown> => {
    const answers = await fakeBrowser.runtime.onMessage.trigger(
      structuredClone(message),
      sender,
      () => undefined,
    );
    return answers.find((answer) => answer !== undefined);
  };
  return vi
    .spyOn<{ sendMessage(message: unknown): Promise<unknown> }, 'sendMessage'>(
      fakeBrowser.runtime,
      'sendMessage',
    )
    .mockImplementation(send);
}

export const badgeText = (): Promise<string> => fakeBrowser.action.getBadgeText({});

/** All that the extension keeps, as one text to search. */
export async function everythingStored(): Promise<string> {
  const { local, session, sync } = fakeBrowser.storage;
  return JSON.stringify(await Promise.all([local.get(), session.get(), sync.get()]));
}
