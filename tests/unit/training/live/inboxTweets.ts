import type { Inbox } from '#training/live/inbox.ts';

const words = ['größer', 'glücklich', '😀', 'rain', 'love', 'work'];

/** Offers the k-th tweet to the inbox. @returns whether the inbox took it */
export const take = (inbox: Inbox, k: number, label: 0 | 1 = 1) =>
  inbox.take([words[k % 6]!, words[(k + 1) % 6]!, String(k)], Int32Array.of(k, k + 1, 2), label);
/** The k-th tweet as the inbox returns it. */
export const tweet = (k: number, label: 0 | 1 = 1) => ({ ids: [k, k + 1, 2], label });
