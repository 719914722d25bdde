import { i18n } from '#i18n';
import { moodTitle } from '#lib/browser/moodTitle.ts';
import type { MoodDotTexts } from '#lib/moodDot/element.ts';

/** The texts of the mood dot. */
export const moodDotTexts: MoodDotTexts = {
  describe: ({ mood, weight }) => (mood === 'unsure' ? i18n.t('moodDot.unsure') : moodTitle(mood, weight)),
  get hide() {
    return i18n.t('moodDot.hide');
  },
};
