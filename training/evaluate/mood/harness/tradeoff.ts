import type { Thresholds } from '#lib/mood/manifest.ts';
import type { LabelledPost } from '#training/datasets/post.ts';
import type { Answer } from '#training/evaluate/mood/systems/system.ts';
import { type OperatingPoint, operatingPoint, type Predictions } from '#training/metrics/calibration.ts';
import { outputMoods } from './measures.ts';

/** The operating point of scaled thresholds, between calling every post and calling none. */
export interface TradeoffStep extends OperatingPoint {
  /** 0 means no thresholds, 1 the given ones, 2 that only certain moods are called. */
  readonly scale: number;
}

const stepCount = 80;
/** Steps that call fewer posts are left out, because their shares are noise. */
const minCalled = 20;

/** @param answers to these posts by a system that gives probabilities */
export const predictionsOf = (posts: readonly LabelledPost[], answers: readonly Answer[]): Predictions => ({
  probabilities: Float32Array.from(answers.flatMap(({ probabilities }) => probabilities ?? [])),
  labels: Uint8Array.from(posts, ({ mood }) => outputMoods.indexOf(mood)),
});

/** Returns the operating points of both thresholds scaled together: from 0 through the given ones to 1. */
export function tradeoffOf(judged: Predictions, thresholds: Thresholds): TradeoffStep[] {
  const scales = Array.from({ length: stepCount + 1 }, (_, k) => (2 * k) / stepCount);
  return scales
    .map((scale) => ({ scale, ...operatingPoint(judged, scaled(thresholds, scale)) }))
    .filter(({ coverage }) => coverage * judged.labels.length >= minCalled);
}

function scaled(thresholds: Thresholds, scale: number): Thresholds {
  const scaledValue = (given: number) => (scale <= 1 ? given * scale : given + (1 - given) * (scale - 1));
  return { happy: scaledValue(thresholds.happy), sad: scaledValue(thresholds.sad) };
}
