import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { decadeOf, type ItemTable } from '#lib/recommend/query/itemTable.ts';
import { type BetaPosteriors, priorMean, type Trait, type TraitKind, traitsOf } from './posteriors.ts';

/** Weight of each kind of trait in the preference for an item. They add up to 1. */
const weights: Readonly<Record<TraitKind, number>> = { genre: 0.5, decade: 0.2, creator: 0.3 };
/**
 * What a decade that the survey names adds to its draw. A person who names a decade means it, so it weighs more than the
 * few likes that a named genre counts as.
 */
const surveyDecadeBonus = 1;
const firstDecade = 1870;
const decades = Array.from({ length: 24 }, (_, k) => firstDecade + 10 * k);

/**
 * A Thompson sample of how well a person likes each item of a table, 0 to 1, and up to 1.2 in a decade that the survey
 * names. Each trait is drawn once from its posterior, and an item's preference is the weighted mean of its traits' draws. A
 * trait with few ratings is sometimes drawn high, so its items get picked and rated.
 * @see Thompson 1933, "On the Likelihood that One Unknown Probability Exceeds Another in View of the Evidence of Two
 *   Samples"
 */
export class PreferenceSample {
  readonly #table: ItemTable;
  readonly #genres: Float64Array;
  /** One draw a decade, from 1870 on. */
  readonly #decades: Float64Array;
  readonly #creators: ReadonlyMap<number, number>;
  /** One preference an item. */
  readonly #preferences: Float64Array;

  constructor(table: ItemTable, posteriors: BetaPosteriors, random: RandomGenerator) {
    this.#table = table;
    const draw = (kind: TraitKind) => (value: number) => posteriors.sample({ kind, value }, random);
    this.#genres = Float64Array.from(table.genres.keys(), draw('genre'));
    this.#decades = Float64Array.from(decades, (value) => {
      const { fromSurvey } = posteriors.countsOf({ kind: 'decade', value });
      return draw('decade')(value) + (fromSurvey ? surveyDecadeBonus : 0);
    });
    // A catalog has too many creators to draw for each. Those without counts get the prior mean.
    this.#creators = new Map(
      posteriors.knownValues('creator').map((value) => [value, draw('creator')(value)]),
    );
    this.#preferences = preferencesOf(table, this.#genres, this.#decades, this.#creators);
  }

  /** Returns the preference for an item, 0 to 1.2. */
  scoreOf(index: number): number {
    return this.#preferences[index]!;
  }

  /** Returns the trait that raises an item's preference most, and by how much. Undefined if no trait raises it. */
  strongestTrait(index: number): { readonly trait: Trait; readonly gain: number } | undefined {
    const traits = traitsOf(this.#table, index);
    const genres = traits.filter(({ kind }) => kind === 'genre').length;
    const [strongest] = traits
      .map((trait) => {
        const weight = trait.kind === 'genre' ? weights.genre / genres : weights[trait.kind];
        return { trait, gain: weight * (this.#drawOf(trait) - priorMean) };
      })
      .filter(({ gain }) => gain > 0)
      .sort((a, b) => b.gain - a.gain);
    return strongest;
  }

  #drawOf({ kind, value }: Trait): number {
    if (kind === 'genre') return this.#genres[value]!;
    if (kind === 'decade') return this.#decades[(value - firstDecade) / 10] ?? priorMean;
    return this.#creators.get(value) ?? priorMean;
  }
}

/** Returns the preference for each item. One loop over columns, because this is the longest part of a request. */
function preferencesOf(
  { size, genreMasks, years, creators }: ItemTable,
  genreDraws: Float64Array,
  decadeDraws: Float64Array,
  creatorDraws: ReadonlyMap<number, number>,
): Float64Array {
  const preferences = new Float64Array(size);
  for (let index = 0; index < size; index++) {
    let sum = 0;
    let count = 0;
    for (let rest = genreMasks[index]!; rest !== 0; rest &= rest - 1) {
      sum += genreDraws[31 - Math.clz32(rest & -rest)]!;
      count++;
    }
    const year = years[index]!;
    const decade = year === 0 ? priorMean : decadeDraws[(decadeOf(year) - firstDecade) / 10]!;
    const creator = (creatorDraws.size > 0 ? creatorDraws.get(creators[index]!) : undefined) ?? priorMean;
    const genre = count === 0 ? priorMean : sum / count;
    preferences[index] = weights.genre * genre + weights.decade * decade + weights.creator * creator;
  }
  return preferences;
}
