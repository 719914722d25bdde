import { browser } from 'wxt/browser';
import { type DecidedMood, decidedMoods } from '../mood/reading.ts';
import { mostCount, type Wish, wishes } from '../recommend/criteria.ts';
import { type Say, says } from '../recommend/taste/change.ts';
import { type ItemId, isItemId, isSurvey, type Survey } from '../recommend/taste/taste.ts';
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
  /** How the person wants a mood to be answered from now on. */
  wish(mood: DecidedMood, wish: Wish): void;
  /** What they say of a pick. */
  say(item: ItemId, say: Say): void;
  /** These were shown, drawn by that seed. */
  shown(seed: number, items: readonly ItemId[]): void;
  /** What they say they like. */
  survey(survey: Survey): void;
  /** Another taste in place of all that is known, as it was exported; null erases it. A sentence says why it cannot be. */
  replaceTaste(taste: unknown): string | null;
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
  correct: (args) => args.length === 1 && isDecided(args[0]),
  shuffle: (args) => args.length === 0,
  retry: (args) => args.length === 0,
  wish: (args) => args.length === 2 && isDecided(args[0]) && wishes.some((wish) => wish === args[1]),
  say: (args) => args.length === 2 && isItemId(args[0]) && says.some((say) => say === args[1]),
  shown: (args) =>
    args.length === 2 &&
    Number.isInteger(args[0]) &&
    Array.isArray(args[1]) &&
    args[1].length <= mostShown &&
    args[1].every(isItemId),
  survey: (args) => args.length === 1 && isSurvey(args[0]),
  replaceTaste: (args) => args.length === 1,
};

/** Songs and films of one set. */
const mostShown = 2 * mostCount;

const isDecided = (mood: unknown): boolean => decidedMoods.some((known) => known === mood);

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
