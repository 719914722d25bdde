import { createHash } from 'node:crypto';
import type { RecordKey } from '#training/stream/source.ts';
import { type Entry, type Post, Store, type StoreOptions } from '#training/stream/store.ts';
import { postsOf } from './frameBuilder.ts';

export const source = 'host/stream';

export const openStore = (folder: string, options: Partial<StoreOptions> = {}): Store =>
  new Store(folder, { vocabulary: 'v', surplus: 1000, keepText: false, ...options });

/** The k-th record; each third one is of the same account. */
export const keyOf = (k: number): RecordKey => ({
  did: `did:plc:${k % 3}`,
  collection: postsOf,
  rkey: `r${k}`,
});

export const postOf = (text: string, label: 0 | 1 = 1): Post => ({
  label,
  text,
  hash: createHash('sha256').update(text).digest('hex').slice(0, 16),
  ids: Int32Array.of(text.length, 3),
});

/** The k-th record with a text of its own. Even ones are sad. */
export const entryOf = (k: number, text = `text ${'x'.repeat(k)}`): Entry => ({
  kind: 'post',
  key: keyOf(k),
  post: postOf(text, k % 2 === 0 ? 0 : 1),
});

export const drop = (k: number): Entry => ({ kind: 'drop', key: keyOf(k) });
