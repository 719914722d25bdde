import type { Thresholds } from '#lib/mood/manifest.ts';

/** A network's answers to labelled texts: probabilities [texts, 3] of sad, happy and unsure, and labels by that number. */
export interface Predictions {
  readonly probabilities: Float32Array;
  readonly labels: Uint8Array;
}

/**
 * Returns the temperature, 0.25 to 4, that minimises the cross-entropy of the probabilities after their logits are
 * divided by it.
 * @see Guo et al. 2017, "On Calibration of Modern Neural Networks"
 */
export function fitTemperature({ probabilities, labels }: Predictions): number {
  const logits = probabilities.map((value) => Math.log(Math.max(value, 1e-12)));
  const lossAt = (temperature: number): number => {
    let loss = 0;
    labels.forEach((label, row) => {
      const scaled = [0, 1, 2].map((output) => logits[3 * row + output]! / temperature);
      loss += Math.log(scaled.reduce((sum, logit) => sum + Math.exp(logit - scaled[label]!), 0));
    });
    return loss;
  };
  // Golden-section search: the loss has one minimum.
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [0.25, 4];
  while (high - low > 0.005) {
    const [left, right] = [high - ratio * (high - low), low + ratio * (high - low)];
    if (lossAt(left) < lossAt(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}

/** Divides the logits by the temperature. */
export function atTemperature({ probabilities, labels }: Predictions, temperature: number): Predictions {
  const calibrated = new Float32Array(probabilities.length);
  labels.forEach((_, row) => {
    const scaled = [0, 1, 2].map((output) => probabilities[3 * row + output]! ** (1 / temperature));
    const sum = scaled.reduce((total, value) => total + value, 0);
    calibrated.set(
      scaled.map((value) => value / sum),
      3 * row,
    );
  });
  return { probabilities: calibrated, labels };
}

/**
 * Returns the number of the predicted mood of a row: the likelier of sad and happy,
 * or 2 (unsure) if it is below its threshold or both are equally likely.
 */
export function predictedMood(
  probabilities: Float32Array,
  row: number,
  { happy, sad }: Thresholds,
): 0 | 1 | 2 {
  const [pSad, pHappy] = [probabilities[3 * row]!, probabilities[3 * row + 1]!];
  if (pHappy > pSad) return pHappy >= happy ? 1 : 2;
  return pSad > pHappy && pSad >= sad ? 0 : 2;
}

/** Quality of the predictions at a pair of thresholds. */
export interface OperatingPoint {
  /** Mean of the recalls of sad, happy and unsure, without moods that no text has. */
  readonly averageRecall: number;
  /** Share of the texts that are predicted happy or sad. */
  readonly coverage: number;
  /** Share of the texts predicted happy or sad whose label is the opposite mood; 0 if no text is predicted so. */
  readonly oppositeRate: number;
}

export function operatingPoint(
  { probabilities, labels }: Predictions,
  thresholds: Thresholds,
): OperatingPoint {
  const counts = [0, 0, 0].map(() => [0, 0, 0]);
  labels.forEach((label, row) => {
    counts[label]![predictedMood(probabilities, row, thresholds)]!++;
  });
  const recalls = counts.flatMap((row, label) => {
    const labelled = row[0]! + row[1]! + row[2]!;
    return labelled === 0 ? [] : [row[label]! / labelled];
  });
  const decided = counts.reduce((sum, [sad, happy]) => sum + sad! + happy!, 0);
  return {
    averageRecall: recalls.reduce((sum, recall) => sum + recall, 0) / Math.max(1, recalls.length),
    coverage: decided / labels.length,
    oppositeRate: (counts[0]![1]! + counts[1]![0]!) / Math.max(1, decided),
  };
}

/** Below the 0.15 that the model promises, because posts from other sources are harder. */
const maxOppositeRate = 0.12;

/** Average recall that may be given up for a lower coverage, because a wrong mood is worse than none. */
const recallTolerance = 0.0015;

/**
 * Chooses thresholds in steps of 0.01: those with the lowest coverage among all whose average recall is within 0.15
 * points of the best, at an opposite rate of `maxOppositeRate` or less. Returns 0.5 and 0.5 if there are none.
 */
export function chooseThresholds(predictions: Predictions): Thresholds {
  const candidates: (OperatingPoint & { readonly thresholds: Thresholds })[] = [];
  for (let happy = 20; happy < 80; happy++) {
    for (let sad = 15; sad < 80; sad++) {
      const thresholds = { happy: happy / 100, sad: sad / 100 };
      const point = operatingPoint(predictions, thresholds);
      if (point.oppositeRate <= maxOppositeRate) candidates.push({ thresholds, ...point });
    }
  }
  const bestRecall = Math.max(...candidates.map(({ averageRecall }) => averageRecall));
  const good = candidates.filter(({ averageRecall }) => averageRecall >= bestRecall - recallTolerance);
  const lowest = good.reduce<(typeof candidates)[number] | undefined>(
    (best, candidate) => (best && best.coverage <= candidate.coverage ? best : candidate),
    undefined,
  );
  return lowest?.thresholds ?? { happy: 0.5, sad: 0.5 };
}
