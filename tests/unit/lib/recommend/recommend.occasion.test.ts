import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readFilms } from '#lib/catalog/readFilms.ts';
import { readSongs } from '#lib/catalog/readSongs.ts';
import { isChristmasSeason } from '#lib/recommend/query/occasion.ts';
import { recommend } from '#lib/recommend/recommend.ts';
import { wishes } from '#lib/taste/wishes.ts';
import { filmCatalog, many, songCatalog } from './fixtures.ts';

test.each([
  ['2026-11-30T23:59', false],
  ['2026-12-01T00:00', true],
  ['2026-12-24T12:00', true],
  ['2027-01-06T23:59', true],
  ['2027-01-07T00:00', false],
  ['2026-07-25T12:00', false],
])('isChristmasSeason tells for the local time %s: %s', (time, expected) => {
  expect(isChristmasSeason(new Date(time))).toBe(expected);
});

describe('recommend on a catalog in which every other item is about Christmas or gentle', () => {
  const songs = songCatalog(
    many(40, (n) => ({ title: `Song ${n}`, family: 'pop', isChristmas: n % 2 === 0, isGentle: n % 4 === 1 })),
  );
  const films = filmCatalog(
    many(40, (n) => ({
      title: `Film ${n}`,
      genres: ['Drama'],
      heaviness: 20,
      isChristmas: n % 2 === 0,
      isGentle: n % 4 === 1,
    })),
  );
  const numbersOf = (occasion: { readonly date?: Date; readonly gentle?: boolean }) => {
    const picks = recommend({ songs, films }, { mood: 'sad', seed: 7, count: 30, ...occasion });
    return [picks.songs, picks.films].map((list) => list.map(({ title }) => Number(title.split(' ')[1])));
  };

  test.each([{}, { date: new Date(2026, 6, 25) }])('recommend leaves out Christmas for %j', (occasion) => {
    for (const numbers of numbersOf(occasion)) {
      expect(numbers).toHaveLength(20);
      expect(numbers.filter((n) => n % 2 === 0)).toEqual([]);
    }
  });

  test('recommend includes Christmas in December', () => {
    for (const numbers of numbersOf({ date: new Date(2026, 11, 24) }))
      expect(numbers.some((n) => n % 2 === 0)).toBe(true);
  });

  test('recommend returns gentle items only if they are wanted, and says how many are left', () => {
    for (const numbers of numbersOf({ gentle: true, date: new Date(2026, 11, 24) })) {
      expect(numbers).toHaveLength(10);
      expect(numbers.filter((n) => n % 4 !== 1)).toEqual([]);
    }
    const { shortages } = recommend({ songs, films }, { mood: 'sad', seed: 7, count: 30, gentle: true });
    expect(shortages).toMatchObject({ songs: { kind: 'few', left: 10 }, films: { kind: 'few', left: 10 } });
  });
});

test('gentle picks include no heavy film, even if it has the gentle flag', () => {
  const films = filmCatalog(
    many(4, (n) => ({ title: `Film ${n}`, genres: ['Drama'], isGentle: true, heaviness: 20 * n })),
  );
  const picks = recommend({ songs: songCatalog([]), films }, { mood: 'sad', seed: 1, gentle: true });
  expect(new Set(picks.films.map(({ title }) => title))).toEqual(new Set(['Film 0', 'Film 1']));
});

describe('recommend on the shipped catalogs', async () => {
  const readCatalog = (name: string) =>
    readFile(new URL(`../../../../assets/catalogs/${name}`, import.meta.url));
  const catalogs = {
    songs: readSongs(await readCatalog('songs.bin')),
    films: readFilms(await readCatalog('films.bin')),
  };

  test('the shipped catalogs have enough gentle items for many full lists', () => {
    const count = (flags: Uint8Array) => flags.reduce((sum, flag) => sum + flag, 0);
    expect(count(catalogs.songs.gentle)).toBeGreaterThan(1000);
    expect(count(catalogs.films.gentle)).toBeGreaterThan(1000);
  });

  test.each(wishes)('gentle picks for the wish %s name nothing of death or harm', (wish) => {
    const grave =
      /\b(?:dea[dt]h?|die[sd]?|dying|kill\w*|suicid\w*|murder\w*|funeral|goodbye|gun|blood|hurts?)\b/i;
    for (const seed of many(10, (n) => n)) {
      const { songs, films } = recommend(catalogs, { mood: 'sad', wish, seed, gentle: true });
      expect([songs.length, films.length]).toEqual([10, 10]);
      expect([...songs, ...films].filter(({ title }) => grave.test(title))).toEqual([]);
      const harsh = ['Horror', 'Thriller', 'Crime', 'War', 'Mystery', 'metal'];
      expect(
        [...songs, ...films].filter(({ genres }) => harsh.some((name) => genres.includes(name))),
      ).toEqual([]);
    }
  });

  test('picks of ten seeds in July have no song that names Christmas, and those of a seed in December do', {
    timeout: 60_000,
  }, () => {
    const namesChristmas = (seed: number, date: Date) =>
      recommend(catalogs, { mood: 'sad', seed, date }).songs.some(({ title }) =>
        /christmas|xmas|mistletoe/i.test(title),
      );
    const seeds = many(100, (seed) => seed);
    expect(seeds.slice(0, 10).filter((seed) => namesChristmas(seed, new Date(2026, 6, 25)))).toEqual([]);
    expect(seeds.find((seed) => namesChristmas(seed, new Date(2026, 11, 24)))).toBeDefined();
  });
});
