import { i18n } from '#i18n';
import type { Feeling } from '#lib/mood/feelings.ts';
import type { Mood } from '#lib/mood/reading.ts';

const names = {
  joy: 'feeling.joy',
  love: 'feeling.love',
  gratitude: 'feeling.gratitude',
  amusement: 'feeling.amusement',
  hope: 'feeling.hope',
  pride: 'feeling.pride',
  calm: 'feeling.calm',
  sadness: 'feeling.sadness',
  anger: 'feeling.anger',
  fear: 'feeling.fear',
  disappointment: 'feeling.disappointment',
  loneliness: 'feeling.loneliness',
} as const satisfies Readonly<Record<Feeling, string>>;

/** Returns what a person is who has a feeling: "worried". */
export const feelingName = (feeling: Feeling): string => i18n.t(names[feeling]);

/** Returns a feeling as it is told below a mood: "worried", or "perhaps worried" if the mood is unsure. */
export const feelingText = (mood: Mood, feeling: Feeling): string =>
  mood === 'unsure' ? i18n.t('feeling.perhaps', [feelingName(feeling)]) : feelingName(feeling);

/** Adds a feeling to a sentence about a mood, if there is one: "You are sad: worried". */
export const withFeeling = (sentence: string, mood: Mood, feeling: Feeling | undefined): string =>
  feeling ? i18n.t('feeling.after', [sentence, feelingText(mood, feeling)]) : sentence;
