import type { SongFamily } from '#lib/catalog/songFamilies.ts';
import type { Wish } from '#lib/taste/wishes.ts';
import type { leftOut } from './leftOut.ts';

/** A point of the plane: valence (0 is sad, 1 is happy), then arousal, or a song's energy (0 is calm, 1 is exciting). */
export type Place = readonly [valence: number, arousal: number];

/** What picks should be like for a feeling and a wish. */
export interface FeelingCriteria {
  /** Where songs should be, and their families. With the wish `lift`, songs lead from the place of `stay` to this one. */
  readonly songs: { readonly at: Place; readonly of: readonly SongFamily[] };
  /** Where films should be, and their genres. */
  readonly films: { readonly at: Place; readonly of: readonly string[] };
  /** What is not offered. */
  readonly without: keyof typeof leftOut;
}

export type WishRows = Readonly<Record<Wish, FeelingCriteria>>;
