import { expect, test } from 'vitest';
import { randomOf } from '#training/random/random.ts';
import { shuffled } from '#training/random/shuffled.ts';

test('shuffled returns every number once, in another order', () => {
  const order = shuffled(100, randomOf(1));
  const sorted = Array.from({ length: 100 }, (_, k) => k);
  expect([...order]).not.toEqual(sorted);
  expect([...order].toSorted((a, b) => a - b)).toEqual(sorted);
  expect(shuffled(0, randomOf(1))).toHaveLength(0);
});

test('shuffled returns all orders equally often', () => {
  const random = randomOf(1);
  const counts = new Map<string, number>();
  for (let k = 0; k < 6000; k++) {
    const order = shuffled(3, random).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const times of counts.values()) expect(Math.abs(times - 1000)).toBeLessThan(150);
});
