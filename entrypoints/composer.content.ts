import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { followSettings } from '#lib/browser/followSettings.ts';
import { ask } from '#lib/browser/messages.ts';
import { signWords } from '#lib/browser/signWords.ts';
import { mayRead, mayReadMessages } from '#lib/composers/mayRead.ts';
import { Sign } from '#lib/composers/sign/sign.ts';
import { matchPatterns } from '#lib/composers/sites.ts';
import { watchComposers } from '#lib/composers/watch.ts';
import { Turns } from '#lib/mood/turns.ts';
import { initialSettings } from '#lib/settings/settings.ts';

export default defineContentScript({
  matches: [...matchPatterns],
  // Some sites have their editor in a frame of their own, some in one without an address.
  allFrames: true,
  matchOriginAsFallback: true,
  main(context) {
    const turns = new Turns();
    /** Asks in the order of what happened, also where something has to be asked twice. */
    const inTurn = <T>(asking: () => Promise<T>): Promise<T | undefined> =>
      turns.take(asking).catch(() => {
        // An update of the extension leaves this script behind in open pages: it then falls silent.
        if (!browser.runtime?.id) context.abort();
        return undefined;
      });
    let settings = initialSettings;
    let sign: Sign | undefined;
    const follow = (stored: typeof settings): void => {
      settings = stored;
      sign?.hide(); // what it shows may be of a text that must not be read any more
      if (!settings.sign) sign = undefined;
      else sign ??= new Sign(document, signWords);
    };
    followSettings(follow, context.signal);
    context.onInvalidated(() => sign?.hide());
    watchComposers(document, {
      signal: context.signal,
      mayRead: (what, hostname) =>
        mayRead(settings, hostname, Date.now()) && (what === 'post' || mayReadMessages(settings, hostname)),
      onText: (text, box) => {
        const answer = inTurn(() => ask('read', text));
        void sign?.expect(box, answer);
      },
      onEnd: () => {
        sign?.hide();
        void inTurn(() => ask('end'));
      },
      onFocus: () => void inTurn(() => ask('wake')),
    });
  },
});
