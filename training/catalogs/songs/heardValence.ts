import type { SongFamily } from '#lib/catalog/songFamilies.ts';

/**
 * How many points of valence people hear a family's songs above Spotify's. People hear metal as far more negative than
 * Spotify: `npm run evaluate:picks` learns 31 points from songs that people tagged. It learns less for other families, and
 * their shifts did not help to tell happy songs from sad ones.
 */
export const valenceShifts: Readonly<Partial<Record<SongFamily, number>>> = { metal: -30 };

/** Returns the valence that people hear, 0 to 100. @param valence Spotify's, 0 to 100 */
export function heardValence(valence: number, family: SongFamily): number {
  return Math.min(100, Math.max(0, valence + (valenceShifts[family] ?? 0)));
}
