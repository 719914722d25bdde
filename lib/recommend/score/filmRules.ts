/** A genre rule of the criteria ('Action+Comedy'), prepared for a catalog's genre masks. */
export interface FilmRule {
  readonly genres: readonly string[];
  /** A film meets the rule if it has all these bits. */
  readonly mask: number;
}

/**
 * Prepares rules for a catalog. A rule with a genre that the catalog lacks is left out, because no film can meet it.
 */
export function filmRules(rules: readonly string[], vocabulary: readonly string[]): FilmRule[] {
  return rules
    .map((rule) => rule.split('+'))
    .filter((genres) => genres.every((genre) => vocabulary.includes(genre)))
    .map((genres) => ({ genres, mask: genres.reduce((mask, genre) => mask | bit(genre, vocabulary), 0) }));
}

export function meets(genreMask: number, rule: FilmRule): boolean {
  return (genreMask & rule.mask) === rule.mask;
}

function bit(genre: string, vocabulary: readonly string[]): number {
  return 1 << vocabulary.indexOf(genre);
}
