import { browser } from 'wxt/browser';
import type { Arguments, CommandKind, Message, MessageKind, Reply, UnretriedKind } from './protocol.ts';

/**
 * The messages with `retry: false`. The type holds them equal to the rows of `protocol`, which must not be imported
 * here.
 */
const unretried: Readonly<Record<UnretriedKind, true>> = { ratePick: true };

/**
 * Sends a message to the background and returns its reply. If no reply comes, it sends the message once more unless the
 * protocol forbids that, because the browser may stop the background at any moment, even while it handles a message.
 * @throws when the background is gone because the extension was updated while this page was open
 */
export async function request<K extends MessageKind>(kind: K, ...args: Arguments<K>): Promise<Reply<K>> {
  const send = async (): Promise<Reply<K>> =>
    (await browser.runtime.sendMessage({ kind, args } satisfies Message<K>)) as Reply<K>;
  if (kind in unretried) return send();
  const reply = await send().catch(() => undefined);
  return reply === undefined ? send() : reply;
}

/**
 * Sends a message that has no reply.
 * @returns whether the background succeeded; when a change was not saved, `saveError` says why
 */
export function command<K extends CommandKind>(kind: K, ...args: Arguments<K>): Promise<boolean> {
  return request(kind, ...args).then(
    () => true,
    () => false,
  );
}
