import { expect, test } from 'vitest';
import { ironyThreshold } from '#training/refine/ironyThreshold.ts';

/** A hundred happy posts with the irony 0.00 to 0.99, and as many sad ones that are certainly ironic. */
const labels = Uint8Array.from({ length: 200 }, (_, k) => Number(k < 100));
const irony = Float32Array.from({ length: 200 }, (_, k) => (k < 100 ? k / 100 : 1));

test('ironyThreshold is so high that 3 % of the happy posts reach it', () => {
  const threshold = ironyThreshold(0.3, irony, labels);
  const called = irony.filter((value, k) => labels[k] === 1 && value >= threshold);
  expect([...called]).toEqual([0.97, 0.98, 0.99].map(Math.fround));
});

test('ironyThreshold keeps a higher threshold, and any threshold if no post is happy', () => {
  expect(ironyThreshold(0.985, irony, labels)).toBe(0.985);
  expect(ironyThreshold(0.3, irony, new Uint8Array(200))).toBe(0.3);
});

test('ironyThreshold is 1 at most', () => {
  expect(ironyThreshold(0.3, new Float32Array(200).fill(1), labels)).toBe(1);
});
