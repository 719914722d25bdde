import type { Inbox } from '#training/live/inbox.ts';

const words = ['größer', 'glücklich', '😀', 'rain', 'love', 'work'];

/** Whether the k-th tweet was taken. */
export const take = (inbox: Inbox, k: number, label: 0 | 1 = 1) =>
  inbox.take([words[k % 6]!, words[(k + 1) % 6]!, String(k)], Int32Array.of(k, k + 1, 2), label);
/** What it is then. */
export const tweet = (k: number, label: 0 | 1 = 1) => ({ ids: [k, k + 1, 2], label });
