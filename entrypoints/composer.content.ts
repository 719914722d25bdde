import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { SerialQueue } from '#lib/async/serialQueue.ts';
import { followSettings } from '#lib/browser/content/followSettings.ts';
import { moodDotTexts } from '#lib/browser/content/moodDotTexts.ts';
import { request } from '#lib/browser/protocol.ts';
import { isReadingAllowed, isReadingMessagesAllowed } from '#lib/composers/permissions.ts';
import { watchComposers } from '#lib/composers/watch.ts';
import { MoodDot } from '#lib/moodDot/moodDot.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { matchPatterns } from '#lib/sites/index.ts';

export default defineContentScript({
  matches: [...matchPatterns],
  // Some sites have their editor in a frame of their own, some in one without an address.
  allFrames: true,
  matchOriginAsFallback: true,
  main(context) {
    const turns = new SerialQueue();
    /** Asks in the order of what happened, also where something has to be asked twice. */
    const inTurn = <T>(asking: () => Promise<T>): Promise<T | undefined> =>
      turns.run(asking).catch(() => {
        // An update of the extension leaves this script behind in open pages: it then falls silent.
        if (!browser.runtime?.id) context.abort();
        return undefined;
      });
    let settings = initialSettings;
    let sign: MoodDot | undefined;
    const follow = (stored: typeof settings): void => {
      settings = stored;
      sign?.hide(); // what it shows may be of a text that must not be read any more
      if (!settings.sign) sign = undefined;
      else sign ??= new MoodDot(document, moodDotTexts);
    };
    followSettings(follow, context.signal);
    context.onInvalidated(() => sign?.hide());
    watchComposers(document, {
      signal: context.signal,
      mayRead: (what, hostname) =>
        isReadingAllowed(settings, hostname, Date.now()) &&
        (what === 'post' || isReadingMessagesAllowed(settings, hostname)),
      onText: (text, box) => {
        const answer = inTurn(() => request('read', text));
        void sign?.expect(box, answer);
      },
      onEnd: () => {
        sign?.hide();
        void inTurn(() => request('end'));
      },
      onFocus: () => void inTurn(() => request('wake')),
    });
  },
});
