import { ngramSlots } from '#lib/text/ngrams.ts';
import type { OnProgress } from '#training/cli/progress.ts';
import { shuffled } from '#training/random/shuffled.ts';
import { rngStream } from '#training/random/streams.ts';
import type { NgramTable } from './table.ts';

/** A labelled text that n-grams are learned from. */
export interface NgramText {
  readonly tokens: readonly string[];
  /** [outputs], 0 to 1. NaN if it is unknown, which only sigmoids allow. */
  readonly targets: readonly number[];
  /** Number of its source. */
  readonly source: number;
}

export interface NgramSettings {
  /** A power of two. */
  readonly slots: number;
  /** Whether exactly one output is right (softmax) or each may be (sigmoid). */
  readonly link: 'softmax' | 'sigmoid';
  readonly epochs: number;
  readonly learningRate: number;
  readonly seed: number;
}

export interface TrainedNgrams {
  readonly table: NgramTable;
  /** [outputs] of each source, by its number. */
  readonly biases: readonly Float32Array[];
}

/** Avoids a division by zero in the first step of a weight. */
const epsilon = 1e-8;

/** Largest absolute value in 8 bits. */
const maxValue = 127;

/**
 * Trains a linear model over the n-grams of texts by stochastic gradient descent on the cross-entropy, one text per step. Each
 * weight has a learning rate of its own (AdaGrad), because most n-grams are rare. Each source has biases of its own, because
 * sources differ in how often they use a label, which must not move the weights of n-grams.
 * @see Duchi, Hazan and Singer 2011; Weinberger et al. 2009, "Feature Hashing for Large Scale Multitask Learning"
 * @param texts 1 or more
 * @param sources number of sources
 * @returns the table, whose bias is that of source 0, and the biases of all sources
 */
export function trainNgrams(
  texts: readonly NgramText[],
  sources: number,
  { slots, link, epochs, learningRate, seed }: NgramSettings,
  onProgress: OnProgress,
): TrainedNgrams {
  const outputs = texts[0]!.targets.length;
  const features = texts.map(({ tokens }) => {
    const { words, characters } = ngramSlots(tokens, slots);
    return [words, characters];
  });
  const weights = new Float32Array(outputs * slots);
  const squares = new Float32Array(outputs * slots).fill(epsilon);
  const biases = new Float32Array(outputs * sources);
  const biasSquares = new Float32Array(outputs * sources).fill(epsilon);
  const errors = new Float64Array(outputs);

  const setErrors = (row: number): void => {
    const { source, targets } = texts[row]!;
    errors.set(biases.subarray(outputs * source, outputs * (source + 1)));
    for (const kind of features[row]!) {
      const value = 1 / Math.sqrt(Math.max(kind.length, 1));
      for (const slot of kind)
        for (let output = 0; output < outputs; output++)
          errors[output]! += weights[outputs * slot + output]! * value;
    }
    if (link === 'softmax') toSoftmax(errors);
    else
      for (let output = 0; output < outputs; output++) errors[output] = 1 / (1 + Math.exp(-errors[output]!));
    for (let output = 0; output < outputs; output++) {
      const target = targets[output]!;
      errors[output] = Number.isNaN(target) ? 0 : errors[output]! - target;
    }
  };
  const step = (values: Float32Array, sums: Float32Array, at: number, gradient: number): void => {
    sums[at]! += gradient * gradient;
    values[at]! -= (learningRate * gradient) / Math.sqrt(sums[at]!);
  };

  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffled(texts.length, rngStream(seed, 'ngramTexts', epoch));
    for (const [done, row] of order.entries()) {
      setErrors(row);
      for (let output = 0; output < outputs; output++) {
        const error = errors[output]!;
        if (error === 0) continue;
        step(biases, biasSquares, outputs * texts[row]!.source + output, error);
        for (const kind of features[row]!) {
          const gradient = error / Math.sqrt(Math.max(kind.length, 1));
          for (const slot of kind) step(weights, squares, outputs * slot + output, gradient);
        }
      }
      if (done % 1000 === 0) onProgress(epoch * texts.length + done, epochs * texts.length);
    }
  }
  const table = { ...rounded(weights, outputs), bias: biases.slice(0, outputs) };
  return {
    table,
    biases: Array.from({ length: sources }, (_, k) => biases.slice(outputs * k, outputs * (k + 1))),
  };
}

/** Replaces scores by their softmax. */
function toSoftmax(scores: Float64Array): void {
  const largest = Math.max(...scores);
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    scores[k] = Math.exp(scores[k]! - largest);
    sum += scores[k]!;
  }
  for (let k = 0; k < scores.length; k++) scores[k]! /= sum;
}

/** Rounds the weights of each output to 255 even steps. */
function rounded(weights: Float32Array, outputs: number): Pick<NgramTable, 'values' | 'scales'> {
  const largest = new Float32Array(outputs);
  for (const [k, weight] of weights.entries())
    largest[k % outputs] = Math.max(largest[k % outputs]!, Math.abs(weight));
  const scales = largest.map((value) => value / maxValue || 1);
  return {
    values: Int8Array.from(weights, (weight, k) => Math.round(weight / scales[k % outputs]!)),
    scales,
  };
}
