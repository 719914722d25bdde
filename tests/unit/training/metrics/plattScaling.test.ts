import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { describe, expect, test } from 'vitest';
import { mixedLogOdds, mixedScaling, plattScaling } from '#training/metrics/plattScaling.ts';
import { randomOf } from '#training/random/random.ts';

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

describe('mixedScaling', () => {
  const count = 2000;
  const random = randomOf(3);
  const drawn = (width: number) =>
    Array.from({ length: count }, () => width * (uniformFloat64(random) - 0.5));
  const [network, ngrams] = [drawn(6), drawn(6)];
  /** Posts that have the label as often as a mean of both log odds says. */
  const truthsOf = (share: number, slope = 1, bias = 0) =>
    network.map((own, k) => {
      const logOdds = slope * mixedLogOdds(own, ngrams[k]!, share) + bias;
      return uniformFloat64(random) < 1 / (1 + Math.exp(-logOdds));
    });

  test('mixedLogOdds is the mean of both log odds, weighted by the share of n-grams', () => {
    expect(mixedLogOdds(2, -1, 0)).toBe(2);
    expect(mixedLogOdds(2, -1, 0.25)).toBe(1.25);
    expect(mixedLogOdds(2, -1, 1)).toBe(-1);
  });

  test.each([
    [0.3, 2, -0.5],
    [0.5, 1, 1],
    [0.8, 0.75, 0],
  ])('mixedScaling finds the share %d, the slope %d and the bias %d that the labels follow', (...wanted) => {
    const { ngramShare, slope, bias } = mixedScaling(network, ngrams, truthsOf(...wanted));
    expect(Math.abs(ngramShare - wanted[0])).toBeLessThan(0.06);
    expect(Math.abs(slope / wanted[1] - 1)).toBeLessThan(0.12);
    expect(Math.abs(bias - wanted[2])).toBeLessThan(0.15);
  });

  test('mixedScaling has a share near 1 where n-grams alone tell, and near 0 where the network alone does', () => {
    expect(mixedScaling(network, ngrams, truthsOf(1)).ngramShare).toBeGreaterThan(0.95);
    expect(mixedScaling(network, ngrams, truthsOf(0)).ngramShare).toBeLessThan(0.05);
  });

  test('mixedScaling fits slope and bias to the mean of the log odds', () => {
    const truths = truthsOf(0.4, 1.5, -1);
    const { ngramShare, ...scaling } = mixedScaling(network, ngrams, truths);
    const mean = network.map((own, k) => mixedLogOdds(own, ngrams[k]!, ngramShare));
    expect(scaling).toEqual(plattScaling(mean, truths));
  });

  test('mixedScaling is plattScaling with a share of 0 without n-grams', () => {
    const truths = truthsOf(0.5);
    expect(mixedScaling(network, undefined, truths)).toEqual({
      ...plattScaling(network, truths),
      ngramShare: 0,
    });
  });

  test('mixedScaling scales nothing, and leaves n-grams out, without posts', () => {
    expect(mixedScaling([], [], [])).toEqual({ slope: 1, bias: 0, ngramShare: 0 });
  });
});
