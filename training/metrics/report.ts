import type { DecidedMood } from '#lib/mood/reading.ts';

/** Numbers of tweets: `confusion[label][answer]`, 0 sad, 1 happy. */
export type Confusion = readonly [readonly [number, number], readonly [number, number]];

export interface ClassReport {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Number of tweets with this label. */
  readonly support: number;
}

/** Result of a test. All shares are from 0 to 1; 0 / 0 counts as 0, so that the report is valid JSON. */
export interface Report {
  readonly rows: number;
  readonly accuracy: number;
  readonly confusion: Confusion;
  readonly classes: Readonly<Record<DecidedMood, ClassReport>>;
}

/** Counts answers. A probability above one half is the answer happy. */
export class ConfusionCounter {
  readonly #counts: [[number, number], [number, number]] = [
    [0, 0],
    [0, 0],
  ];

  add(label: 0 | 1, happy: number): void {
    this.#counts[label][happy > 0.5 ? 1 : 0]++;
  }

  get confusion(): Confusion {
    return this.#counts;
  }
}

export const accuracyOf = (confusion: Confusion): number =>
  share(
    confusion[0][0] + confusion[1][1],
    confusion.flat().reduce((sum, count) => sum + count, 0),
  );

/** Computes accuracy, and precision, recall and F1 of each mood. */
export function reportOf(confusion: Confusion): Report {
  const classOf = (k: 0 | 1): ClassReport => {
    const other = k === 0 ? 1 : 0;
    const correct = confusion[k][k];
    const support = correct + confusion[k][other];
    const precision = share(correct, correct + confusion[other][k]);
    const recall = share(correct, support);
    return { precision, recall, f1: share(2 * precision * recall, precision + recall), support };
  };
  return {
    rows: confusion.flat().reduce((sum, count) => sum + count, 0),
    accuracy: accuracyOf(confusion),
    confusion,
    classes: { sad: classOf(0), happy: classOf(1) },
  };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
