import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { DecidedMood } from '#lib/mood/reading.ts';
import { decadeOf, type ItemTable } from '#lib/recommend/query/itemTable.ts';
import type { Feedback, Survey } from '#lib/taste/taste.ts';
import { type Posterior, sampleBeta } from './beta.ts';

/** What items have in common: a genre, a decade, who made them. */
export type Kind = 'genre' | 'decade' | 'maker';

/** Something that items share, such as the genre of number 3, or the decade 1990. */
export interface Trait {
  readonly kind: Kind;
  readonly value: number;
}

/** What a person has said of a trait, and of items that have it. */
export interface Counts {
  readonly likes: number;
  readonly dislikes: number;
  /** They named it in the survey. */
  readonly named: boolean;
}

/**
 * Of how many items' weight it is what one believes of a trait of which nothing is known. Of a genre one learns slowly,
 * for all like some of it; of an artist at once.
 */
const strengths: Readonly<Record<Kind, number>> = { genre: 24, decade: 24, maker: 1 };
/** How many likes it is worth to be named in the survey. */
const named = 4;

/** What is believed of what nobody has said anything of. */
export const noCounts = 0.5;

/**
 * What is believed of each trait: Beta(s / 2 + likes, s / 2 + dislikes), s the strength of its kind. What the survey says
 * counts as likes.
 */
export class BetaPosteriors {
  readonly #evidence = new Map<string, Counts>();

  /**
   * @param at where the items of the feedback stand on the shelf
   * @param survey what the survey says
   */
  constructor(
    shelf: ItemTable,
    feedback: readonly Feedback[],
    at: ReadonlyMap<string, number>,
    survey: readonly Trait[],
  ) {
    for (const { item, verdict } of feedback) {
      const index = at.get(item);
      if (index === undefined || verdict === null) continue;
      for (const trait of traitsOf(shelf, index)) this.#add(trait, verdict);
    }
    for (const trait of survey) this.#add(trait, 'named');
  }

  #add(trait: Trait, what: 'like' | 'dislike' | 'named'): void {
    const { likes, dislikes, named } = this.evidenceOf(trait);
    this.#evidence.set(keyOf(trait), {
      likes: likes + Number(what === 'like'),
      dislikes: dislikes + Number(what === 'dislike'),
      named: named || what === 'named',
    });
  }

  evidenceOf(trait: Trait): Counts {
    return this.#evidence.get(keyOf(trait)) ?? { likes: 0, dislikes: 0, named: false };
  }

  of(trait: Trait): Posterior {
    const evidence = this.evidenceOf(trait);
    const strength = strengths[trait.kind];
    return {
      likes: strength * noCounts + evidence.likes + (evidence.named ? named : 0),
      dislikes: strength * (1 - noCounts) + evidence.dislikes,
    };
  }

  /** The person has said nothing of anything. */
  get isEmpty(): boolean {
    return this.#evidence.size === 0;
  }

  sample(trait: Trait, random: RandomGenerator): number {
    return sampleBeta(this.of(trait), random);
  }

  /** The values of a kind of which something is known, in ascending order. */
  known(kind: Kind): number[] {
    return [...this.#evidence.keys()]
      .filter((key) => key.startsWith(`${kind} `))
      .map((key) => Number(key.slice(kind.length + 1)))
      .sort((a, b) => a - b);
  }
}

const keyOf = ({ kind, value }: Trait): string => `${kind} ${value}`;

/** All that an item has. */
export function traitsOf({ genres, genreMasks, years, makers }: ItemTable, index: number): Trait[] {
  const mask = genreMasks[index]!;
  const traits: Trait[] = genres
    .map((_, value): Trait => ({ kind: 'genre', value }))
    .filter(({ value }) => mask & (1 << value));
  if (years[index]! > 0) traits.push({ kind: 'decade', value: decadeOf(years[index]!) });
  if (makers[index]! >= 0) traits.push({ kind: 'maker', value: makers[index]! });
  return traits;
}

/** What the survey says, for a mood, as traits of a shelf's items. */
export function fromSurvey(
  survey: Survey,
  side: 'songs' | 'films',
  mood: DecidedMood,
  shelf: ItemTable,
): Trait[] {
  const genres = new Set([...survey.loved[side], ...survey[mood][side]]);
  return [
    ...[...genres]
      .map((genre): Trait => ({ kind: 'genre', value: shelf.genres.indexOf(genre) }))
      .filter(({ value }) => value >= 0),
    ...survey.decades.map((value): Trait => ({ kind: 'decade', value })),
  ];
}
