import { browser } from 'wxt/browser';
import type { DecidedMood } from '../mood/reading.ts';
import type { CurrentPost } from './currentPost.ts';

/** Everything that one part of the extension may ask of the background. */
export interface Protocol {
  /** Text may come soon: have the model ready. */
  wake(): void;
  /** Read a text that has settled. It stays in memory until the next one, or its end. */
  read(text: string): void;
  /** The box was emptied, sent or not: forget the text. */
  end(): void;
  /** The post in memory and what its words did; null when there is none. */
  current(): CurrentPost | null;
  /** The person says what the mood really is. */
  correct(mood: DecidedMood): void;
  /** Other picks for the same mood. */
  shuffle(): void;
  /** Load the model again after a failure. */
  retry(): void;
}

type Kind = keyof Protocol;
type Reply<K extends Kind> = ReturnType<Protocol[K]>;

/** Who asked: a content script in the page of this host, or a page of the extension (host undefined). */
export interface Asker {
  readonly host: string | undefined;
}

export type Handlers = {
  readonly [K in Kind]: (asker: Asker, ...args: Parameters<Protocol[K]>) => Promise<Reply<K>> | Reply<K>;
};

interface Message {
  readonly kind: Kind;
  readonly args: readonly unknown[];
}

/** What content scripts may ask; the rest is for the extension's own pages. */
const fromPages: ReadonlySet<Kind> = new Set<Kind>(['wake', 'read', 'end']);

/** What the arguments of each kind must look like: a message may come from a page that was taken over. */
const wellFormed: { readonly [K in Kind]: (args: readonly unknown[]) => boolean } = {
  wake: (args) => args.length === 0,
  read: (args) => args.length === 1 && typeof args[0] === 'string',
  end: (args) => args.length === 0,
  current: (args) => args.length === 0,
  correct: (args) => args.length === 1 && (args[0] === 'happy' || args[0] === 'sad'),
  shuffle: (args) => args.length === 0,
  retry: (args) => args.length === 0,
};

/** Asks the background. Rejects when it is gone (the extension was updated under an open page). */
export async function ask<K extends Kind>(kind: K, ...args: Parameters<Protocol[K]>): Promise<Reply<K>> {
  return (await browser.runtime.sendMessage({ kind, args } satisfies Message)) as Reply<K>;
}

/** Answers in the background. Messages of another shape, or from another extension, get no answer. */
export function answer(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    const asker = askerOf(sender);
    if (!isMessage(message) || !asker) return undefined;
    if (asker.host !== undefined && !fromPages.has(message.kind)) return undefined;
    const handler = handlers[message.kind] as (asker: Asker, ...args: readonly unknown[]) => unknown;
    return Promise.resolve(handler(asker, ...message.args));
  });
}

interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
}

function askerOf({ id, url }: Sender): Asker | undefined {
  if (id !== browser.runtime.id || url === undefined || !URL.canParse(url)) return undefined;
  const own = url.startsWith(browser.runtime.getURL('/'));
  return { host: own ? undefined : new URL(url).hostname };
}

function isMessage(message: unknown): message is Message {
  const { kind, args } = (message ?? {}) as Partial<Message>;
  return (
    typeof kind === 'string' &&
    Object.hasOwn(wellFormed, kind) &&
    Array.isArray(args) &&
    wellFormed[kind](args)
  );
}
