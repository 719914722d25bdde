import { despairSignals } from './despairSignals.ts';
import { farewellSignals } from './farewellSignals.ts';
import type { Signal } from './signal.ts';

/** The sum of weights of different signals that makes a post at risk. */
export const signalThreshold = 3;

/**
 * All signals. Sources as in `statements` and `impliedStatements`. A weight of 3 counts alone, unless a joke, a minor
 * cause or an everyday departure is near.
 */
export const signals: readonly Signal[] = [...farewellSignals, ...despairSignals];
