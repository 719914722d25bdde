import { useEffect, useState } from 'preact/hooks';
import type { CurrentPost } from '#lib/browser/currentPost.ts';
import { request } from '#lib/browser/protocol.ts';
import type { CurrentMood } from '#lib/browser/storage/currentMood.ts';

/** The post in the background's memory; null when there is none. */
export async function currentPost(): Promise<CurrentPost | null> {
  return (await request('current').catch(() => null)) ?? null;
}

/**
 * The same, asked for again at each reading. Until the next answer the one before stands.
 * @param first what it was when `now` was read first
 */
export function useCurrentPost(now: CurrentMood | null, first: CurrentPost | null): CurrentPost | null {
  const [{ post, time }, setAnswer] = useState({ post: first, time: now?.time });
  const latest = now?.time;
  useEffect(() => {
    if (latest === time) return undefined;
    let isLatest = true;
    void currentPost().then((answer) => {
      if (isLatest) setAnswer({ post: answer, time: latest });
    });
    return () => {
      isLatest = false;
    };
  }, [latest, time]);
  return post;
}
