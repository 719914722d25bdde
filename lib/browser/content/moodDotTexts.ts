import { i18n } from '#i18n';
import type { MoodDotTexts } from '#lib/moodDot/element.ts';

/** The texts of the mood dot. */
export const moodDotTexts: MoodDotTexts = {
  describe: ({ mood, weight }) =>
    mood === 'unsure'
      ? i18n.t('moodDot.unsure')
      : i18n.t(mood === 'happy' ? 'moodDot.happy' : 'moodDot.sad', [String(Math.round(weight * 100))]),
  get hide() {
    return i18n.t('moodDot.hide');
  },
};
