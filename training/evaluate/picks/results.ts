import type { FilmCatalog } from '#lib/catalog/films.ts';
import { decidedMoods } from '#lib/mood/reading.ts';
import { defaultCount } from '#lib/recommend/query/criteria.ts';
import { filmTable, type ItemTable } from '#lib/recommend/query/itemTable.ts';
import type { OnProgress } from '#training/cli/progress.ts';
import { meanOf } from './intervals.ts';
import { diversityOf, likedShare, ndcg } from './measures.ts';
import type { Person } from './people.ts';
import type { System } from './systems.ts';

/** The measures of a system. */
export interface SystemResult {
  /** For each person that can be judged, the mean over splits and moods. */
  readonly ndcg: readonly number[];
  /** As `ndcg`: whether the list has a film that the person likes. */
  readonly hit: readonly number[];
  /** As `ndcg`: share of the list that the person likes. */
  readonly liked: readonly number[];
  /** For each person, the mean over splits and moods. */
  readonly diversity: readonly number[];
  /** For each split, the number of different films that all people together see. */
  readonly coverage: readonly number[];
}

type PersonMeasures = Record<'ndcg' | 'hit' | 'liked' | 'diversity', number[]>;

/** A person can be judged if a film of the half that is not known is liked. */
export const canBeJudged = ({ truth }: Person): boolean => [...truth.values()].some((likes) => likes);

/** Asks a system for the picks of everybody in both moods. @param splits the same people, split in several ways */
export async function systemResult(
  films: FilmCatalog,
  system: System,
  splits: readonly (readonly Person[])[],
  onProgress: OnProgress,
): Promise<SystemResult> {
  const items = filmTable(films);
  const byPerson = new Map<number, PersonMeasures>();
  const coverage: number[] = [];
  for (const [split, people] of splits.entries()) {
    const seen = new Set<number>();
    for (const [k, person] of people.entries()) {
      const measures = byPerson.get(person.id) ?? { ndcg: [], hit: [], liked: [], diversity: [] };
      byPerson.set(person.id, measures);
      for (const index of measurePerson(films, items, system, person, split, measures)) seen.add(index);
      onProgress(split + k / people.length, splits.length);
      // Lets the bar be drawn.
      if (k % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    coverage.push(seen.size);
  }
  const means = (name: keyof PersonMeasures) =>
    [...byPerson.values()]
      .map((measures) => measures[name])
      .filter(({ length }) => length > 0)
      .map(meanOf);
  return {
    ndcg: means('ndcg'),
    hit: means('hit'),
    liked: means('liked'),
    diversity: means('diversity'),
    coverage,
  };
}

/** Adds a person's measures in both moods. @returns the films of all lists, by index */
function measurePerson(
  films: FilmCatalog,
  items: ItemTable,
  system: System,
  person: Person,
  split: number,
  measures: PersonMeasures,
): number[] {
  const { id, feedback, truth } = person;
  return decidedMoods.flatMap((mood) => {
    const question = { mood, feedback, seed: 1000 * id + split };
    if (canBeJudged(person)) {
      const list = system(films, { ...question, among: (index) => truth.has(index) });
      measures.ndcg.push(ndcg(list, truth, defaultCount));
      measures.liked.push(likedShare(list, truth));
      measures.hit.push(Number(likedShare(list, truth) > 0));
    }
    const picks = system(films, { ...question, among: () => true });
    measures.diversity.push(diversityOf(picks, items));
    return [...picks];
  });
}
