import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { expect, test } from 'vitest';
import {
  atTemperature,
  chooseThresholds,
  fitTemperature,
  operatingPoint,
  type Predictions,
  predictedMood,
} from '#training/metrics/calibration.ts';
import { randomOf } from '#training/random/random.ts';

const softmax = (logits: readonly number[]): number[] => {
  const exponents = logits.map(Math.exp);
  const sum = exponents.reduce((total, value) => total + value, 0);
  return exponents.map((value) => value / sum);
};

/** Answers of a network that would be calibrated if its logits were not too large by a factor. */
function overconfident(factor: number, count = 4000): Predictions {
  const random = randomOf(8);
  const probabilities = new Float32Array(3 * count);
  const labels = Uint8Array.from({ length: count }, (_, row) => {
    const logits = [0, 1, 2].map(() => 4 * uniformFloat64(random) - 2);
    probabilities.set(softmax(logits.map((logit) => factor * logit)), 3 * row);
    const [sad, happy] = softmax(logits) as [number, number];
    const draw = uniformFloat64(random);
    return draw < sad ? 0 : draw < sad + happy ? 1 : 2;
  });
  return { probabilities, labels };
}

const predictionsOf = (
  ...rows: readonly (readonly [label: number, sad: number, happy: number])[]
): Predictions => ({
  probabilities: Float32Array.from(rows.flatMap(([, sad, happy]) => [sad, happy, 1 - sad - happy])),
  labels: Uint8Array.from(rows, ([label]) => label),
});

test.each([0.5, 1, 2.5])('fitTemperature finds the factor %j by which all logits are too large', (factor) => {
  expect(Math.abs(fitTemperature(overconfident(factor)) / factor - 1)).toBeLessThan(0.08);
});

test('fitTemperature stays between 0.25 and 4, even for certain wrong answers', () => {
  const certain = predictionsOf([0, 1, 0], [1, 1, 0], [2, 0, 0]);
  expect(fitTemperature(certain)).toBeCloseTo(4, 1);
  expect(fitTemperature(predictionsOf([0, 0.6, 0.2], [1, 0.2, 0.6], [2, 0.1, 0.1]))).toBeCloseTo(0.25, 1);
});

test('atTemperature changes nothing at 1', () => {
  const predictions = overconfident(2, 50);
  const same = atTemperature(predictions, 1);
  for (const [k, value] of same.probabilities.entries())
    expect(value).toBeCloseTo(predictions.probabilities[k]!, 6);
  expect(same.labels).toBe(predictions.labels);
});

test('atTemperature divides the logits', () => {
  const logits = [0.3, -1.2, 2];
  const { probabilities } = atTemperature(
    { probabilities: Float32Array.from(softmax(logits)), labels: Uint8Array.of(0) },
    2.5,
  );
  for (const [k, due] of softmax(logits.map((logit) => logit / 2.5)).entries())
    expect(probabilities[k]).toBeCloseTo(due, 6);
});

const thresholds = { happy: 0.5, sad: 0.375 };
test.each<[sad: number, happy: number, mood: number, why: string]>([
  [0.25, 0.5, 1, 'happy at its threshold'],
  [0.25, 0.49, 2, 'unsure below the threshold of happy'],
  [0.375, 0.25, 0, 'sad at its threshold'],
  [0.37, 0.25, 2, 'unsure below the threshold of sad'],
  [0.4375, 0.46875, 2, 'unsure because happy is likelier and below its threshold'],
  [0.5, 0.5, 2, 'unsure because both are equally likely'],
  [0.5, 0.4375, 0, 'sad because it is the likelier of two moods above their thresholds'],
])('predictedMood returns, for P(sad) %j and P(happy) %j, the output %i: %s', (sad, happy, mood) => {
  const { probabilities } = predictionsOf([0, 0, 1], [0, sad, happy]);
  expect(predictedMood(probabilities, 1, thresholds)).toBe(mood);
});

