import type { Mood } from '#lib/mood/reading.ts';
import type { Answer } from '#training/evaluate/mood/systems/system.ts';

/** The order of a model's outputs. */
export const moods = ['sad', 'happy', 'unsure'] as const satisfies readonly Mood[];

/** How many codes there are. */
export const codes = 27;

/** All that the measures need of one answer, in a number below `codes`: the label, the answer, and the forced choice. */
export function codeOf(label: Mood, { mood, margin }: Answer): number {
  return 9 * moods.indexOf(label) + 3 * moods.indexOf(mood) + forcedOf(label, margin);
}

/** A choice between happy and sad, where the label is one of them: 0 wrong, 1 tied, 2 right. */
function forcedOf(label: Mood, margin: number): number {
  if (margin === 0 || label === 'unsure') return 1;
  return margin > 0 === (label === 'happy') ? 2 : 0;
}

/** Shares of 1; a share of nothing is NaN. */
export interface Measures {
  /** Of all posts, those called as they are labelled. */
  readonly accuracy: number;
  /** Mean of the recalls of the three moods: the measure that SemEval's task 4A ranks by. */
  readonly averageRecall: number;
  /** Mean of the F1 of the three moods; that of a mood never called is 0. */
  readonly macroF1: number;
  /** Of all posts, those called happy or sad. */
  readonly coverage: number;
  /** Of the posts called happy or sad, those not labelled with the opposite. */
  readonly notOpposite: number;
  /** Of the happy and sad posts, those called right when it must be one of the two; a tie is half right. */
  readonly forcedAccuracy: number;
}

/** @param counts how often each code occurred, from 0 */
export function measuresOf(counts: ArrayLike<number>): Measures {
  const sumOf = (fits: (label: Mood, answer: Mood, forced: number) => boolean): number => {
    let sum = 0;
    for (let code = 0; code < codes; code++) {
      const [label, answer] = [moods[Math.floor(code / 9)]!, moods[Math.floor(code / 3) % 3]!];
      if (fits(label, answer, code % 3)) sum += counts[code]!;
    }
    return sum;
  };
  const all = sumOf(() => true);
  const of = (mood: Mood) => {
    const right = sumOf((label, answer) => label === mood && answer === mood);
    const labelled = sumOf((label) => label === mood);
    return { recall: right / labelled, f1: (2 * right) / (labelled + sumOf((_, answer) => answer === mood)) };
  };
  const each = moods.map(of);
  const decided = sumOf((_, answer) => answer !== 'unsure');
  const opposite = sumOf((label, answer) => label !== answer && label !== 'unsure' && answer !== 'unsure');
  const polar = sumOf((label) => label !== 'unsure');
  const forced = (value: number) => sumOf((label, _, choice) => label !== 'unsure' && choice === value);
  return {
    accuracy: sumOf((label, answer) => label === answer) / all,
    averageRecall: mean(each.map(({ recall }) => recall)),
    macroF1: mean(each.map(({ f1 }) => f1)),
    coverage: decided / all,
    notOpposite: 1 - opposite / decided,
    forcedAccuracy: (forced(2) + forced(1) / 2) / polar,
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
