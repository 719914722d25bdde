/** Answers of similar confidence. */
export interface Bin {
  readonly count: number;
  /** Mean confidence, 0 to 1. */
  readonly confidence: number;
  /** Share of the answers that are right, 0 to 1. */
  readonly accuracy: number;
}

const binCount = 15;

/**
 * Groups answers into 15 bins of equal width by confidence. Returns the bins that are not empty, from 0 to 1.
 * @see Guo et al. 2017, "On Calibration of Modern Neural Networks"
 * @param isRight 0 or 1 for each answer
 */
export function reliabilityOf(confidences: ArrayLike<number>, isRight: ArrayLike<number>): Bin[] {
  const sums = Array.from({ length: binCount }, () => ({ count: 0, confidence: 0, right: 0 }));
  for (let k = 0; k < confidences.length; k++) {
    // As in the paper, a bin includes its upper end and not its lower end.
    const bin = sums[Math.max(0, Math.ceil(confidences[k]! * binCount) - 1)]!;
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

/** Returns the expected calibration error: the mean distance between confidence and accuracy over all answers. */
export function calibrationErrorOf(reliability: readonly Bin[]): number {
  const total = reliability.reduce((sum, { count }) => sum + count, 0);
  return reliability.reduce(
    (sum, { count, confidence, accuracy }) => sum + (count / total) * Math.abs(confidence - accuracy),
    0,
  );
}
