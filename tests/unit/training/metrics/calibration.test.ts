import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { describe, expect, test } from 'vitest';
import {
  atTemperature,
  chooseThresholds,
  fitTemperature,
  operatingPoint,
  type Predictions,
  predictedMood,
} from '#training/metrics/calibration.ts';
import { randomOf } from '#training/random/random.ts';

const softmax = (scores: readonly number[]): number[] => {
  const exponents = scores.map(Math.exp);
  const sum = exponents.reduce((total, value) => total + value, 0);
  return exponents.map((value) => value / sum);
};

/** What a network says that is right about how sure it is but for a factor, which its scores are too large by. */
function overconfident(factor: number, count = 4000): Predictions {
  const random = randomOf(8);
  const probabilities = new Float32Array(3 * count);
  const labels = Uint8Array.from({ length: count }, (_, row) => {
    const scores = [0, 1, 2].map(() => 4 * uniformFloat64(random) - 2);
    probabilities.set(softmax(scores.map((score) => factor * score)), 3 * row);
    const [sad, happy] = softmax(scores) as [number, number];
    const draw = uniformFloat64(random);
    return draw < sad ? 0 : draw < sad + happy ? 1 : 2;
  });
  return { probabilities, labels };
}

const judgedOf = (
  ...rows: readonly (readonly [label: number, sad: number, happy: number])[]
): Predictions => ({
  probabilities: Float32Array.from(rows.flatMap(([, sad, happy]) => [sad, happy, 1 - sad - happy])),
  labels: Uint8Array.from(rows, ([label]) => label),
});

describe('the temperature', () => {
  test.each([0.5, 1, 2.5])('of a network whose scores are %j times too large is that', (factor) => {
    expect(Math.abs(fitTemperature(overconfident(factor)) / factor - 1)).toBeLessThan(0.08);
  });

  test('is looked for within bounds, also where an answer is certain and wrong', () => {
    const certain = judgedOf([0, 1, 0], [1, 1, 0], [2, 0, 0]);
    expect(fitTemperature(certain)).toBeCloseTo(4, 1);
    expect(fitTemperature(judgedOf([0, 0.6, 0.2], [1, 0.2, 0.6], [2, 0.1, 0.1]))).toBeCloseTo(0.25, 1);
  });

  test('of 1 changes nothing', () => {
    const judged = overconfident(2, 50);
    const same = atTemperature(judged, 1);
    for (const [k, value] of same.probabilities.entries())
      expect(value).toBeCloseTo(judged.probabilities[k]!, 6);
    expect(same.labels).toBe(judged.labels);
  });

  test('divides the scores', () => {
    const scores = [0.3, -1.2, 2];
    const { probabilities } = atTemperature(
      { probabilities: Float32Array.from(softmax(scores)), labels: Uint8Array.of(0) },
      2.5,
    );
    for (const [k, due] of softmax(scores.map((score) => score / 2.5)).entries())
      expect(probabilities[k]).toBeCloseTo(due, 6);
  });
});

describe('a mood is called', () => {
  const thresholds = { happy: 0.5, sad: 0.375 };
  test.each<[sad: number, happy: number, mood: number, why: string]>([
    [0.25, 0.5, 1, 'happy from its threshold on'],
    [0.25, 0.49, 2, 'not happy below it'],
    [0.375, 0.25, 0, 'sad from its threshold on'],
    [0.37, 0.25, 2, 'not sad below it'],
    [0.4375, 0.46875, 2, 'not sad where happy is more likely, though too little'],
    [0.5, 0.5, 2, 'neither where both are alike'],
    [0.5, 0.4375, 0, 'sad where both are likely and it is more so'],
  ])('P(sad) %j, P(happy) %j: %i, %s', (sad, happy, mood) => {
    const { probabilities } = judgedOf([0, 0, 1], [0, sad, happy]);
    expect(predictedMood(probabilities, 1, thresholds)).toBe(mood);
  });
});

test('what thresholds come to', () => {
  const judged = judgedOf(
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
  const { averageRecall, coverage, notOpposite } = operatingPoint(judged, { happy: 0.5, sad: 0.5 });
  expect(averageRecall).toBeCloseTo((1 / 2 + 1 / 2 + 2 / 3) / 3, 10);
  expect(coverage).toBeCloseTo(6 / 9, 10);
  expect(notOpposite).toBeCloseTo(4 / 6, 10); // one sad called happy, one happy called sad
  expect(operatingPoint(judged, { happy: 1, sad: 1 })).toEqual({
    averageRecall: 1 / 3,
    coverage: 0,
    notOpposite: 1,
  });
});

describe('the thresholds', () => {
  test('are those at which the average recall is highest', () => {
    // Unsure ones are up to 0.415 happy and 0.315 sad, others from 0.425 and 0.325 on.
    const judged = judgedOf(
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
    expect(chooseThresholds(judged)).toEqual({ happy: 0.42, sad: 0.32 });
  });

  test('are higher where few posts must be called the opposite', () => {
    const rows: [number, number, number][] = [];
    for (let k = 0; k < 10; k++) rows.push([1, 0.05, 0.75], [0, 0.75, 0.05]);
    // Called sad, each of these would be right more often than wrong; but too often wrong.
    for (let k = 0; k < 9; k++) rows.push([0, 0.5, 0.1]);
    for (let k = 0; k < 6; k++) rows.push([1, 0.5, 0.1]);
    rows.push([2, 0.1, 0.1]);
    const judged = judgedOf(...rows);
    const { sad } = chooseThresholds(judged);
    expect(sad).toBeGreaterThan(0.5);
    expect(operatingPoint(judged, { happy: 0.5, sad: 0.4 }).averageRecall).toBeGreaterThan(
      operatingPoint(judged, { happy: 0.5, sad }).averageRecall,
    );
    expect(operatingPoint(judged, { happy: 0.5, sad }).notOpposite).toBe(1);
    expect(operatingPoint(judged, { happy: 0.5, sad: 0.4 }).notOpposite).toBeLessThan(0.88);
  });

  test('leave unsure what costs less than 0.15 points of the average recall', () => {
    const rows: [number, number, number][] = [];
    for (let k = 0; k < 400; k++) rows.push([1, 0.05, k === 0 ? 0.455 : k < 8 ? 0.555 : 0.9]);
    rows.push([0, 0.9, 0.05], [2, 0.05, 0.05]);
    const judged = judgedOf(...rows);
    // The one is 1/400 of a recall, a third of that of the mean; all eight would be far more than 0.15 points.
    expect(chooseThresholds(judged)).toEqual({ happy: 0.46, sad: 0.15 });
    const recallAt = (happy: number) => operatingPoint(judged, { happy, sad: 0.15 }).averageRecall;
    expect(recallAt(0.45) - recallAt(0.46)).toBeCloseTo(1 / 1200, 6);
    expect(recallAt(0.45) - recallAt(0.56)).toBeGreaterThan(0.005);
  });

  test('are in the middle where none call few enough posts the opposite', () => {
    expect(chooseThresholds(judgedOf([0, 0.05, 0.9], [1, 0.9, 0.05]))).toEqual({ happy: 0.5, sad: 0.5 });
  });
});
