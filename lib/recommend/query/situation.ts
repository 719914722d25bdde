import { type Feeling, moodOfFeeling } from '#lib/mood/feelings.ts';
import type { DecidedMood } from '#lib/mood/reading.ts';
import type { Wish } from '#lib/taste/wishes.ts';
import type { FeelingCriteria, WishRows } from './feelingCriteria.ts';
import { happyFeelings } from './happyFeelings.ts';
import { sadFeelings } from './sadFeelings.ts';

/** What a person feels and wishes. */
export interface Situation {
  readonly mood: DecidedMood;
  readonly wish: Wish;
  /** The clear feeling of the post. One that does not belong to the mood is ignored. */
  readonly feeling?: Feeling | undefined;
}

/** The table of all feelings and wishes. */
export const feelingTable: Readonly<Record<Feeling, WishRows>> = { ...happyFeelings, ...sadFeelings };

/** Returns the row of a feeling and a wish. Undefined without a feeling, and for one that does not belong to the mood. */
export const feelingCriteriaOf = ({ mood, wish, feeling }: Situation): FeelingCriteria | undefined =>
  feeling && moodOfFeeling[feeling] === mood ? feelingTable[feeling][wish] : undefined;
