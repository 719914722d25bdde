import type { Mood } from '#lib/mood/reading.ts';
import type { Answer } from '#training/evaluate/mood/systems/system.ts';

/** The moods in the order of a model's outputs. */
export const outputMoods = ['sad', 'happy', 'unsure'] as const satisfies readonly Mood[];

/** Number of codes. */
export const codeCount = 27;

/** Returns label, answer and forced choice, which all measures depend on, as one number below `codeCount`. */
export function codeOf(label: Mood, { mood, margin }: Answer): number {
  return 9 * outputMoods.indexOf(label) + 3 * outputMoods.indexOf(mood) + forcedOf(label, margin);
}

/** Judges the choice between happy and sad: 0 wrong, 1 tied, 2 right. A post labelled unsure counts as tied. */
function forcedOf(label: Mood, margin: number): number {
  if (margin === 0 || label === 'unsure') return 1;
  return margin > 0 === (label === 'happy') ? 2 : 0;
}

/** Shares from 0 to 1. A share of no posts is NaN. */
export interface Measures {
  /** Share of all posts whose answer equals the label. */
  readonly accuracy: number;
  /** Mean of the recalls of the three moods. SemEval's task 4A ranks by it. */
  readonly averageRecall: number;
  /** Mean of the F1 of the three moods. A mood that is never called has an F1 of 0. */
  readonly macroF1: number;
  /** Share of all posts that are called happy or sad. */
  readonly coverage: number;
  /** Share of the posts called happy or sad whose label is the opposite mood. */
  readonly oppositeRate: number;
  /** Share of the happy and sad posts that are right when the answer must be one of the two. A tie counts half. */
  readonly forcedAccuracy: number;
}

/** @param counts number of answers with each code */
export function measuresOf(counts: ArrayLike<number>): Measures {
  const sumOf = (fits: (label: Mood, answer: Mood, forced: number) => boolean): number => {
    let sum = 0;
    for (let code = 0; code < codeCount; code++) {
      const [label, answer] = [outputMoods[Math.floor(code / 9)]!, outputMoods[Math.floor(code / 3) % 3]!];
      if (fits(label, answer, code % 3)) sum += counts[code]!;
    }
    return sum;
  };
  const all = sumOf(() => true);
  const classMeasures = (mood: Mood) => {
    const right = sumOf((label, answer) => label === mood && answer === mood);
    const labelled = sumOf((label) => label === mood);
    return { recall: right / labelled, f1: (2 * right) / (labelled + sumOf((_, answer) => answer === mood)) };
  };
  const classes = outputMoods.map(classMeasures);
  const decided = sumOf((_, answer) => answer !== 'unsure');
  const opposite = sumOf((label, answer) => label !== answer && label !== 'unsure' && answer !== 'unsure');
  const polar = sumOf((label) => label !== 'unsure');
  const forced = (value: number) => sumOf((label, _, choice) => label !== 'unsure' && choice === value);
  return {
    accuracy: sumOf((label, answer) => label === answer) / all,
    averageRecall: mean(classes.map(({ recall }) => recall)),
    macroF1: mean(classes.map(({ f1 }) => f1)),
    coverage: decided / all,
    oppositeRate: opposite / decided,
    forcedAccuracy: (forced(2) + forced(1) / 2) / polar,
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
