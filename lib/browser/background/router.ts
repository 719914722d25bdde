import { browser } from 'wxt/browser';
import type { Handlers, Message, MessageKind, Sender } from '#lib/browser/protocol.ts';
import { maxCharacters } from '#lib/mood/pieces.ts';
import { decidedMoods } from '#lib/mood/reading.ts';
import { maxCount, wishes } from '#lib/recommend/query/criteria.ts';
import { isChange } from '#lib/settings/settings.ts';
import { isItemId, isSurvey } from '#lib/taste/taste.ts';
import { ratings } from '#lib/taste/update.ts';

/** What content scripts may ask; the rest is for the extension's own pages. */
const allowedFromContentScripts: ReadonlySet<MessageKind> = new Set<MessageKind>(['wake', 'read', 'end']);

/** What the arguments of each kind must look like: a message may come from a page that was taken over. */
const validators: { readonly [K in MessageKind]: (args: readonly unknown[]) => boolean } = {
  wake: (args) => args.length === 0,
  read: (args) => args.length === 1 && typeof args[0] === 'string' && args[0].length <= maxCharacters,
  end: (args) => args.length === 0,
  current: (args) => args.length === 0,
  correct: (args) => args.length === 1 && isDecided(args[0]),
  shuffle: (args) => args.length === 0,
  retry: (args) => args.length === 0,
  wish: (args) => args.length === 2 && isDecided(args[0]) && wishes.some((wish) => wish === args[1]),
  say: (args) => args.length === 2 && isItemId(args[0]) && ratings.some((say) => say === args[1]),
  shown: (args) =>
    args.length === 2 &&
    Number.isInteger(args[0]) &&
    Array.isArray(args[1]) &&
    args[1].length <= mostShown &&
    args[1].every(isItemId),
  survey: (args) => args.length === 1 && isSurvey(args[0]),
  restore: (args) => args.length === 1,
  erase: (args) => args.length === 0,
  eraseDiary: (args) => args.length === 0,
  set: (args) => args.length === 1 && isChange(args[0]),
};

/** Songs and films of one set. */
const mostShown = 2 * maxCount;

const isDecided = (mood: unknown): boolean => decidedMoods.some((known) => known === mood);

/** Answers in the background. Messages of another shape, or from another extension, get no answer. */
export function startRouter(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: MessageSender) => {
    const asker = askerOf(sender);
    if (!isMessage(message) || !asker) return undefined;
    if (asker.host !== undefined && !allowedFromContentScripts.has(message.kind)) return undefined;
    const handler = handlers[message.kind] as (asker: Sender, ...args: readonly unknown[]) => unknown;
    // An answer of nothing is null: where there is none at all, because the background was ended, it is undefined.
    return Promise.resolve(handler(asker, ...message.args)).then((reply) => reply ?? null);
  });
}

interface MessageSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
}

function askerOf({ id, url }: MessageSender): Sender | undefined {
  if (id !== browser.runtime.id || url === undefined || !URL.canParse(url)) return undefined;
  const own = url.startsWith(browser.runtime.getURL('/'));
  return { host: own ? undefined : new URL(url).hostname };
}

function isMessage(message: unknown): message is Message {
  const { kind, args } = (message ?? {}) as Partial<Message>;
  return (
    typeof kind === 'string' &&
    Object.hasOwn(validators, kind) &&
    Array.isArray(args) &&
    validators[kind](args)
  );
}
