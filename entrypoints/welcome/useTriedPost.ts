import { useEffect, useRef, useState } from 'preact/hooks';
import { useStored } from '#entrypoints/shared/hooks/useStored.ts';
import { request } from '#lib/browser/client.ts';
import { type CurrentMood, currentMood } from '#lib/browser/storage/currentMood.ts';
import { watchComposers } from '#lib/composers/watch.ts';

interface Tried {
  /** Whether the box holds a text that was sent to be read. */
  readonly isSent: boolean;
  /** Its mood, or null as long as it is not read. */
  readonly current: CurrentMood | null;
}

/** Reads the boxes of the page exactly like compose boxes on a social site, and returns the mood of their post. */
export function useTriedPost(): Tried {
  const latest = useStored(currentMood);
  const [isSent, setIsSent] = useState(false);
  const opened = useRef(Date.now());
  useEffect(() => {
    const controller = new AbortController();
    watchComposers(document, {
      signal: controller.signal,
      isReadingAllowed: () => true,
      onFocus: () => void request('loadModel'),
      onText: (text, _box, post) => {
        setIsSent(true);
        void request('readPost', text, post);
      },
      onEnd: (post) => {
        setIsSent(false);
        void request('endPost', post);
      },
    });
    return () => controller.abort();
  }, []);
  // The mood of a post on a site names the site.
  const isOwn = latest != null && latest.site === '' && latest.time >= opened.current;
  return { isSent, current: isSent && isOwn ? latest : null };
}
