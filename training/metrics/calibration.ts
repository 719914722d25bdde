import type { Thresholds } from '#lib/mood/manifest.ts';

/** Probabilities [texts, 3] (sad, happy, unsure) of texts whose moods are known, as the number of an output. */
export interface Predictions {
  readonly probabilities: Float32Array;
  readonly labels: Uint8Array;
}

/**
 * The temperature at which the probabilities fit the labels best: the scores are divided by it.
 * @see Guo et al. 2017, "On Calibration of Modern Neural Networks"
 */
export function fitTemperature({ probabilities, labels }: Predictions): number {
  const scores = probabilities.map((value) => Math.log(Math.max(value, 1e-12)));
  const lossAt = (temperature: number): number => {
    let loss = 0;
    labels.forEach((label, row) => {
      const row3 = [0, 1, 2].map((output) => scores[3 * row + output]! / temperature);
      loss += Math.log(row3.reduce((sum, score) => sum + Math.exp(score - row3[label]!), 0));
    });
    return loss;
  };
  // The loss has one valley: golden-section search.
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [0.25, 4];
  while (high - low > 0.005) {
    const [left, right] = [high - ratio * (high - low), low + ratio * (high - low)];
    if (lossAt(left) < lossAt(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}

/** The same scores at another temperature. */
export function atTemperature({ probabilities, labels }: Predictions, temperature: number): Predictions {
  const changed = new Float32Array(probabilities.length);
  labels.forEach((_, row) => {
    const scaled = [0, 1, 2].map((output) => probabilities[3 * row + output]! ** (1 / temperature));
    const sum = scaled.reduce((total, value) => total + value, 0);
    changed.set(
      scaled.map((value) => value / sum),
      3 * row,
    );
  });
  return { probabilities: changed, labels };
}

/** The mood of row `row`, as the number of an output. */
export function predictedMood(
  probabilities: Float32Array,
  row: number,
  { happy, sad }: Thresholds,
): 0 | 1 | 2 {
  const [pSad, pHappy] = [probabilities[3 * row]!, probabilities[3 * row + 1]!];
  if (pHappy > pSad) return pHappy >= happy ? 1 : 2;
  return pSad > pHappy && pSad >= sad ? 0 : 2;
}

/** What such thresholds come to. */
export interface OperatingPoint {
  /** Mean of the recalls of sad, happy and unsure, of those that occur. */
  readonly averageRecall: number;
  /** Share called happy or sad. */
  readonly coverage: number;
  /** Share of those called happy or sad that are not of the opposite mood. */
  readonly notOpposite: number;
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
  const said = counts.reduce((sum, [sad, happy]) => sum + sad! + happy!, 0);
  return {
    averageRecall: recalls.reduce((sum, recall) => sum + recall, 0) / Math.max(1, recalls.length),
    coverage: said / labels.length,
    notOpposite: said === 0 ? 1 : 1 - (counts[0]![1]! + counts[1]![0]!) / said,
  };
}

/** Kept above the 0.85 promised, for posts of another source are harder. */
const leastNotOpposite = 0.88;

/** So much of the average recall is given for silence: a mood shown wrongly is worse than none. */
const givenForSilence = 0.0015;

/**
 * The thresholds, in steps of 0.01, at which the fewest posts are called happy or sad, of those whose average recall
 * comes within 0.15 points of the best while few posts are called the opposite.
 */
export function chooseThresholds(judged: Predictions): Thresholds {
  const tried: (OperatingPoint & { readonly thresholds: Thresholds })[] = [];
  for (let happy = 20; happy < 80; happy++) {
    for (let sad = 15; sad < 80; sad++) {
      const thresholds = { happy: happy / 100, sad: sad / 100 };
      const trade = operatingPoint(judged, thresholds);
      if (trade.notOpposite >= leastNotOpposite) tried.push({ thresholds, ...trade });
    }
  }
  const most = Math.max(...tried.map(({ averageRecall }) => averageRecall));
  const good = tried.filter(({ averageRecall }) => averageRecall >= most - givenForSilence);
  const silent = good.reduce<(typeof tried)[number] | undefined>(
    (best, one) => (best && best.coverage <= one.coverage ? best : one),
    undefined,
  );
  return silent?.thresholds ?? { happy: 0.5, sad: 0.5 };
}
