import { type DecidedMood, decidedMoods } from '#lib/mood/reading.ts';
import { defaultCount } from '#lib/recommend/query/criteria.ts';
import type { OnProgress } from '#training/cli/progress.ts';
import { meanOf } from './intervals.ts';
import { likedShare, ndcg } from './measures.ts';
import { canBeJudged, type Known, knownOf, knowns, type Person } from './people.ts';
import type { Candidates, Question, System } from './systems.ts';

/** Measures of one list, or the means of several. */
export type Measures = Readonly<Record<'ndcg' | 'hit' | 'liked', number>>;

/** For each number of known ratings, the measures of each person: the means over splits and moods, by the person's id. */
export type SystemResult = Readonly<Record<Known, ReadonlyMap<number, Measures>>>;

/** Returns whether a film may be picked for a mood. */
export type Among = (mood: DecidedMood) => (film: number) => boolean;

/**
 * Asks each system to rank the films of the second half of each person's ratings, once for each mood.
 * @param among the films that every system chooses from, and by which it is judged
 * @param splits the same people, split in several ways
 * @returns the results by the systems' names
 */
export async function judge(
  systems: readonly System[],
  splits: readonly (readonly Person[])[],
  among: Among,
  onProgress: OnProgress,
): Promise<ReadonlyMap<string, SystemResult>> {
  const results = new Map(systems.map(({ name }) => [name, new Collected()]));
  for (const [split, people] of splits.entries()) {
    for (const [k, person] of people.entries()) {
      for (const mood of decidedMoods) {
        const truth = new Map([...person.truth].filter(([film]) => among(mood)(film)));
        const question = { mood, seed: 1000 * person.id + split };
        if (canBeJudged({ truth }))
          for (const system of systems)
            judgeOne(system, { ...person, truth }, question, results.get(system.name)!);
      }
      onProgress(split + k / people.length, splits.length);
      // Lets the bar be drawn.
      if (k % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return new Map([...results].map(([name, collected]) => [name, collected.means()]));
}

function judgeOne(
  system: System,
  person: Person,
  question: Pick<Question, 'mood' | 'seed'>,
  collected: Collected,
): void {
  const films = [...person.truth.keys()].sort((a, b) => a - b);
  const candidates: Candidates = { films, has: (film) => person.truth.has(film) };
  let list: readonly number[] | undefined;
  for (const count of knowns) {
    const known = knownOf(person, count);
    if (known === undefined) continue;
    // A system that does not ask for ratings has one list.
    if (system.asksKnown || list === undefined) list = system.list({ ...question, known, candidates });
    const liked = likedShare(list, person.truth);
    const measures = { ndcg: ndcg(list, person.truth, defaultCount), hit: Number(liked > 0), liked };
    collected.add(count, person.id, measures);
  }
}

/** The measures of all lists of a system. */
class Collected {
  readonly #lists = new Map<Known, Map<number, Measures[]>>(knowns.map((known) => [known, new Map()]));

  add(known: Known, person: number, measures: Measures): void {
    const people = this.#lists.get(known)!;
    people.set(person, [...(people.get(person) ?? []), measures]);
  }

  means(): SystemResult {
    const of = (known: Known) =>
      new Map(
        [...this.#lists.get(known)!].map(([person, lists]) => {
          const mean = (name: keyof Measures) => meanOf(lists.map((measures) => measures[name]));
          return [person, { ndcg: mean('ndcg'), hit: mean('hit'), liked: mean('liked') }] as const;
        }),
      );
    return { 0: of(0), 5: of(5), 20: of(20), half: of('half') };
  }
}
