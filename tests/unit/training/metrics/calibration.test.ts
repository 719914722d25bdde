import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { expect, test } from 'vitest';
import {
  chooseThresholds,
  fitScaling,
  operatingPoint,
  type Predictions,
  predictedMood,
  type RawPredictions,
  scaled,
} from '#training/metrics/calibration.ts';
import { randomOf } from '#training/random/random.ts';

const softmax = (logits: readonly number[]): number[] => {
  const exponents = logits.map(Math.exp);
  const sum = exponents.reduce((total, value) => total + value, 0);
  return exponents.map((value) => value / sum);
};

/**
 * Answers of a network that would be calibrated if its logits were not too large by a factor and it knew what n-grams add
 * to them.
 * @param share of the logits of n-grams that the labels follow
 */
function overconfident(factor: number, share?: number, count = 4000): RawPredictions {
  const random = randomOf(8);
  const probabilities = new Float32Array(3 * count);
  const ngramLogits = share === undefined ? undefined : new Float32Array(3 * count);
  const labels = Uint8Array.from({ length: count }, (_, row) => {
    const logits = [0, 1, 2].map(() => 4 * uniformFloat64(random) - 2);
    probabilities.set(softmax(logits.map((logit) => factor * logit)), 3 * row);
    ngramLogits?.set(
      [0, 1, 2].map(() => 2 * uniformFloat64(random) - 1),
      3 * row,
    );
    const [sad, happy] = softmax(
      logits.map((logit, mood) => logit + (share ?? 0) * (ngramLogits?.[3 * row + mood] ?? 0)),
    ) as [number, number];
    const draw = uniformFloat64(random);
    return draw < sad ? 0 : draw < sad + happy ? 1 : 2;
  });
  return { probabilities, labels, ...(ngramLogits && { ngramLogits }) };
}

const predictionsOf = (
  ...rows: readonly (readonly [label: number, sad: number, happy: number])[]
): Predictions => ({
  probabilities: Float32Array.from(rows.flatMap(([, sad, happy]) => [sad, happy, 1 - sad - happy])),
  labels: Uint8Array.from(rows, ([label]) => label),
});

test.each([0.5, 1, 2.5])('fitScaling finds the factor %j by which all logits are too large', (factor) => {
  const { temperature, ngramShare } = fitScaling(overconfident(factor));
  expect(Math.abs(temperature / factor - 1)).toBeLessThan(0.08);
  expect(ngramShare).toBe(0);
});

test('fitScaling stays between the temperatures 0.25 and 4, even for certain wrong answers', () => {
  const certain = predictionsOf([0, 1, 0], [1, 1, 0], [2, 0, 0]);
  expect(fitScaling(certain).temperature).toBeCloseTo(4, 1);
  const hesitant = predictionsOf([0, 0.6, 0.2], [1, 0.2, 0.6], [2, 0.1, 0.1]);
  expect(fitScaling(hesitant).temperature).toBeCloseTo(0.25, 1);
});

test.each([
  [0.5, 1],
  [2.5, 0.4],
  [1.5, 2],
])(
  'fitScaling finds the factor %j of the logits together with the share %j of the n-grams',
  (factor, share) => {
    const { temperature, ngramShare } = fitScaling(overconfident(factor, share));
    expect(Math.abs(temperature / factor - 1)).toBeLessThan(0.08);
    expect(Math.abs(ngramShare - share)).toBeLessThan(0.12);
  },
);

test('fitScaling gives n-grams no share if their logits say nothing or the opposite', () => {
  const noise = fitScaling(overconfident(2, 0));
  expect(noise.ngramShare).toBeLessThan(0.12);
  expect(Math.abs(noise.temperature / 2 - 1)).toBeLessThan(0.08);
  expect(fitScaling(overconfident(2, -0.5)).ngramShare).toBeCloseTo(0, 2);
});

test('fitScaling finds no better scaling nearby', () => {
  const raw = overconfident(2, 0.7, 400);
  const { temperature, ngramShare } = fitScaling(raw);
  const lossAt = (changed: number, share: number) => {
    const { probabilities } = scaled(raw, { temperature: changed, ngramShare: share });
    return raw.labels.reduce((sum, label, row) => sum - Math.log(probabilities[3 * row + label]!), 0);
  };
  const least = lossAt(temperature, ngramShare);
  for (const step of [-0.1, 0, 0.1])
    for (const shareStep of [-0.1, 0.1])
      expect(lossAt(temperature + step, ngramShare + shareStep)).toBeGreaterThan(least);
});

test('scaled changes nothing at the temperature 1 without n-grams', () => {
  const predictions = overconfident(2, undefined, 50);
  const same = scaled(predictions, { temperature: 1, ngramShare: 0 });
  for (const [k, value] of same.probabilities.entries())
    expect(value).toBeCloseTo(predictions.probabilities[k]!, 6);
  expect(same.labels).toBe(predictions.labels);
});

test('scaled divides the logits of the network by the temperature and adds the share of those of n-grams', () => {
  const logits = [0.3, -1.2, 2];
  const ngramLogits = Float32Array.of(1, 0.5, -2);
  const raw = { probabilities: Float32Array.from(softmax(logits)), labels: Uint8Array.of(0) };
  const expectLogits = ({ probabilities }: Predictions, due: readonly number[]) =>
    expect([...probabilities]).toEqual(softmax(due).map((probability) => expect.closeTo(probability, 6)));
  const divided = logits.map((logit) => logit / 2.5);
  expectLogits(scaled(raw, { temperature: 2.5, ngramShare: 0 }), divided);
  expectLogits(scaled(raw, { temperature: 2.5, ngramShare: 3 }), divided);
  expectLogits(
    scaled({ ...raw, ngramLogits }, { temperature: 2.5, ngramShare: 0.6 }),
    divided.map((logit, mood) => logit + 0.6 * ngramLogits[mood]!),
  );
});

test('scaled returns no probability of 0, so that its logarithm is finite', () => {
  const certain = predictionsOf([0, 1, 0], [1, 0, 1]);
  const { probabilities } = scaled(certain, { temperature: 0.25, ngramShare: 0 });
  expect(Math.min(...probabilities)).toBeGreaterThan(0);
  expect(probabilities[0]).toBeCloseTo(1, 6);
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
