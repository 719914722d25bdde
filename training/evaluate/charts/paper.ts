import type { ClassReport } from '#training/metrics/report.ts';
import type { Schedule } from '#training/settings/presets.ts';

/** What the paper states about a run. It rounds shares to two decimals. */
export interface PaperRun {
  /** Number of the table in the paper that holds the report. */
  readonly table: number;
  /** Seconds of training. */
  readonly seconds: number;
  readonly accuracy: number;
  readonly classes: Readonly<Record<'sad' | 'happy', ClassReport>>;
  /** Mean of both classes. */
  readonly macro: Omit<ClassReport, 'support'>;
}

/** Numbers of test tweets with each label. */
const support = { sad: 149_370, happy: 150_630 };

/**
 * The paper's figures.
 * @see Illa, Sharma, Panwar, Narayanan, "Building a Recommender System based on Perceived Emotions": Table 2 (whole),
 * Table 3 (in chunks), Figure 6 (run times)
 */
export const paper: Readonly<Record<Schedule, PaperRun>> = {
  whole: {
    table: 2,
    seconds: 7070,
    accuracy: 0.79,
    classes: {
      sad: { precision: 0.79, recall: 0.8, f1: 0.79, support: support.sad },
      happy: { precision: 0.8, recall: 0.79, f1: 0.79, support: support.happy },
    },
    macro: { precision: 0.79, recall: 0.79, f1: 0.79 },
  },
  chunked: {
    table: 3,
    seconds: 3582,
    accuracy: 0.78,
    classes: {
      sad: { precision: 0.78, recall: 0.78, f1: 0.78, support: support.sad },
      happy: { precision: 0.78, recall: 0.78, f1: 0.78, support: support.happy },
    },
    macro: { precision: 0.78, recall: 0.78, f1: 0.78 },
  },
};
