import { useEffect, useState } from 'preact/hooks';
import { request } from '#lib/browser/client.ts';
import type { CurrentPost } from '#lib/browser/currentPost.ts';
import type { CurrentMood } from '#lib/browser/storage/currentMood.ts';

/** Returns the post in the background's memory, or null if there is none. */
export async function currentPost(): Promise<CurrentPost | null> {
  return (await request('getCurrentPost').catch(() => null)) ?? null;
}

/**
 * Returns the post in the background's memory. It requests the post again after each reading and returns the previous one
 * until the reply arrives.
 * @param first the post that belongs to the first value of `current`
 */
export function useCurrentPost(current: CurrentMood | null, first: CurrentPost | null): CurrentPost | null {
  const [{ post, time }, setReply] = useState({ post: first, time: current?.time });
  const latest = current?.time;
  useEffect(() => {
    if (latest === time) return undefined;
    let isLatest = true;
    void currentPost().then((reply) => {
      if (isLatest) setReply({ post: reply, time: latest });
    });
    return () => {
      isLatest = false;
    };
  }, [latest, time]);
  return post;
}
