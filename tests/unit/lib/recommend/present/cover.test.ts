import { expect, test } from 'vitest';
import { songFamilies } from '#lib/catalog/songFamilies.ts';
import { coverOf, patterns } from '#lib/recommend/present/cover.ts';

const heat = { genres: ['Action', 'Crime', 'Drama'], year: 1995, id: 'film:113277' };

test('coverOf takes the hue from the first genre in its order of genres', () => {
  expect(coverOf(heat).hue).toBe(coverOf({ ...heat, genres: ['Crime'] }).hue);
  expect(coverOf({ ...heat, genres: ['Drama', 'Sci-Fi'] }).hue).toBe(
    coverOf({ ...heat, genres: ['Sci-Fi'] }).hue,
  );
});

test('coverOf gives each family of songs its own hue', () => {
  const hues = songFamilies.map((family) => coverOf({ ...heat, genres: [family] }).hue);
  expect(new Set(hues).size).toBe(songFamilies.length);
});

test('coverOf takes the pattern from the decade', () => {
  const patternOf = (year: number | null) => coverOf({ ...heat, year }).pattern;
  expect(patternOf(1995)).toBe('zigzag');
  expect(patternOf(1999)).toBe('zigzag');
  expect(patternOf(2000)).toBe('rings');
  expect(patternOf(1920)).toBe('fans');
  for (const year of [null, 1896, 1919]) expect(patternOf(year)).toBe('plain');
  for (const year of [2020, 2029, 2090]) expect(patternOf(year)).toBe(patterns.at(-1));
});

test('coverOf gives a pick the same cover each time, and picks of the same genre and decade different turns', () => {
  expect(coverOf(heat)).toEqual(coverOf({ ...heat }));
  const turns = Array.from({ length: 40 }, (_, k) => coverOf({ ...heat, id: `film:${k + 1}` }).turn);
  expect(new Set(turns).size).toBe(8);
});
