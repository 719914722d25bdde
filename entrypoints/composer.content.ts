import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { request } from '#lib/browser/client.ts';
import { followSettings } from '#lib/browser/content/followSettings.ts';
import { MessageQueue } from '#lib/browser/content/messageQueue.ts';
import { MoodDotClient } from '#lib/browser/content/moodDotClient.ts';
import { isReadingAllowed, isReadingMessagesAllowed } from '#lib/composers/permissions.ts';
import { watchComposers } from '#lib/composers/watch.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { matchPatterns } from '#lib/sites/index.ts';

export default defineContentScript({
  matches: [...matchPatterns],
  // Some sites have their editor in a frame, and some of these frames have no address of their own.
  allFrames: true,
  matchOriginAsFallback: true,
  main(context) {
    const queue = new MessageQueue();
    const replyTo = <T>(message: Promise<T>): Promise<T | undefined> =>
      message.catch(() => {
        // After an update of the extension, the old content script in an open page loses its runtime id, and stops.
        if (!browser.runtime?.id) context.abort();
        return undefined;
      });
    let settings = initialSettings;
    const moodDot = new MoodDotClient();
    const applySettings = (stored: typeof settings): void => {
      settings = stored;
      moodDot.hide(); // the settings may no longer allow reading the text whose mood it shows
    };
    followSettings(applySettings, context.signal);
    context.onInvalidated(() => moodDot.hide());
    watchComposers(document, {
      signal: context.signal,
      isReadingAllowed: (kind, hostname) =>
        isReadingAllowed(settings, hostname, Date.now()) &&
        (kind === 'post' || isReadingMessagesAllowed(settings, hostname)),
      onText: (text, box, post) => {
        const reading = replyTo(queue.run(() => request('readPost', text, post)));
        if (settings.moodDot) void moodDot.expect(box, post, reading);
      },
      onEnd: (post) => {
        moodDot.end(post);
        void replyTo(queue.run(() => request('endPost', post)));
      },
      onLeave: () => queue.flush(),
      onFocus: () => void replyTo(request('loadModel')),
    });
  },
});
