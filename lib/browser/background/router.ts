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

/** What the browser says about the sender. Not every browser states its origin. */
interface MessageSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly url?: string | undefined } | undefined;
  readonly frameId?: number | undefined;
}

function senderOf(sender: MessageSender): Sender | undefined {
  const { id, url, tab, frameId } = sender;
  if (id !== browser.runtime.id || url === undefined || !URL.canParse(url)) return undefined;
  const isOwnPage = url.startsWith(browser.runtime.getURL('/'));
  return { host: isOwnPage ? undefined : hostOf(new URL(url), sender), tab: tab?.id, frame: frameId };
}

/** Schemes of frames without an address of their own. */
const schemesWithoutHost: readonly string[] = ['about:', 'blob:', 'data:'];

/**
 * Returns the host of a content script's page. A frame without an address belongs to the page that made it, which the
 * browser names as its origin. The host is empty if that is unknown or secret.
 */
function hostOf({ protocol, hostname }: URL, { origin, tab }: MessageSender): string {
  if (!schemesWithoutHost.includes(protocol)) return hostname;
  const around = origin ?? tab?.url ?? '';
  return /^https?:/.test(around) && URL.canParse(around) ? new URL(around).hostname : '';
}

function isMessage(message: unknown): message is Message {
  const { kind, args } = (message ?? {}) as Partial<Message>;
  if (typeof kind !== 'string' || !Object.hasOwn(protocol, kind) || !Array.isArray(args)) return false;
  const schemas: readonly v.GenericSchema[] = protocol[kind].args;
  const isValid = (schema: v.GenericSchema, k: number) =>
    k < args.length ? v.is(schema, args[k]) : schema.type === 'optional';
  return args.length <= schemas.length && schemas.every(isValid);
}
