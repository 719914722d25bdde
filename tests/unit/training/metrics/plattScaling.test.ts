import { expect, test } from 'vitest';
import { plattScaling } from '#training/metrics/plattScaling.ts';

test('plattScaling returns the slope and bias at which each group has the probability of its targets', () => {
  // Three of four posts have the label at log odds of 1, and one of four at -1. The targets are 5/6 and 1/6, so the means
  // are 2/3 and 1/3, whose log odds are ln 2 and -ln 2.
  const truths = [true, true, true, false, true, false, false, false];
  const logOdds = [1, 1, 1, 1, -1, -1, -1, -1];
  const { slope, bias } = plattScaling(logOdds, truths);
  expect(slope).toBeCloseTo(Math.LN2, 6);
  expect(bias).toBeCloseTo(0, 6);
  // Log odds that are twice as large and shifted by 3 need half the slope and the opposite shift.
  const moved = plattScaling(
    logOdds.map((x) => 2 * x + 3),
    truths,
  );
  expect(moved.slope).toBeCloseTo(Math.LN2 / 2, 6);
  expect(moved.bias).toBeCloseTo((-3 * Math.LN2) / 2, 6);
});

test('plattScaling stays finite if the log odds divide posts with the label from others', () => {
  // The targets are 2/3 and 1/3.
  const { slope, bias } = plattScaling([4, -4], [true, false]);
  expect(slope).toBeCloseTo(Math.LN2 / 4, 6);
  expect(bias).toBeCloseTo(0, 6);
});

test('plattScaling gives a label that no post has the probability 1 / (posts + 2)', () => {
  const { slope, bias } = plattScaling([0.5, -1, 2], [false, false, false]);
  expect(slope).toBeCloseTo(0, 6);
  expect(bias).toBeCloseTo(Math.log(1 / 4), 6);
});

test('plattScaling finds the least loss from log odds that are far off', () => {
  const logOdds = Array.from({ length: 50 }, (_, k) => 20 + (k % 7));
  const truths = logOdds.map((_, k) => k % 10 === 0 || k % 7 === 6);
  const { slope, bias } = plattScaling(logOdds, truths);
  const positives = truths.filter((truth) => truth).length;
  const targets = truths.map((truth) => (truth ? (positives + 1) / (positives + 2) : 1 / (52 - positives)));
  const errors = logOdds.map((x, k) => 1 / (1 + Math.exp(-slope * x - bias)) - targets[k]!);
  expect(errors.reduce((sum, error) => sum + error, 0)).toBeCloseTo(0, 6);
  expect(errors.reduce((sum, error, k) => sum + error * logOdds[k]!, 0)).toBeCloseTo(0, 5);
});

test('plattScaling scales nothing without posts', () => {
  expect(plattScaling([], [])).toEqual({ slope: 1, bias: 0 });
});
