/** A rule on film genres, as the criteria write it ('Action+Comedy'), made ready for a catalog's genre masks. */
export interface FilmRule {
  readonly genres: readonly string[];
  /** All its bits must be set. */
  readonly mask: number;
}

/** Rules that name a genre which the catalog does not know are left out: no film can meet them. */
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
