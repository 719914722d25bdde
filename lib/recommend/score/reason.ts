import type { Feeling as PostFeeling } from '#lib/mood/feelings.ts';
import type { DecidedMood } from '#lib/mood/reading.ts';
import type { TraitKind } from '#lib/recommend/sample/posteriors.ts';

export type Side = 'songs' | 'films';

/** How a song sounds, by Spotify's valence and energy. */
export type Sound = 'sad' | 'cheerful' | 'calm' | 'lively';

/** How a film feels, by its valence, arousal and heaviness, and its genres. */
export type Feeling = 'warm' | 'funny' | 'exciting' | 'gentle' | 'light' | 'moving' | 'heavy' | 'sad';

/**
 * The effect of a pick on the mood, or on the feeling of the post. The last three are the stages of a song list that lifts the
 * mood.
 */
export type Purpose =
  | 'liftHappy'
  | 'liftSad'
  | 'stayHappy'
  | 'staySad'
  | FeelingPurpose
  | 'distract'
  | 'start'
  | 'onTheWay'
  | 'goal';

/** The wish and the feeling that a pick answers, such as 'stay.fear'. A distraction does not name the feeling. */
export type FeelingPurpose = `${'lift' | 'stay'}.${PostFeeling}`;

/** One reason for the rank of a pick, as data without words. Genres have their names in the catalogs. */
export type Reason =
  /** The pick fits the mood and the wish by its genres and by its sound (songs) or its feel (films). All lists may be empty. */
  | {
      readonly kind: 'fit';
      readonly genres: readonly string[];
      readonly sound: readonly Sound[];
      readonly feel?: readonly Feeling[];
      readonly purpose: Purpose;
    }
  /** How the film feels was guessed from its genres alone, so the pick is less sure. */
  | { readonly kind: 'guess' }
  /** The survey names this genre as always welcome. */
  | { readonly kind: 'loved'; readonly genre: string }
  /** The survey names this genre for this mood. */
  | { readonly kind: 'chosen'; readonly genre: string; readonly mood: DecidedMood }
  /** The survey names this decade, given by its first year. */
  | { readonly kind: 'decade'; readonly decade: string }
  /** The person liked this many other songs or films that share the trait. */
  | {
      readonly kind: 'liked';
      readonly side: Side;
      readonly likes: number;
      readonly trait: TraitKind;
      readonly name: string;
    }
  /** The person has rated few or no items with this trait. */
  | { readonly kind: 'new'; readonly trait: TraitKind; readonly name: string }
  /** IMDb's average, 1 to 10, and its number of votes. */
  | { readonly kind: 'rating'; readonly average: number; readonly votes: number }
  /** Spotify's popularity, 0 to 100. */
  | { readonly kind: 'popularity'; readonly popularity: number }
  /** The rank among the items that the paper's rule draws from, from 1. */
  | { readonly kind: 'rank'; readonly rank: number; readonly total: number };

/** Why there are fewer picks than requested. */
export type Shortage =
  /** The person refuses every genre. */
  | { readonly kind: 'allRefused' }
  | {
      readonly kind: 'few';
      /** The number of picks that are left. */
      readonly left: number;
      /** The genres that the person refuses. */
      readonly refused: readonly string[];
      /** Whether the person's preferences for fame or origin exclude others. */
      readonly preferences: boolean;
      /** Whether items are left out because they do not suit the mood, the feeling and the wish. */
      readonly limits: boolean;
    };
