/** How the cover of a pick is drawn, which has no picture of its own. */
export interface Cover {
  /** Of its genre: degrees on the colour wheel. */
  readonly hue: number;
  /** Of its decade. */
  readonly pattern: Pattern;
  /** Of itself, so that two of a genre and a decade differ: degrees by which the pattern is turned. */
  readonly turn: number;
}

/** From the fans of the twenties on, a decade each; before them, and where no year is known, plain. */
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

/** Genres that say most of a pick come first: of a film's, the first of these. Degrees on the colour wheel. */
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

export function coverOf(pick: {
  readonly genres: readonly string[];
  readonly year: number | null;
  readonly id: string;
}): Cover {
  const own = pick.genres.map((genre) => genre.toLowerCase());
  const genre = Object.keys(hues).find((known) => own.includes(known));
  const decade = pick.year === null ? 0 : 1 + Math.floor((pick.year - firstDecade) / 10);
  return {
    hue: genre === undefined ? otherHue : hues[genre]!,
    pattern: patterns[Math.max(0, Math.min(decade, patterns.length - 1))]!,
    turn: 45 * (spread(pick.id) % 8),
  };
}

/** A number from 0 on that similar texts do not share. */
function spread(text: string): number {
  let sum = 7;
  for (const character of text) sum = (sum * 31 + character.codePointAt(0)!) % 1_000_003;
  return sum;
}
