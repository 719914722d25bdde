import { defineContentScript } from 'wxt/utils/define-content-script';
import { ask } from '../lib/browser/messages.ts';
import { storedSettings } from '../lib/browser/settings.ts';
import { mayRead, mayReadMessages } from '../lib/composers/mayRead.ts';
import { matchPatterns } from '../lib/composers/sites.ts';
import { watchComposers } from '../lib/composers/watch.ts';
import { initialSettings } from '../lib/settings/settings.ts';

export default defineContentScript({
  matches: [...matchPatterns],
  // Some sites have their editor in a frame of their own, some in one without an address.
  allFrames: true,
  matchOriginAsFallback: true,
  main(context) {
    // An update of the extension leaves this script behind in open pages: it then falls silent.
    const silent = () => undefined;
    let settings = initialSettings;
    const follow = (stored: typeof settings): void => {
      settings = stored;
    };
    void storedSettings.get().then(follow, silent);
    context.onInvalidated(storedSettings.watch(follow));
    watchComposers(document, {
      signal: context.signal,
      mayRead: (what, hostname) =>
        mayRead(settings, hostname, Date.now()) && (what === 'post' || mayReadMessages(settings, hostname)),
      onText: (text) => void ask('read', text).catch(silent),
      onEnd: () => void ask('end').catch(silent),
      onFocus: () => void ask('wake').catch(silent),
    });
  },
});
