/** The families that group the songs' many genres. The criteria use families. */
export const songFamilies = [
  'pop',
  'hip-hop',
  'rock',
  'metal',
  'soul and r&b',
  'electronic',
  'folk and acoustic',
  'jazz',
  'classical and instrumental',
  'latin',
  'other',
] as const;

export type SongFamily = (typeof songFamilies)[number];

export function isSongFamily(name: string): name is SongFamily {
  return (songFamilies as readonly string[]).includes(name);
}
