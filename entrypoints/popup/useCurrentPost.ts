import { useEffect, useState } from 'preact/hooks';
import type { CurrentPost } from '../../lib/browser/currentPost.ts';
import { ask } from '../../lib/browser/messages.ts';
import type { Perceived } from '../../lib/browser/state.ts';

/**
 * The post in the background's memory, asked for when the popup opens and again at each reading: null when there is
 * none, undefined until the first answer. Until the next answer the one before stands.
 */
export function useCurrentPost(now: Perceived | null | undefined): CurrentPost | null | undefined {
  const [post, setPost] = useState<CurrentPost | null>();
  const time = now === undefined ? undefined : (now?.time ?? null);
  useEffect(() => {
    if (time === undefined) return undefined;
    let latest = true;
    ask('current')
      .catch(() => null)
      .then((answer) => {
        if (latest) setPost(answer ?? null);
      });
    return () => {
      latest = false;
    };
  }, [time]);
  return post;
}
