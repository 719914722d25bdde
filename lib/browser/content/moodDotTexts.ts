import { i18n } from '#i18n';
import { withFeeling } from '#lib/browser/feelingText.ts';
import { moodTitle } from '#lib/browser/moodTitle.ts';
import type { MoodDotTexts } from '#lib/moodDot/element.ts';

/** The texts of the mood dot. */
export const moodDotTexts: MoodDotTexts = {
  describe: ({ mood, weight, feeling }) => {
    const title = mood === 'unsure' ? i18n.t('moodDot.unsure') : moodTitle(mood, weight);
    return withFeeling(title, mood, feeling);
  },
  get hide() {
    return i18n.t('moodDot.hide');
  },
};
