/** Answers of like confidence. */
export interface Bin {
  readonly count: number;
  /** Their mean confidence. */
  readonly confidence: number;
  /** Share of them that are right. */
  readonly accuracy: number;
}

const bins = 15;

/**
 * Answers in 15 bins of equal width by confidence, those that are not empty, from 0 to 1.
 * @see Guo et al. 2017, "On Calibration of Modern Neural Networks"
 * @param isRight 0 or 1 for each
 */
export function reliabilityOf(confidences: ArrayLike<number>, isRight: ArrayLike<number>): Bin[] {
  const sums = Array.from({ length: bins }, () => ({ count: 0, confidence: 0, right: 0 }));
  for (let k = 0; k < confidences.length; k++) {
    // As there, a bin holds its upper end and not its lower.
    const bin = sums[Math.max(0, Math.ceil(confidences[k]! * bins) - 1)]!;
    bin.count++;
    bin.confidence += confidences[k]!;
    bin.right += isRight[k]!;
  }
  return sums
    .filter(({ count }) => count > 0)
    .map(({ count, confidence, right }) => ({
      count,
      confidence: confidence / count,
      accuracy: right / count,
    }));
}

/** Expected calibration error: the mean distance of confidence and accuracy, over all answers. */
export function calibrationErrorOf(reliability: readonly Bin[]): number {
  const all = reliability.reduce((sum, { count }) => sum + count, 0);
  return reliability.reduce(
    (sum, { count, confidence, accuracy }) => sum + (count / all) * Math.abs(confidence - accuracy),
    0,
  );
}
