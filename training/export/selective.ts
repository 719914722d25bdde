import type { Thresholds } from '#lib/mood/manifest.ts';
import { type Predictions, predictedMood } from '#training/metrics/calibration.ts';

/** How the model does on tweets that are happy or sad, when it may say unsure. */
export interface Selective {
  /** Share of the tweets that are called happy or sad. */
  readonly coverage: number;
  /** Share of those that are called right; 0 when there are none. */
  readonly accuracy: number;
}

export function selective({ probabilities, labels }: Predictions, thresholds: Thresholds): Selective {
  let said = 0;
  let right = 0;
  labels.forEach((label, row) => {
    const mood = predictedMood(probabilities, row, thresholds);
    if (mood === 2) return;
    said++;
    if (mood === label) right++;
  });
  return { coverage: said / labels.length, accuracy: said === 0 ? 0 : right / said };
}
