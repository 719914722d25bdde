import type { Thresholds } from '#lib/mood/manifest.ts';
import { type Predictions, predictedMood } from '#training/metrics/calibration.ts';

/** How the model does on tweets labelled happy or sad when it may answer unsure. */
export interface Selective {
  /** Share of the tweets that are answered happy or sad. */
  readonly coverage: number;
  /** Share of correct answers among these tweets; 0 if there are none. */
  readonly accuracy: number;
}

export function selective({ probabilities, labels }: Predictions, thresholds: Thresholds): Selective {
  let decided = 0;
  let correct = 0;
  labels.forEach((label, row) => {
    const mood = predictedMood(probabilities, row, thresholds);
    if (mood === 2) return;
    decided++;
    if (mood === label) correct++;
  });
  return { coverage: decided / labels.length, accuracy: decided === 0 ? 0 : correct / decided };
}
