import { expect, test } from 'vitest';
import { randomOf } from '#training/random/random.ts';

test('randomOf gives generators of neighbouring seeds different first draws', () => {
  const firsts = Array.from({ length: 100 }, (_, seed) => randomOf(seed).next() >>> 28);
  expect(new Set(firsts).size).toBeGreaterThan(12);
});

test('randomOf depends on every part and on their order', () => {
  const firsts = [randomOf(1), randomOf(1, 2), randomOf(2, 1), randomOf(1, 2, 0)].map((random) =>
    random.next(),
  );
  expect(new Set(firsts).size).toBe(firsts.length);
  expect(randomOf(1, 2).next()).toBe(firsts[1]);
});
