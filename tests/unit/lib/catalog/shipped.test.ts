import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parseFilms } from '../../../../lib/catalog/films.ts';
import { parseSongs } from '../../../../lib/catalog/songs.ts';

const shipped = (name: string) => readFile(new URL(`../../../../assets/catalogs/${name}`, import.meta.url));
const parsed = async (name: string): Promise<unknown> => JSON.parse((await shipped(name)).toString());

test.each(['films.json', 'songs.json'])('%s is under 5 MB', async (name) => {
  expect((await shipped(name)).length).toBeLessThan(5_000_000);
});

test('the films load: about 68,000, each with 100 votes or more', async () => {
  const films = parseFilms(await parsed('films.json'));
  expect(films.size).toBeGreaterThan(67_000);
  expect(films.votes.findIndex((votes) => votes < 100)).toBe(-1);
});

test('no film is of a pseudo-genre, the adult genre or a genre under two names', async () => {
  const { genres } = parseFilms(await parsed('films.json'));
  expect(genres).toEqual(
    expect.arrayContaining(['Drama', 'Thriller', 'Romance', 'Sci-Fi', 'Action', 'Comedy']),
  );
  for (const name of ['IMAX', 'Adult', 'Children', 'Science Fiction']) expect(genres).not.toContain(name);
});

test('no film is filed under its noun', async () => {
  const films = parseFilms(await parsed('films.json'));
  const titles = Array.from({ length: films.size }, (_, index) => films.film(index).title);
  expect(titles).toContain('The Matrix');
  expect(titles.filter((title) => title.trim() === '' || /, (The|A|An)$/.test(title))).toEqual([]);
});

test('the songs load, and every family has some', async () => {
  const songs = parseSongs(await parsed('songs.json'));
  expect(songs.size).toBe(1993);
  expect(new Set(songs.families).size).toBe(11);
});
