import { loadVocabulary } from '#training/runs/runFolder.ts';
import { PostReader } from '#training/stream/reader.ts';
import { postCollection } from '#training/stream/source.ts';
import { recordOf, streamPosts } from './posts.ts';

/** What a stream of posts is to leave in the store. */
export interface Expected {
  /** Of the distinct texts that are labelled. */
  readonly hashes: ReadonlySet<string>;
  /** Sad, happy. */
  readonly moods: readonly [number, number];
}

/** Reads the posts without a stream. */
export async function expectedOf(run: string, tweets: string, count: number): Promise<Expected> {
  const reader = new PostReader(await loadVocabulary(run), () => new Int32Array(), false);
  const hashes = new Set<string>();
  const moods: [number, number] = [0, 0];
  for (const post of await streamPosts(tweets, count)) {
    const key = { did: post.did, collection: postCollection, rkey: post.rkey };
    const entry = await reader.read({ kind: 'set', key, record: recordOf(post) });
    if (entry.kind !== 'post' || hashes.has(entry.post.hash)) continue;
    hashes.add(entry.post.hash);
    moods[entry.post.label]++;
  }
  return { hashes, moods };
}
