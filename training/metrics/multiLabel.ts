import { areaUnderCurve } from './areaUnderCurve.ts';

/** A label's probability for each post, and whether the post has it. Undefined where that is unknown. */
export interface LabelScores {
  /** 0 to 1. */
  readonly probabilities: Float32Array;
  /** Of the same length. */
  readonly truths: readonly (boolean | undefined)[];
}

/** Numbers of posts: called and right, called and wrong, not called although they have the label. */
interface Hits {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Returns 2 right / (2 right + wrong + missed), 0 if no post has the label and none is called. */
const f1Of = ({ right, wrong, missed }: Hits): number =>
  right + wrong + missed === 0 ? 0 : (2 * right) / (2 * right + wrong + missed);

function hitsAt({ probabilities, truths }: LabelScores, threshold: number): Hits {
  let [right, wrong, missed] = [0, 0, 0];
  for (const [post, truth] of truths.entries()) {
    const isCalled = probabilities[post]! >= threshold;
    if (truth === true && isCalled) right++;
    if (truth === true && !isCalled) missed++;
    if (truth === false && isCalled) wrong++;
  }
  return { right, wrong, missed };
}

/**
 * Returns the F1 of a label that is called from `threshold` on, such as irony. Posts whose truth is unknown do not count.
 */
export const f1At = (scores: LabelScores, threshold: number): number => f1Of(hitsAt(scores, threshold));

/**
 * Returns the mean of the F1 of several labels.
 * @param thresholds of the labels, in the same order
 */
export const macroF1 = (labels: readonly LabelScores[], thresholds: readonly number[]): number =>
  mean(labels.map((scores, k) => f1At(scores, thresholds[k]!)));

/**
 * Returns the threshold with the highest F1: the middle between two neighbouring probabilities, the highest such one if
 * several are as good. Returns 1 if no post has the label.
 * @see Lipton, Elkan and Narayanaswamy 2014, "Optimal Thresholding of Classifiers to Maximize F1 Measure"
 */
export function bestThreshold({ probabilities, truths }: LabelScores): number {
  const known = [...truths.keys()]
    .filter((post) => truths[post] !== undefined)
    .sort((a, b) => probabilities[b]! - probabilities[a]!);
  const positives = known.filter((post) => truths[post]).length;
  let best = { f1: 0, threshold: 1 };
  let right = 0;
  for (const [called, post] of known.entries()) {
    if (truths[post]) right++;
    const [own, next] = [probabilities[post]!, probabilities[known[called + 1] ?? -1] ?? 0];
    if (next === own) continue;
    const f1 = f1Of({ right, wrong: called + 1 - right, missed: positives - right });
    if (f1 > best.f1) best = { f1, threshold: (own + next) / 2 };
  }
  return best.threshold;
}

/**
 * Returns the mean over labels of the area under the ROC curve. A label that all or none of the known posts have is left
 * out. NaN if that leaves none.
 */
export function meanAreaUnderCurve(labels: readonly LabelScores[]): number {
  const areas = labels.map(({ probabilities, truths }) => {
    const scoresWith = (truth: boolean) => Array.from(probabilities).filter((_, k) => truths[k] === truth);
    return areaUnderCurve(scoresWith(true), scoresWith(false));
  });
  return mean(areas.filter((area) => !Number.isNaN(area)));
}

/**
 * Returns the mean F1 of classes of which each post has exactly one, if the one with the highest score is called.
 * @param scores [posts, classes]
 * @param classes of each post, below `count`
 * @param count number of classes
 */
export function macroF1OfHighest(scores: Float32Array, classes: Uint8Array, count: number): number {
  const called = Array.from(classes, (_, post) => {
    const own = scores.subarray(post * count, (post + 1) * count);
    return own.indexOf(Math.max(...own));
  });
  return mean(
    Array.from({ length: count }, (_, label) => {
      const both = called.filter((answer, post) => answer === label && classes[post] === label).length;
      const answers = called.filter((answer) => answer === label).length;
      const posts = classes.filter((own) => own === label).length;
      return f1Of({ right: both, wrong: answers - both, missed: posts - both });
    }),
  );
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
