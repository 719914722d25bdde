import { useEffect, useState } from 'preact/hooks';
import { request } from '#lib/browser/client.ts';
import type { CurrentPost } from '#lib/browser/currentPost.ts';
import type { CurrentMood } from '#lib/browser/storage/currentMood.ts';

/** Returns the post in the background's memory, or null if there is none. */
export async function currentPost(): Promise<CurrentPost | null> {
  return (await request('getCurrentPost').catch(() => null)) ?? null;
}

/**
 * Returns the post in the background's memory. It requests the post again after each reading and at the end of a
 * post, and returns the previous one until the reply arrives.
 * @param first the post that belongs to the first value of `current`
 */
export function useCurrentPost(current: CurrentMood | null, first: CurrentPost | null): CurrentPost | null {
  const latest = current === null ? '' : `${current.time} ${current.ended}`;
  const [{ post, of }, setReply] = useState({ post: first, of: latest });
  useEffect(() => {
    if (latest === of) return undefined;
    let isLatest = true;
    void currentPost().then((reply) => {
      if (isLatest) setReply({ post: reply, of: latest });
    });
    return () => {
      isLatest = false;
    };
  }, [latest, of]);
  return post;
}
