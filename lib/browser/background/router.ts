import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Handlers, type Message, protocol, type Sender } from '#lib/browser/protocol.ts';

/**
 * Calls the handler of each message and replies with its result. Malformed messages and messages of other extensions
 * get no reply.
 */
export function startRouter(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, messageSender: MessageSender) => {
    const sender = senderOf(messageSender);
    if (!isMessage(message) || !sender) return undefined;
    if (sender.host !== undefined && protocol[message.kind].from !== 'content script') return undefined;
    const handler = handlers[message.kind] as (sender: Sender, ...args: readonly unknown[]) => unknown;
    // An empty reply is sent as null, because undefined means that the background was stopped before it replied.
    return Promise.resolve(handler(sender, ...message.args)).then((reply) => reply ?? null);
  });
}

interface MessageSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
}

function senderOf({ id, url }: MessageSender): Sender | undefined {
  if (id !== browser.runtime.id || url === undefined || !URL.canParse(url)) return undefined;
  const isOwnPage = url.startsWith(browser.runtime.getURL('/'));
  return { host: isOwnPage ? undefined : new URL(url).hostname };
}

function isMessage(message: unknown): message is Message {
  const { kind, args } = (message ?? {}) as Partial<Message>;
  if (typeof kind !== 'string' || !Object.hasOwn(protocol, kind) || !Array.isArray(args)) return false;
  const schemas: readonly v.GenericSchema[] = protocol[kind].args;
  return args.length === schemas.length && schemas.every((schema, k) => v.is(schema, args[k]));
}
