import { minimumOf } from './minimum.ts';

/** A probability is the logistic function of slope * log odds + bias. */
export interface PlattScaling {
  readonly slope: number;
  readonly bias: number;
}

/**
 * Returns the slope and bias that minimise the cross-entropy of a label. Posts with the label have the target
 * (n + 1) / (n + 2) instead of 1, where n is their number, and the others 1 / (m + 2), so that the result is finite even if
 * the log odds divide them. Without posts, nothing is scaled.
 * @param logOdds of the label for each post
 * @param truths whether the post has it
 * @see Platt 1999, "Probabilistic Outputs for Support Vector Machines"; Lin, Lin and Weng 2007 for Newton's method
 */
export function plattScaling(logOdds: readonly number[], truths: readonly boolean[]): PlattScaling {
  if (truths.length === 0) return { slope: 1, bias: 0 };
  const positives = truths.filter((truth) => truth).length;
  const negatives = truths.length - positives;
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (negatives + 2);
  const targets = truths.map((truth) => (truth ? high : low));
  let scaling: PlattScaling = { slope: 0, bias: Math.log((positives + 1) / (negatives + 1)) };
  for (let loss = lossOf(scaling, logOdds, targets), step = 0; step < maxSteps; step++) {
    const { slope, bias } = newtonStep(scaling, logOdds, targets);
    let share = 1;
    const next = () => ({ slope: scaling.slope - share * slope, bias: scaling.bias - share * bias });
    while (lossOf(next(), logOdds, targets) > loss && share > minShare) share /= 2;
    const nextLoss = lossOf(next(), logOdds, targets);
    if (!(nextLoss < loss)) break;
    scaling = next();
    loss = nextLoss;
  }
  return scaling;
}

/** A scaling of a mean of log odds: (1 - ngramShare) * those of the network + ngramShare * those of n-grams. */
export interface MixedScaling extends PlattScaling {
  /** 0 to 1; 0 without n-grams. */
  readonly ngramShare: number;
}

export const mixedLogOdds = (network: number, ngrams: number, ngramShare: number): number =>
  (1 - ngramShare) * network + ngramShare * ngrams;

/**
 * Returns the share and the scaling of the mean that minimise the cross-entropy of a label.
 * @param ngrams log odds of the label for each post; without them, or without posts, the share is 0
 */
export function mixedScaling(
  network: readonly number[],
  ngrams: readonly number[] | undefined,
  truths: readonly boolean[],
): MixedScaling {
  if (!ngrams || truths.length === 0) return { ...plattScaling(network, truths), ngramShare: 0 };
  const mixedAt = (share: number) => network.map((own, k) => mixedLogOdds(own, ngrams[k]!, share));
  const ngramShare = minimumOf(0, 1, (share) => {
    const logOdds = mixedAt(share);
    return lossOf(plattScaling(logOdds, truths), logOdds, truths.map(Number));
  });
  return { ...plattScaling(mixedAt(ngramShare), truths), ngramShare };
}

/** Returns the cross-entropy in nats, summed over the posts. */
const lossOf = (
  { slope, bias }: PlattScaling,
  logOdds: readonly number[],
  targets: readonly number[],
): number =>
  logOdds.reduce((sum, x, k) => {
    const z = slope * x + bias;
    return sum + Math.max(z, 0) - z * targets[k]! + Math.log1p(Math.exp(-Math.abs(z)));
  }, 0);

const maxSteps = 100;
/** Least share of a step that is tried. */
const minShare = 1e-6;
/** Keeps the Hessian invertible if all log odds are equal. */
const ridge = 1e-9;

/** Returns the gradient of the loss, multiplied by the inverse of its Hessian. */
function newtonStep(
  { slope, bias }: PlattScaling,
  logOdds: readonly number[],
  targets: readonly number[],
): PlattScaling {
  let [ofSlope, ofBias, slopes, both, biases] = [0, 0, ridge, 0, ridge];
  for (const [k, x] of logOdds.entries()) {
    const probability = 1 / (1 + Math.exp(-slope * x - bias));
    const error = probability - targets[k]!;
    const curvature = probability * (1 - probability);
    ofSlope += error * x;
    ofBias += error;
    slopes += curvature * x * x;
    both += curvature * x;
    biases += curvature;
  }
  const determinant = slopes * biases - both * both;
  return {
    slope: (biases * ofSlope - both * ofBias) / determinant,
    bias: (slopes * ofBias - both * ofSlope) / determinant,
  };
}
