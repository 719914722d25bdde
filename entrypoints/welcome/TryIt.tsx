import { useEffect, useRef, useState } from 'preact/hooks';
import { moodHeadline } from '#entrypoints/shared/format/moodHeadline.ts';
import { useStored } from '#entrypoints/shared/hooks/useStored.ts';
import { i18n } from '#i18n';
import { request } from '#lib/browser/client.ts';
import { type CurrentMood, currentMood, failure } from '#lib/browser/storage/currentMood.ts';
import { watchComposers } from '#lib/composers/watch.ts';

/** A box to try Tonic in. It is read exactly like a compose box on a social site. */
export function TryIt() {
  const current = useStored(currentMood);
  const modelFailure = useStored(failure);
  const [isRead, setIsRead] = useState(false);
  const opened = useRef(Date.now());
  useEffect(() => {
    const controller = new AbortController();
    watchComposers(document, {
      signal: controller.signal,
      isReadingAllowed: () => true,
      onFocus: () => void request('loadModel'),
      onText: (text, _box, post) => {
        setIsRead(true);
        void request('readPost', text, post);
      },
      onEnd: (post) => {
        setIsRead(false);
        void request('endPost', post);
      },
    });
    return () => controller.abort();
  }, []);
  const isFromThisBox = isRead && current && current.time >= opened.current;
  return (
    <section aria-labelledby="try-title">
      <h2 id="try-title">{i18n.t('tryIt.title')}</h2>
      <label>
        <span class="quiet">{i18n.t('tryIt.label')}</span>
        {/* Without autocomplete="off", browsers save the text to disk to restore it after a crash. */}
        <textarea rows={3} placeholder={i18n.t('tryIt.example')} autocomplete="off" />
      </label>
      <p class={`result ${isFromThisBox && modelFailure === null ? current.mood : ''}`} role="status">
        {modelFailure !== null && isRead ? i18n.t('tryIt.failed') : isFromThisBox && resultText(current)}
      </p>
    </section>
  );
}

function resultText(current: CurrentMood): string {
  if (current.mood === 'unsure')
    return i18n.t(current.reason === 'language' ? 'tryIt.language' : 'tryIt.unsure');
  return moodHeadline(current);
}
