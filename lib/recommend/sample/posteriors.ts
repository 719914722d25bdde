import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { DecidedMood } from '#lib/mood/reading.ts';
import { decadeOf, type ItemTable } from '#lib/recommend/query/itemTable.ts';
import type { Feedback, Survey } from '#lib/taste/taste.ts';
import { type Posterior, sampleBeta } from './beta.ts';

/** A creator is a song's artist or a film's director. */
export type TraitKind = 'genre' | 'decade' | 'creator';

/** Something that items share, such as the genre with index 3 or the decade 1990. */
export interface Trait {
  readonly kind: TraitKind;
  /** The index of a genre, the first year of a decade, or the number of a creator. */
  readonly value: number;
}

/** Ratings of the items that have a trait. */
export interface Counts {
  readonly likes: number;
  readonly dislikes: number;
  /** The person named the trait in the survey. */
  readonly fromSurvey: boolean;
}

/**
 * Strength of the prior of each kind, in rated items. Genres and decades are learned slowly, because everybody likes
 * some items of each. A creator is learned from the first rating.
 */
const priorStrengths: Readonly<Record<TraitKind, number>> = { genre: 24, decade: 24, creator: 1 };
/** The number of likes that a trait named in the survey counts as. */
const surveyLikes = 4;

/** The expected probability that a person likes items of a trait without ratings. */
export const priorMean = 0.5;

/**
 * The posterior of each trait: Beta(s / 2 + likes, s / 2 + dislikes), where s is the prior strength of its kind. A
 * trait named in the survey counts as `surveyLikes` more likes.
 */
export class BetaPosteriors {
  readonly #counts = new Map<string, Counts>();

  /**
   * @param indexes of the feedback's items in the table
   * @param surveyed traits named in the survey
   */
  constructor(
    table: ItemTable,
    feedback: readonly Feedback[],
    indexes: ReadonlyMap<string, number>,
    surveyed: readonly Trait[],
  ) {
    for (const { item, verdict } of feedback) {
      const index = indexes.get(item);
      if (index === undefined || verdict === null) continue;
      for (const trait of traitsOf(table, index)) this.#count(trait, verdict);
    }
    for (const trait of surveyed) this.#count(trait, 'survey');
  }

  #count(trait: Trait, source: 'like' | 'dislike' | 'survey'): void {
    const { likes, dislikes, fromSurvey } = this.countsOf(trait);
    this.#counts.set(keyOf(trait), {
      likes: likes + Number(source === 'like'),
      dislikes: dislikes + Number(source === 'dislike'),
      fromSurvey: fromSurvey || source === 'survey',
    });
  }

  countsOf(trait: Trait): Counts {
    return this.#counts.get(keyOf(trait)) ?? { likes: 0, dislikes: 0, fromSurvey: false };
  }

  posteriorOf(trait: Trait): Posterior {
    const { likes, dislikes, fromSurvey } = this.countsOf(trait);
    const strength = priorStrengths[trait.kind];
    return {
      likes: strength * priorMean + likes + (fromSurvey ? surveyLikes : 0),
      dislikes: strength * (1 - priorMean) + dislikes,
    };
  }

  /** True if no trait has a rating or was named in the survey. */
  get isEmpty(): boolean {
    return this.#counts.size === 0;
  }

  /** Draws from the posterior of a trait, 0 to 1. */
  sample(trait: Trait, random: RandomGenerator): number {
    return sampleBeta(this.posteriorOf(trait), random);
  }

  /** Returns the values of a kind's traits that have counts, in ascending order. */
  knownValues(kind: TraitKind): number[] {
    return [...this.#counts.keys()]
      .filter((key) => key.startsWith(`${kind} `))
      .map((key) => Number(key.slice(kind.length + 1)))
      .sort((a, b) => a - b);
  }
}

const keyOf = ({ kind, value }: Trait): string => `${kind} ${value}`;

/** Returns all traits of an item: its genres, then its decade and its creator if they are known. */
export function traitsOf({ genres, genreMasks, years, creators }: ItemTable, index: number): Trait[] {
  const mask = genreMasks[index]!;
  const traits: Trait[] = genres
    .map((_, value): Trait => ({ kind: 'genre', value }))
    .filter(({ value }) => mask & (1 << value));
  if (years[index]! > 0) traits.push({ kind: 'decade', value: decadeOf(years[index]!) });
  if (creators[index]! >= 0) traits.push({ kind: 'creator', value: creators[index]! });
  return traits;
}

/** Returns the traits of a table's items that the survey names for a mood. Genres that the table lacks are left out. */
export function surveyTraits(
  survey: Survey,
  side: 'songs' | 'films',
  mood: DecidedMood,
  table: ItemTable,
): Trait[] {
  const genres = new Set([...survey.loved[side], ...survey[mood][side]]);
  return [
    ...[...genres]
      .map((genre): Trait => ({ kind: 'genre', value: table.genres.indexOf(genre) }))
      .filter(({ value }) => value >= 0),
    ...survey.decades.map((value): Trait => ({ kind: 'decade', value })),
  ];
}
