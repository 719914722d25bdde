import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideMoodDot } from '#lib/browser/content/moodDotScript.ts';
import { moodDotTexts } from '#lib/browser/content/moodDotTexts.ts';
import { MoodDot } from '#lib/moodDot/moodDot.ts';

/** The background starts this script in a frame whose content script asks for the mood dot. */
export default defineUnlistedScript(() => provideMoodDot(new MoodDot(document, moodDotTexts)));
