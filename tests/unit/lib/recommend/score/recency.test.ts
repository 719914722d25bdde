import { expect, test } from 'vitest';
import { recencies } from '#lib/recommend/score/recency.ts';

test('recencies gives the newest year 1 and half of it to an item that is one half-life older', () => {
  const recencyOf = recencies(Uint16Array.of(1994, 2024, 0, 1870));
  expect(recencyOf).toHaveLength(2025);
  expect(recencyOf[2024]).toBe(1);
  expect(recencyOf[2017]).toBeCloseTo(0.5, 10);
  expect(recencyOf[2010]).toBeCloseTo(0.25, 10);
  expect(recencyOf[1870]).toBeLessThan(0.001);
});

test('recencies gives an unknown year 0, also in a catalog without any year', () => {
  expect(recencies(Uint16Array.of(0, 2024))[0]).toBe(0);
  expect(recencies(Uint16Array.of(0, 0))).toEqual(Float64Array.of(0));
});
