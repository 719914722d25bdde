import { i18n } from '#i18n';
import type { CurrentMood } from '#lib/browser/storage/currentMood.ts';
import { degreeOf } from '#lib/mood/degree.ts';

const sentences = {
  happy: { little: 'mood.happyLittle', somewhat: 'mood.happySomewhat', very: 'mood.happyVery' },
  sad: { little: 'mood.sadLittle', somewhat: 'mood.sadSomewhat', very: 'mood.sadVery' },
} as const;
const youAre = { happy: 'mood.youAreHappy', sad: 'mood.youAreSad' } as const;

/** Returns a mood as a headline: "Your post sounds very happy", "Hard to say", or "You are sad" after a correction. */
export function moodHeadline({ mood, corrected, weight }: CurrentMood): string {
  if (mood === 'unsure') return i18n.t('mood.unsure');
  return i18n.t(corrected ? youAre[mood] : sentences[mood][degreeOf(weight)]);
}
