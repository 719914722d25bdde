import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, test } from 'vitest';
import { draw } from '#lib/recommend/sample/draw.ts';

test('draws different places, in order', () => {
  const places = draw(10, 50, xoroshiro128plus(7));
  expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
  expect(places).toHaveLength(10);
  expect(places[0]).toBeGreaterThanOrEqual(0);
  expect(places.at(-1)).toBeLessThan(50);
});

test('draws all when no more are there', () => {
  expect(draw(10, 3, xoroshiro128plus(7))).toEqual([0, 1, 2]);
  expect(draw(10, 0, xoroshiro128plus(7))).toEqual([]);
});

test('favours no place', () => {
  const random = xoroshiro128plus(7);
  const times = new Array<number>(50).fill(0);
  for (let round = 0; round < 2000; round++) for (const place of draw(10, 50, random)) times[place]!++;
  // 400 each are to be expected, with a standard deviation of 18; the seed is fixed, so this is no gamble.
  expect(Math.min(...times)).toBeGreaterThan(320);
  expect(Math.max(...times)).toBeLessThan(480);
});
