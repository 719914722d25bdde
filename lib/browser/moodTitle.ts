import { i18n } from '#i18n';
import { degreeOf } from '#lib/mood/degree.ts';
import type { DecidedMood } from '#lib/mood/reading.ts';

const titles = {
  happy: { little: 'badge.happyLittle', somewhat: 'badge.happySomewhat', very: 'badge.happyVery' },
  sad: { little: 'badge.sadLittle', somewhat: 'badge.sadSomewhat', very: 'badge.sadVery' },
} as const;

/**
 * Returns what the badge and the mood dot say of a mood: "Tonic: your post sounds very happy".
 * @param weight strength of the mood, 0 to 1
 */
export const moodTitle = (mood: DecidedMood, weight: number): string =>
  i18n.t(titles[mood][degreeOf(weight)]);