test('operatingPoint computes average recall, coverage and opposite rate', () => {
  const predictions = predictionsOf(
    ...([
      [0, 0.75, 0.125],
      [0, 0.125, 0.75],
      [0, 0.25, 0.25],
      [0, 0.625, 0.25],
    ] as const), // sad: 2 of 4
    ...([
      [1, 0.125, 0.75],
      [1, 0.625, 0.125],
    ] as const), // happy: 1 of 2
    ...([
      [2, 0.125, 0.25],
      [2, 0.75, 0.125],
      [2, 0.25, 0.125],
    ] as const), // unsure: 2 of 3
  );
  const { averageRecall, coverage, oppositeRate } = operatingPoint(predictions, { happy: 0.5, sad: 0.5 });
  expect(averageRecall).toBeCloseTo((1 / 2 + 1 / 2 + 2 / 3) / 3, 10);
  expect(coverage).toBeCloseTo(6 / 9, 10);
  expect(oppositeRate).toBeCloseTo(2 / 6, 10); // one sad predicted happy, one happy predicted sad
  expect(operatingPoint(predictions, { happy: 1, sad: 1 })).toEqual({
    averageRecall: 1 / 3,
    coverage: 0,
    oppositeRate: 0,
  });
});

test('chooseThresholds chooses those with the highest average recall', () => {
  // Texts labelled unsure have at most 0.415 happy and 0.315 sad, others at least 0.425 or 0.325.
  const predictions = predictionsOf(
    ...([
      [1, 0.1, 0.425],
      [1, 0.1, 0.9],
      [0, 0.325, 0.1],
      [0, 0.8, 0.1],
    ] as const),
    ...([
      [2, 0.1, 0.415],
      [2, 0.315, 0.1],
    ] as const),
  );
  expect(chooseThresholds(predictions)).toEqual({ happy: 0.42, sad: 0.32 });
});

test('chooseThresholds chooses higher ones to limit the opposite rate', () => {
  const rows: [number, number, number][] = [];
  for (let k = 0; k < 10; k++) rows.push([1, 0.05, 0.75], [0, 0.75, 0.05]);
  // The prediction sad would be right for most of these texts, but wrong for too many.
  for (let k = 0; k < 9; k++) rows.push([0, 0.5, 0.1]);
  for (let k = 0; k < 6; k++) rows.push([1, 0.5, 0.1]);
  rows.push([2, 0.1, 0.1]);
  const predictions = predictionsOf(...rows);
  const { sad } = chooseThresholds(predictions);
  expect(sad).toBeGreaterThan(0.5);
  expect(operatingPoint(predictions, { happy: 0.5, sad: 0.4 }).averageRecall).toBeGreaterThan(
    operatingPoint(predictions, { happy: 0.5, sad }).averageRecall,
  );
  expect(operatingPoint(predictions, { happy: 0.5, sad }).oppositeRate).toBe(0);
  expect(operatingPoint(predictions, { happy: 0.5, sad: 0.4 }).oppositeRate).toBeGreaterThan(0.12);
});

test('chooseThresholds lowers the coverage at a cost of up to 0.15 points of average recall', () => {
  const rows: [number, number, number][] = [];
  for (let k = 0; k < 400; k++) rows.push([1, 0.05, k === 0 ? 0.455 : k < 8 ? 0.555 : 0.9]);
  rows.push([0, 0.9, 0.05], [2, 0.05, 0.05]);
  const predictions = predictionsOf(...rows);
  // One text is 1/400 of a recall, and 1/1200 of the average. All eight would be far more than 0.15 points.
  expect(chooseThresholds(predictions)).toEqual({ happy: 0.46, sad: 0.15 });
  const recallAt = (happy: number) => operatingPoint(predictions, { happy, sad: 0.15 }).averageRecall;
  expect(recallAt(0.45) - recallAt(0.46)).toBeCloseTo(1 / 1200, 6);
  expect(recallAt(0.45) - recallAt(0.56)).toBeGreaterThan(0.005);
});

test('chooseThresholds returns 0.5 if no pair of thresholds has a low opposite rate', () => {
  expect(chooseThresholds(predictionsOf([0, 0.05, 0.9], [1, 0.9, 0.05]))).toEqual({ happy: 0.5, sad: 0.5 });
});
