import { i18n } from '#i18n';
import type { MoodDotTexts } from '#lib/moodDot/element.ts';

/** What the sign beside the box says. */
export const moodDotTexts: MoodDotTexts = {
  of: ({ mood, weight }) =>
    mood === 'unsure'
      ? i18n.t('sign.unsure')
      : i18n.t(mood === 'happy' ? 'sign.happy' : 'sign.sad', [String(Math.round(weight * 100))]),
  get hide() {
    return i18n.t('sign.hide');
  },
};
