import { useEffect, useRef, useState } from 'preact/hooks';
import { useStored } from '#entrypoints/shared/hooks/useStored.ts';
import { i18n } from '#i18n';
import { request } from '#lib/browser/protocol.ts';
import { type CurrentMood, currentMood, failure } from '#lib/browser/storage/currentMood.ts';
import { watchComposers } from '#lib/composers/watch.ts';

/** A box that is read as the ones on social sites are, to see what comes of it. */
export function TryIt() {
  const now = useStored(currentMood);
  const failed = useStored(failure);
  const [isRead, setIsRead] = useState(false);
  const opened = useRef(Date.now());
  useEffect(() => {
    const watching = new AbortController();
    watchComposers(document, {
      signal: watching.signal,
      mayRead: () => true,
      onFocus: () => void request('wake'),
      onText: (text) => {
        setIsRead(true);
        void request('read', text);
      },
      onEnd: () => {
        setIsRead(false);
        void request('end');
      },
    });
    return () => watching.abort();
  }, []);
  const isOfHere = isRead && now && now.time >= opened.current;
  return (
    <section aria-labelledby="try-title">
      <h2 id="try-title">{i18n.t('tryIt.title')}</h2>
      <label>
        <span class="quiet">{i18n.t('tryIt.label')}</span>
        {/* Without autocomplete="off", browsers write what stands here to disk, to bring the page back after a crash. */}
        <textarea rows={3} placeholder={i18n.t('tryIt.example')} autocomplete="off" />
      </label>
      <p class={`heard ${isOfHere && failed === null ? now.mood : ''}`} role="status">
        {failed !== null && isRead ? i18n.t('tryIt.failed') : isOfHere && words(now)}
      </p>
    </section>
  );
}

function words({ mood, weight, reason }: CurrentMood): string {
  if (mood === 'unsure') return i18n.t(reason === 'language' ? 'tryIt.language' : 'tryIt.unsure');
  return i18n.t(mood === 'happy' ? 'tryIt.happy' : 'tryIt.sad', [Math.round(weight * 100)]);
}
