import { browser } from 'wxt/browser';
import { moodDotFile } from '#lib/browser/content/moodDotScript.ts';
import type { Handlers } from '#lib/browser/protocol.ts';

export const moodDotHandlers: Pick<Handlers, 'loadMoodDot'> = {
  /** Starts the mood dot's script in the frame that asks for it. Rejects if the frame is gone or not allowed. */
  loadMoodDot: async ({ tab, frame }) => {
    if (tab === undefined || frame === undefined) return;
    await browser.scripting.executeScript({
      target: { tabId: tab, frameIds: [frame] },
      files: [moodDotFile],
      injectImmediately: true, // a page may take long to load
    });
  },
};
