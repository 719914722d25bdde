/** How to draw the cover of a pick. Picks have no pictures. */
export interface Cover {
  /** The colour of the genre, in degrees on the colour wheel. */
  readonly hue: number;
  /** The pattern of the decade. */
  readonly pattern: Pattern;
  /** The rotation of the pattern in degrees. It depends on the id, so picks of the same genre and decade differ. */
  readonly turn: number;
}

/** One pattern a decade, from 'fans' for the 1920s on. 'plain' is for earlier and unknown years. */
export const patterns = [
  'plain',
  'fans',
  'steps',
  'arches',
  'atoms',
  'waves',
  'sunburst',
  'grid',
  'zigzag',
  'rings',
  'slashes',
  'dots',
] as const;
export type Pattern = (typeof patterns)[number];
const firstDecade = 1920;

/** Hues in degrees. A pick gets the hue of its first genre in this order, so telling genres come first. */
const hues: Readonly<Record<string, number>> = {
  horror: 350,
  'sci-fi': 195,
  animation: 45,
  western: 30,
  war: 75,
  musical: 315,
  music: 300,
  documentary: 165,
  'film-noir': 250,
  fantasy: 270,
  romance: 335,
  comedy: 50,
  family: 95,
  sport: 140,
  mystery: 260,
  crime: 10,
  thriller: 0,
  history: 40,
  biography: 25,
  adventure: 120,
  action: 15,
  news: 180,
  drama: 220,
  pop: 325,
  'hip-hop': 25,
  rock: 5,
  metal: 240,
  'soul and r&b': 285,
  electronic: 185,
  'folk and acoustic': 100,
  jazz: 230,
  'classical and instrumental': 205,
  latin: 40,
};
const otherHue = 210;

/** Returns the cover of a pick. The same pick always has the same cover. */
export function coverOf(pick: {
  readonly genres: readonly string[];
  readonly year: number | null;
  readonly id: string;
}): Cover {
  const genres = pick.genres.map((genre) => genre.toLowerCase());
  const genre = Object.keys(hues).find((name) => genres.includes(name));
  const decade = pick.year === null ? 0 : 1 + Math.floor((pick.year - firstDecade) / 10);
  return {
    hue: genre === undefined ? otherHue : hues[genre]!,
    pattern: patterns[Math.max(0, Math.min(decade, patterns.length - 1))]!,
    turn: 45 * (hashOf(pick.id) % 8),
  };
}

/** Returns a non-negative hash that differs between similar texts. */
function hashOf(text: string): number {
  let hash = 7;
  for (const character of text) hash = (hash * 31 + character.codePointAt(0)!) % 1_000_003;
  return hash;
}
