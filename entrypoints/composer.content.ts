import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { SerialQueue } from '#lib/async/serialQueue.ts';
import { request } from '#lib/browser/client.ts';
import { followSettings } from '#lib/browser/content/followSettings.ts';
import { moodDotTexts } from '#lib/browser/content/moodDotTexts.ts';
import { isReadingAllowed, isReadingMessagesAllowed } from '#lib/composers/permissions.ts';
import { watchComposers } from '#lib/composers/watch.ts';
import { MoodDot } from '#lib/moodDot/moodDot.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { matchPatterns } from '#lib/sites/index.ts';

export default defineContentScript({
  matches: [...matchPatterns],
  // Some sites have their editor in a frame, and some of these frames have no address of their own.
  allFrames: true,
  matchOriginAsFallback: true,
  main(context) {
    const queue = new SerialQueue();
    /** Sends messages in the order of the events, even if one of them has to be sent twice. */
    const enqueue = <T>(send: () => Promise<T>): Promise<T | undefined> =>
      queue.run(send).catch(() => {
        // After an update of the extension, the old content script in an open page loses its runtime id, and stops.
        if (!browser.runtime?.id) context.abort();
        return undefined;
      });
    let settings = initialSettings;
    let moodDot: MoodDot | undefined;
    const applySettings = (stored: typeof settings): void => {
      settings = stored;
      moodDot?.hide(); // the settings may no longer allow reading the text whose mood it shows
      if (!settings.moodDot) moodDot = undefined;
      else moodDot ??= new MoodDot(document, moodDotTexts);
    };
    followSettings(applySettings, context.signal);
    context.onInvalidated(() => moodDot?.hide());
    watchComposers(document, {
      signal: context.signal,
      isReadingAllowed: (kind, hostname) =>
        isReadingAllowed(settings, hostname, Date.now()) &&
        (kind === 'post' || isReadingMessagesAllowed(settings, hostname)),
      onText: (text, box) => {
        const reading = enqueue(() => request('readPost', text));
        void moodDot?.expect(box, reading);
      },
      onEnd: () => {
        moodDot?.hide();
        void enqueue(() => request('endPost'));
      },
      onFocus: () => void enqueue(() => request('loadModel')),
    });
  },
});
