import { unknownId } from '#lib/text/vocabulary.ts';
import type { Random } from '#training/random/random.ts';
import type { NetworkSizes } from './weights.ts';

/** The rates of dropout, each the share that is dropped. */
export interface Dropout {
  /** Columns of the embedding; all words of a tweet share one mask. */
  readonly inputs: number;
  /** The state that the next word reads; all words of a tweet share one mask. */
  readonly recurrent: number;
  /** Words, read as unknown words instead. Absent means 0. */
  readonly words?: number;
  /** Inputs of the output layer. Absent means 0. */
  readonly features?: number;
  readonly random: Random;
}

/** The masks of one training step. Absent masks drop nothing. */
export interface DropoutMasks {
  /** One for each direction: [rows, embedding] and [rows, units]. */
  readonly passes: readonly { readonly inputMask?: Float32Array; readonly recurrentMask?: Float32Array }[];
  /** [rows, features] */
  readonly features?: Float32Array;
  /** The batch's ids, some of them replaced by `unknownId`. */
  readonly ids: Int32Array;
}

/**
 * Draws the masks of one training step.
 * @param ids [time, rows]
 * @param features the inputs of the output layer
 */
export function drawMasks(
  { inputs, recurrent, words, features: featureRate, random }: Dropout,
  { embedding, units, directions }: NetworkSizes,
  features: number,
  rows: number,
  ids: Int32Array,
): DropoutMasks {
  const mask = (columns: number, rate: number) => randomMask(rows * columns, rate, random);
  const passes = Array.from({ length: directions }, () => ({
    ...(inputs > 0 && { inputMask: mask(embedding, inputs) }),
    ...(recurrent > 0 && { recurrentMask: mask(units, recurrent) }),
  }));
  return {
    passes,
    ...(featureRate && { features: mask(features, featureRate) }),
    ids: words ? withUnknownWords(ids, words, random) : ids,
  };
}

/** Padding may be replaced too: it is never read. */
function withUnknownWords(ids: Int32Array, rate: number, random: Random): Int32Array {
  const threshold = thresholdOf(rate);
  return ids.map((id) => (random.next() < threshold ? unknownId : id));
}

/** `random.next()`, a signed 32-bit integer, is below this threshold with the given probability. */
const thresholdOf = (probability: number): number => probability * 2 ** 32 - 2 ** 31;

/** Inverted dropout: remaining values are scaled up, so evaluation needs no scaling. */
function randomMask(size: number, rate: number, random: Random): Float32Array {
  const threshold = thresholdOf(rate);
  const scale = 1 / (1 - rate);
  const mask = new Float32Array(size);
  for (let k = 0; k < size; k++) mask[k] = random.next() < threshold ? 0 : scale;
  return mask;
}
