import { outputOf } from './texts.ts';

/** Share of happy posts that irony may make unsure. */
const maxSilenced = 0.03;

/**
 * Returns the threshold of irony: the one that is best by F1, or a higher one if more than 3 % of the posts labelled happy
 * reach it. Posts of the irony sets are ironic far more often than what people write, so the threshold that is best there
 * would make most happy posts unsure.
 * @param best threshold by F1
 * @param irony of posts, 0 to 1
 * @param labels their moods, as in `Encoded`
 */
export function ironyThreshold(best: number, irony: Float32Array, labels: Uint8Array): number {
  const ofHappy = irony.filter((_, post) => labels[post] === outputOf.happy).sort();
  // The probability that the fewest posts above the allowed share exceed: a post at the threshold is called.
  const lowest = ofHappy.at(Math.ceil((1 - maxSilenced) * ofHappy.length) - 1) ?? 0;
  return Math.max(best, Math.min(1, lowest + Number.EPSILON));
}
