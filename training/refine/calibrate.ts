import type { Thresholds } from '../../lib/mood/manifest.ts';

/** Probabilities [texts, 3] (sad, happy, unsure) of texts whose moods are known, as the number of an output. */
export interface Judged {
  readonly probabilities: Float32Array;
  readonly labels: Uint8Array;
}

/**
 * The temperature at which the probabilities fit the labels best: the scores are divided by it.
 * @see Guo et al. 2017, "On Calibration of Modern Neural Networks"
 */
export function temperatureOf({ probabilities, labels }: Judged): number {
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
export function atTemperature({ probabilities, labels }: Judged, temperature: number): Judged {
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
export function called(probabilities: Float32Array, row: number, { happy, sad }: Thresholds): 0 | 1 | 2 {
  const [pSad, pHappy] = [probabilities[3 * row]!, probabilities[3 * row + 1]!];
  if (pHappy > pSad) return pHappy >= happy ? 1 : 2;
  return pSad > pHappy && pSad >= sad ? 0 : 2;
}

/** What such thresholds come to. */
export interface Trade {
  /** Mean of the recalls of sad, happy and unsure. */
  readonly averageRecall: number;
  /** Share called happy or sad. */
  readonly coverage: number;
  /** Share of those called happy or sad that are not of the opposite mood. */
  readonly notOpposite: number;
}

export function tradeAt({ probabilities, labels }: Judged, thresholds: Thresholds): Trade {
  const counts = [0, 0, 0].map(() => [0, 0, 0]);
  labels.forEach((label, row) => {
    counts[label]![called(probabilities, row, thresholds)]!++;
  });
  const recalls = counts.map((row, label) => row[label]! / Math.max(1, row[0]! + row[1]! + row[2]!));
  const said = counts.reduce((sum, [sad, happy]) => sum + sad! + happy!, 0);
  return {
    averageRecall: (recalls[0]! + recalls[1]! + recalls[2]!) / 3,
    coverage: said / labels.length,
    notOpposite: said === 0 ? 1 : 1 - (counts[0]![1]! + counts[1]![0]!) / said,
  };
}

/** Kept above the 0.85 promised, for posts of another source are harder. */
const leastNotOpposite = 0.88;

/** The thresholds, in steps of 0.01, at which the average recall is highest while few posts are called the opposite. */
export function thresholdsOf(judged: Judged): Thresholds {
  let best = { happy: 0.5, sad: 0.5 };
  let most = -1;
  for (let happy = 0.2; happy < 0.8; happy += 0.01) {
    for (let sad = 0.15; sad < 0.8; sad += 0.01) {
      const { averageRecall, notOpposite } = tradeAt(judged, { happy, sad });
      if (notOpposite >= leastNotOpposite && averageRecall > most) {
        most = averageRecall;
        best = { happy: Math.round(happy * 100) / 100, sad: Math.round(sad * 100) / 100 };
      }
    }
  }
  return best;
}
