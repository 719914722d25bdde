import { defineContentScript } from 'wxt/utils/define-content-script';
import { ask } from '../lib/browser/messages.ts';
import { matchPatterns } from '../lib/composers/sites.ts';
import { watchComposers } from '../lib/composers/watch.ts';

export default defineContentScript({
  matches: [...matchPatterns],
  // Some sites have their editor in a frame of their own.
  allFrames: true,
  // No page needs to know: it would get the extension's id.
  noScriptStartedPostMessage: true,
  main(context) {
    // An update of the extension leaves this script behind in open pages: it then falls silent.
    const silent = () => undefined;
    watchComposers(document, {
      signal: context.signal,
      onText: (text) => void ask('read', text).catch(silent),
      onEnd: () => void ask('end').catch(silent),
      onFocus: () => void ask('wake').catch(silent),
    });
  },
});
