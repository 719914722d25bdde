import type { DecidedMood } from '#lib/mood/reading.ts';
import type { Kind } from '#lib/recommend/sample/posteriors.ts';

/** Songs or films. */
export type Side = 'songs' | 'films';

/** How a song sounds, after Spotify's valence and energy. */
export type Sound = 'sad' | 'cheerful' | 'calm' | 'lively';

/** What a pick is for; of songs that lead from one mood to another, where on the way it stands. */
export type Purpose =
  | 'liftHappy'
  | 'liftSad'
  | 'stayHappy'
  | 'staySad'
  | 'distract'
  | 'start'
  | 'onTheWay'
  | 'goal';

/** One thing that ranked a pick, not yet in words of any language. Genres are called as the catalogs call them. */
export type Reason =
  /** It answers the mood and the wish: by genres that they ask for, and by how it sounds. Both may be empty. */
  | {
      readonly kind: 'fit';
      readonly genres: readonly string[];
      readonly sound: readonly Sound[];
      readonly purpose: Purpose;
    }
  /** The survey says so: a genre that is always welcome, one for this mood, a decade by its first year. */
  | { readonly kind: 'loved'; readonly genre: string }
  | { readonly kind: 'chosen'; readonly genre: string; readonly mood: DecidedMood }
  | { readonly kind: 'decade'; readonly decade: string }
  /** So many others were liked that have this trait in common with it. */
  | {
      readonly kind: 'liked';
      readonly side: Side;
      readonly likes: number;
      readonly trait: Kind;
      readonly name: string;
    }
  /** Little is known of what the person makes of this trait. */
  | { readonly kind: 'new'; readonly trait: Kind; readonly name: string }
  /** IMDb's average, 1 to 10, and its votes. */
  | { readonly kind: 'rating'; readonly average: number; readonly votes: number }
  /** Spotify's popularity, 0 to 100. */
  | { readonly kind: 'popularity'; readonly popularity: number }
  /** Its place among the best of a mood, from 1. */
  | { readonly kind: 'rank'; readonly rank: number; readonly of: number };

/** Why there are fewer picks than asked for. */
export type Shortage =
  | { readonly kind: 'allRefused' }
  | {
      readonly kind: 'few';
      /** How many are left. */
      readonly left: number;
      /** The genres that the person refuses. */
      readonly refused: readonly string[];
      /** Whether their leanings leave others out. */
      readonly leanings: boolean;
    };
