import { expect, test, vi } from 'vitest';
import { minimumOf } from '#training/metrics/minimum.ts';

test.each([0, 0.002, 0.3, 1, Math.SQRT2, 2.9])(
  'minimumOf finds the place %d of a function’s minimum to half a hundredth, however flat it is',
  (place) => {
    for (const power of [1, 2, 4])
      expect(minimumOf(0, 3, (x) => Math.abs(x - place) ** power)).toBeCloseTo(place, 2);
  },
);

test('minimumOf returns an end of the range if the function falls or rises all over it', () => {
  expect(Math.abs(minimumOf(-1, 1, (x) => x) + 1)).toBeLessThan(0.005);
  expect(Math.abs(minimumOf(-1, 1, (x) => -x) - 1)).toBeLessThan(0.005);
});

test('minimumOf asks for values inside the range alone, and for few of them', () => {
  const valueAt = vi.fn((x: number) => Math.cosh(x - 2));
  minimumOf(1, 4, valueAt);
  expect(valueAt.mock.calls.length).toBeLessThan(40);
  for (const [x] of valueAt.mock.calls) {
    expect(x).toBeGreaterThan(1);
    expect(x).toBeLessThan(4);
  }
});
