import type { Thresholds } from '#lib/mood/manifest.ts';
import type { LabelledPost } from '#training/datasets/post.ts';
import type { Score } from '#training/evaluate/mood/harness/score.ts';
import { predictionsOf, tradeoffOf } from '#training/evaluate/mood/harness/tradeoff.ts';
import type { Answer } from '#training/evaluate/mood/systems/system.ts';
import { svgOf } from './chart.ts';
import { reliabilityDiagram } from './reliability.ts';
import { tradeoffCurves } from './tradeoff.ts';

/**
 * Draws the charts of a model on posts of a source that it was not trained on. Returns SVGs by file name.
 * @param set name of the set
 * @param answers to these posts, with probabilities
 * @throws Error when the score has no calibration
 */
export function heldOutFigures(
  set: string,
  posts: readonly LabelledPost[],
  answers: readonly Answer[],
  { reliability, calibrationError }: Score,
  thresholds: Thresholds,
): Map<string, string> {
  if (!reliability || calibrationError === undefined) throw new Error('the model gave no probabilities');
  const steps = tradeoffOf(predictionsOf(posts, answers), thresholds);
  return new Map([
    ['tradeoff.svg', svgOf(tradeoffCurves(steps, set), 'tradeoff')],
    ['calibration.svg', svgOf(reliabilityDiagram(reliability, calibrationError, set), 'calibration')],
  ]);
}
