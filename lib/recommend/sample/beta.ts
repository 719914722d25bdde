import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** The distribution Beta(likes, dislikes) of the probability of a like. Both parameters are above 0. */
export interface Posterior {
  readonly likes: number;
  readonly dislikes: number;
}

/**
 * Draws from a Beta distribution: X / (X + Y) of two gamma variates.
 * @returns 0 to 1
 * @throws RangeError unless both parameters are above 0
 */
export function sampleBeta({ likes, dislikes }: Posterior, random: RandomGenerator): number {
  if (!(likes > 0 && dislikes > 0)) throw new RangeError(`Beta(${likes}, ${dislikes}) is no distribution`);
  const x = sampleGamma(likes, random);
  return x / (x + sampleGamma(dislikes, random));
}

/**
 * Draws from Gamma(shape, 1). A shape below 1 is raised by one and the variate is scaled, as in the paper.
 * @see Marsaglia and Tsang 2000, "A Simple Method for Generating Gamma Variables"
 */
function sampleGamma(shape: number, random: RandomGenerator): number {
  if (shape < 1) return sampleGamma(shape + 1, random) * unit(random) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(unit(random)) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Draws from the standard normal distribution (Box and Muller 1958). */
function normal(random: RandomGenerator): number {
  return Math.sqrt(-2 * Math.log(unit(random))) * Math.cos(2 * Math.PI * unit(random));
}

/** Draws uniformly from (0, 1]. */
const unit = (random: RandomGenerator): number => 1 - uniformFloat64(random);
