import { browser } from 'wxt/browser';
import type { DecidedMood, Impression } from '#lib/mood/reading.ts';
import type { Wish } from '#lib/recommend/query/criteria.ts';
import type { SettingsChange } from '#lib/settings/settings.ts';
import type { ItemId, Survey } from '#lib/taste/taste.ts';
import type { Rating } from '#lib/taste/update.ts';
import type { CurrentPost } from './currentPost.ts';

/** Everything that one part of the extension may ask of the background. */
export interface Protocol {
  /** Text may come soon: have the model ready. */
  wake(): void;
  /** Read a text that has settled. It stays in memory until the next one, or its end. Null when the model cannot be used. */
  read(text: string): Impression | null;
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
  say(item: ItemId, say: Rating): void;
  /** These were shown, drawn by that seed. */
  shown(seed: number, items: readonly ItemId[]): void;
  /** What they say they like. */
  survey(survey: Survey): void;
  /** What a person exported comes in place of what is known. A line says why it cannot be read. */
  restore(backup: unknown): string | null;
  /** Forget all that is known of the person, and what they agreed to. */
  erase(): void;
  /** Forget all moods of the past. */
  eraseDiary(): void;
  /** The person allows something to be read, or no longer. */
  set(change: SettingsChange): void;
}

export type MessageKind = keyof Protocol;
type Reply<K extends MessageKind> = ReturnType<Protocol[K]>;

/** Who asked: a content script in the page of this host, or a page of the extension (host undefined). */
export interface Sender {
  readonly host: string | undefined;
}

export type Handlers = {
  readonly [K in MessageKind]: (
    asker: Sender,
    ...args: Parameters<Protocol[K]>
  ) => Promise<Reply<K>> | Reply<K>;
};

/** What goes from one part to the other. */
export interface Message {
  readonly kind: MessageKind;
  readonly args: readonly unknown[];
}

/**
 * Asks the background, and once more where no answer comes: the browser may end it at any moment, also in the middle of
 * this. Only `say` is not asked again, for what is said twice is taken back. Rejects when the background is gone (the
 * extension was updated under an open page).
 */
export async function request<K extends MessageKind>(
  kind: K,
  ...args: Parameters<Protocol[K]>
): Promise<Reply<K>> {
  const send = async (): Promise<Reply<K>> =>
    (await browser.runtime.sendMessage({ kind, args } satisfies Message)) as Reply<K>;
  if (kind === 'say') return send();
  const reply = await send().catch(() => undefined);
  return reply === undefined ? send() : reply;
}

type Change = 'set' | 'say' | 'wish' | 'shown' | 'survey' | 'erase' | 'eraseDiary';

/** Asks for a change of what is kept. @returns whether it was made: where it was not, notKept says why */
export function command<K extends Change>(kind: K, ...args: Parameters<Protocol[K]>): Promise<boolean> {
  return request(kind, ...args).then(
    () => true,
    () => false,
  );
}
