import type { Thresholds } from '#lib/mood/manifest.ts';
import type { LabelledPost } from '#training/datasets/post.ts';
import type { Answer } from '#training/evaluate/mood/systems/system.ts';
import { type OperatingPoint, operatingPoint, type Predictions } from '#training/metrics/calibration.ts';
import { moods } from './measures.ts';

/** A step of the way from never silent to always silent. */
export interface Step extends OperatingPoint {
  /** 0 no threshold, 1 the thresholds as given, 2 only certainty is called. */
  readonly scale: number;
}

const steps = 80;
/** Shares of fewer posts say little. */
const fewestCalled = 20;

/** @param answers to these posts, of a system that gives probabilities */
export const predictionsOf = (posts: readonly LabelledPost[], answers: readonly Answer[]): Predictions => ({
  probabilities: Float32Array.from(answers.flatMap(({ probabilities }) => probabilities ?? [])),
  labels: Uint8Array.from(posts, ({ mood }) => moods.indexOf(mood)),
});

/**
 * What both thresholds come to as they are scaled together: from 0, where every post is called, through those given, to
 * 1, where next to none is.
 */
export function tradeoffOf(judged: Predictions, thresholds: Thresholds): Step[] {
  const scales = Array.from({ length: steps + 1 }, (_, k) => (2 * k) / steps);
  return scales
    .map((scale) => ({ scale, ...operatingPoint(judged, scaled(thresholds, scale)) }))
    .filter(({ coverage }) => coverage * judged.labels.length >= fewestCalled);
}

function scaled(thresholds: Thresholds, scale: number): Thresholds {
  const at = (given: number) => (scale <= 1 ? given * scale : given + (1 - given) * (scale - 1));
  return { happy: at(thresholds.happy), sad: at(thresholds.sad) };
}
