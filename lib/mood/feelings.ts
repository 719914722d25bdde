/**
 * Feelings that a post may express, none, one or several of them. No set labels tiredness, which is why it is not among
 * them.
 */
export const feelings = [
  'joy',
  'love',
  'gratitude',
  'amusement',
  'hope',
  'pride',
  'calm',
  'sadness',
  'anger',
  'fear',
  'disappointment',
  'loneliness',
] as const;
export type Feeling = (typeof feelings)[number];

/** The decided mood of a person who has a feeling. */
export const moodOfFeeling: Readonly<Record<Feeling, 'happy' | 'sad'>> = {
  joy: 'happy',
  love: 'happy',
  gratitude: 'happy',
  amusement: 'happy',
  hope: 'happy',
  pride: 'happy',
  calm: 'happy',
  sadness: 'sad',
  anger: 'sad',
  fear: 'sad',
  disappointment: 'sad',
  loneliness: 'sad',
};

/** What a tag of the model says the probability of: that a post expresses a feeling, or that it is meant ironically. */
export type TagName = Feeling | 'irony';
