import type { Thresholds } from '#lib/mood/manifest.ts';
import { minimumOf } from './minimum.ts';

/** A network's answers to labelled texts: probabilities [texts, 3] of sad, happy and unsure, and labels by that number. */
export interface Predictions {
  readonly probabilities: Float32Array;
  readonly labels: Uint8Array;
}

/** A network's answers, and the logits of a table of n-grams, [texts, 3], if there is one. */
export interface RawPredictions extends Predictions {
  readonly ngramLogits?: Float32Array | undefined;
}

/** How the probabilities of the moods are calibrated: logits of the network / temperature + share * logits of n-grams. */
export interface MoodScaling {
  readonly temperature: number;
  /** 0 without n-grams. */
  readonly ngramShare: number;
}

/** Steps between the two searches of `fitScaling`, each of which starts from the other's result. */
const rounds = 8;

/**
 * Returns the scaling that minimises the cross-entropy of the labels.
 * @see Guo et al. 2017, "On Calibration of Modern Neural Networks"
 */
export function fitScaling(raw: RawPredictions): MoodScaling {
  const lossAt = (scaling: MoodScaling): number => {
    const { probabilities } = scaled(raw, scaling);
    return raw.labels.reduce((loss, label, row) => loss - Math.log(probabilities[3 * row + label]!), 0);
  };
  let scaling: MoodScaling = { temperature: 1, ngramShare: raw.ngramLogits ? 1 : 0 };
  for (let round = 0; round < (raw.ngramLogits ? rounds : 1); round++) {
    const { ngramShare } = scaling;
    const temperature = minimumOf(0.25, 4, (temperature) => lossAt({ temperature, ngramShare }));
    scaling = { temperature, ngramShare };
    if (raw.ngramLogits)
      scaling = {
        temperature,
        ngramShare: minimumOf(0, 3, (share) => lossAt({ temperature, ngramShare: share })),
      };
  }
  return scaling;
}

/** Returns calibrated predictions. */
export function scaled(
  { probabilities, ngramLogits, labels }: RawPredictions,
  { temperature, ngramShare }: MoodScaling,
): Predictions {
  const calibrated = new Float32Array(probabilities.length);
  labels.forEach((_, row) => {
    const exponents = [0, 1, 2].map(
      (output) =>
        Math.max(probabilities[3 * row + output]!, smallest) ** (1 / temperature) *
        Math.exp(ngramShare * (ngramLogits?.[3 * row + output] ?? 0)),
    );
    const sum = exponents.reduce((total, value) => total + value, 0);
    calibrated.set(
      exponents.map((value) => Math.max(value / sum, smallest)),
      3 * row,
    );
  });
  return { probabilities: calibrated, labels };
}

/** Keeps logarithms finite where a probability was rounded to 0. */
const smallest = 1e-12;

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
