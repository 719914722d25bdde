import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { explainFrame } from '#lib/composers/explain.ts';

/** The key under which a started content script has its context in this world (lib/browser/content/context.ts). */
const context = Symbol.for('tonic');

/** The popup runs this script in all frames of a tab. The result is a `FrameReport`, or null. */
export default defineUnlistedScript(() => {
  const report = explainFrame(window);
  return report ? { ...report, isWatched: context in globalThis } : null;
});
