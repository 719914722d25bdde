import { i18n } from '#i18n';
import { degreeOf } from '#lib/mood/degree.ts';
import type { DecidedMood } from '#lib/mood/reading.ts';

const sentences = {
  happy: { little: 'mood.happyLittle', somewhat: 'mood.happySomewhat', very: 'mood.happyVery' },
  sad: { little: 'mood.sadLittle', somewhat: 'mood.sadSomewhat', very: 'mood.sadVery' },
} as const;

/**
 * Returns a mood and its strength as a sentence without a full stop: "Your post sounds very happy".
 * @param weight strength of the mood, 0 to 1
 */
export const moodSentence = (mood: DecidedMood, weight: number): string =>
  i18n.t(sentences[mood][degreeOf(weight)]);
