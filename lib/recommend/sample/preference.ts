import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { decadeOf, type ItemTable } from '#lib/recommend/query/itemTable.ts';
import { type BetaPosteriors, type Kind, noCounts, type Trait, traitsOf } from './posteriors.ts';

/** The part that each kind of trait has in how well an item is liked. */
const parts: Readonly<Record<Kind, number>> = { genre: 0.5, decade: 0.2, maker: 0.3 };
const firstDecade = 1870;
const decades = Array.from({ length: 24 }, (_, k) => firstDecade + 10 * k);

/**
 * How well a person may like each item of a shelf: 0 to 1, what was drawn for its traits. A trait is drawn once from
 * what is believed of it: one of which little is known is drawn high now and then, and so gets its chance.
 * @see Thompson 1933, "On the Likelihood that One Unknown Probability Exceeds Another in View of the Evidence of Two
 *   Samples"
 */
export class PreferenceSample {
  readonly #shelf: ItemTable;
  readonly #genres: Float64Array;
  /** By their number from 1870 on. */
  readonly #decades: Float64Array;
  readonly #makers: ReadonlyMap<number, number>;
  /** Of each item. */
  readonly #all: Float64Array;

  constructor(shelf: ItemTable, beliefs: BetaPosteriors, random: RandomGenerator) {
    this.#shelf = shelf;
    const draw = (kind: Kind) => (value: number) => beliefs.sample({ kind, value }, random);
    this.#genres = Float64Array.from(shelf.genres.keys(), draw('genre'));
    this.#decades = Float64Array.from(decades, draw('decade'));
    // There are too many to draw for each; the others are as likely to be liked as anything.
    this.#makers = new Map(beliefs.known('maker').map((value) => [value, draw('maker')(value)]));
    this.#all = likings(shelf, this.#genres, this.#decades, this.#makers);
  }

  /** 0 to 1. */
  of(index: number): number {
    return this.#all[index]!;
  }

  /** The trait that most raises how well an item is liked, and by how much; undefined where none does. */
  reasonFor(index: number): { readonly trait: Trait; readonly by: number } | undefined {
    const genres = traitsOf(this.#shelf, index).filter(({ kind }) => kind === 'genre').length;
    const [best] = traitsOf(this.#shelf, index)
      .map((trait) => {
        const part = trait.kind === 'genre' ? parts.genre / genres : parts[trait.kind];
        return { trait, by: part * (this.#drawn(trait) - noCounts) };
      })
      .filter(({ by }) => by > 0)
      .sort((a, b) => b.by - a.by);
    return best;
  }

  #drawn({ kind, value }: Trait): number {
    if (kind === 'genre') return this.#genres[value]!;
    return kind === 'decade' ? this.#ofDecade(value) : this.#ofMaker(value);
  }

  #ofDecade(decade: number): number {
    return this.#decades[(decade - firstDecade) / 10] ?? noCounts;
  }

  #ofMaker(maker: number): number {
    return this.#makers.size === 0 ? noCounts : (this.#makers.get(maker) ?? noCounts);
  }
}

/** How well each item is liked, in one loop over columns: it is the longest that a request takes. */
function likings(
  { size, genreMasks, years, makers }: ItemTable,
  genres: Float64Array,
  decades: Float64Array,
  ofMakers: ReadonlyMap<number, number>,
): Float64Array {
  const all = new Float64Array(size);
  for (let index = 0; index < size; index++) {
    let sum = 0;
    let count = 0;
    for (let rest = genreMasks[index]!; rest !== 0; rest &= rest - 1) {
      sum += genres[31 - Math.clz32(rest & -rest)]!;
      count++;
    }
    const year = years[index]!;
    const decade = year === 0 ? noCounts : decades[(decadeOf(year) - firstDecade) / 10]!;
    const maker = (ofMakers.size > 0 ? ofMakers.get(makers[index]!) : undefined) ?? noCounts;
    const genre = count === 0 ? noCounts : sum / count;
    all[index] = parts.genre * genre + parts.decade * decade + parts.maker * maker;
  }
  return all;
}
