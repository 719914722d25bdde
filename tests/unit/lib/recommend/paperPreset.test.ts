import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readFilms } from '#lib/catalog/readFilms.ts';
import { readSongs } from '#lib/catalog/readSongs.ts';
import { decidedMoods } from '#lib/mood/reading.ts';
import { renderReasons } from '#lib/recommend/explain/render.ts';
import { paperCandidates, paperFilms, paperPicks, paperSongs } from '#lib/recommend/paperPreset.ts';
import { songTable } from '#lib/recommend/query/itemTable.ts';
import { paperRules } from '#lib/recommend/query/paperRule.ts';
import { randomStreams } from '#lib/recommend/sample/rng.ts';
import { readEnglish } from '#scripts/cli/english.ts';
import { filmCatalog, many, songCatalog } from './fixtures.ts';
import { paperTables } from './paperTables.ts';

const noSongs = songCatalog([]);
const noFilms = filmCatalog([]);
const hundred = {
  songs: songCatalog(
    many(100, (n) => ({ title: `Song ${n}`, family: 'pop', genre: 'dance pop', paperPopularity: n + 1 })),
  ),
  films: filmCatalog(many(100, (n) => ({ title: `Film ${n}`, genres: ['Sci-Fi'], average: 4 + n / 20 }))),
};
const titles = (picks: readonly { readonly title: string }[]) => picks.map((pick) => pick.title);
const streamOf = (seed: number) => randomStreams(seed, 1)[0]!;

describe('paperPicks on a catalog with one item a genre', () => {
  const songs = songCatalog([
    { title: 'a pop song', family: 'pop', genre: 'dance pop', paperPopularity: 90 },
    { title: 'a hip-hop song', family: 'hip-hop', genre: 'detroit hip hop', paperPopularity: 80 },
    { title: 'a rock song', family: 'rock', genre: 'album rock', paperPopularity: 90 },
    { title: 'a metal song', family: 'metal', genre: 'alternative metal', paperPopularity: 80 },
    { title: 'a jazz song', family: 'jazz', genre: 'cool jazz', paperPopularity: 99 },
    { title: 'a pop song of today', family: 'pop', genre: 'dance pop', popularity: 99 },
  ]);
  const films = filmCatalog([
    { title: 'a drama', genres: ['Drama'] },
    { title: 'a thriller', genres: ['Thriller', 'Horror'] },
    { title: 'a romance', genres: ['Romance'] },
    { title: 'a sci-fi', genres: ['Sci-Fi'] },
    { title: 'an action comedy', genres: ['Action', 'Comedy'] },
    { title: 'an action film', genres: ['Action'] },
    { title: 'a comedy', genres: ['Comedy'] },
    { title: 'a film without genres', genres: [] },
    { title: 'a horror film', genres: ['Horror'] },
  ]);

  test('paperPicks answers a happy mood with pop, hip-hop, drama, thriller, romance, action, comedy and sci-fi', () => {
    const picks = paperPicks({ songs, films }, { mood: 'happy', seed: 1 });
    expect(titles(picks.songs)).toEqual(['a pop song', 'a hip-hop song']);
    expect(new Set(titles(picks.films))).toEqual(
      new Set([
        'a drama',
        'a thriller',
        'a romance',
        'a sci-fi',
        'an action comedy',
        'an action film',
        'a comedy',
      ]),
    );
  });

  test('paperPicks answers a sad mood with rock, metal, sci-fi and action comedies', () => {
    const picks = paperPicks({ songs, films }, { mood: 'sad', seed: 1 });
    expect(titles(picks.songs)).toEqual(['a rock song', 'a metal song']);
    expect(new Set(titles(picks.films))).toEqual(new Set(['a sci-fi', 'an action comedy']));
  });

  test('paperPicks returns nothing for genres that the catalog lacks', () => {
    const picks = paperPicks(
      { songs: noSongs, films: { ...films, genres: ['A', 'B'] } },
      { mood: 'sad', seed: 1 },
    );
    expect(picks).toEqual({ songs: [], films: [] });
  });

  test.each(decidedMoods)('paperRules of a %s mood have parts of films that add up to ten', (mood) => {
    expect(Object.values(paperRules[mood].films).reduce((sum, part) => sum + part, 0)).toBe(10);
  });
});

describe.each(decidedMoods)('the paper preset on the shipped catalogs for a %s mood', async (mood) => {
  const readCatalog = (name: string) =>
    readFile(new URL(`../../../../assets/catalogs/${name}`, import.meta.url));
  const songs = readSongs(await readCatalog('songs.bin'));
  const films = readFilms(await readCatalog('films.bin'));
  const table = paperTables[mood];
  const candidates = paperCandidates(films, mood);

  test('paperSongs draws from every song of the paper’s table', () => {
    const ids = paperSongs(songs, mood).map(({ index }) => songTable(songs).idOf(index));
    expect(table.songs.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('paperFilms draws from every film of the paper’s table, except those of which the table of tests gives a reason', () => {
    const numbers = new Set([...candidates].map((index) => films.imdb[index]!));
    const missing = Object.entries(table.films).filter(([, film]) => !numbers.has(Number(film)));
    expect(missing.filter(([, reason]) => typeof reason === 'number')).toEqual([]);
  });

  test('the reasons why films of the paper’s table are missing hold', () => {
    const all = many(films.size, films.film);
    const reasons: Readonly<Record<string, string | number>> = table.films;
    for (const title of Object.keys(reasons).filter((name) => typeof reasons[name] === 'string')) {
      const film = all.find((film) => film.title === title);
      if (/average fell/.test(String(reasons[title])))
        expect(film?.average).toBeLessThan(paperRules[mood].minAverage);
      else expect(film).toBeUndefined();
    }
  });

  test('paperSongs returns fifty songs and those as popular as the fiftieth, all of the paper’s list', () => {
    const pool = paperSongs(songs, mood);
    expect(pool.length).toBeGreaterThanOrEqual(50);
    expect(pool.filter(({ score }) => score > pool[49]!.score).length).toBeLessThan(50);
    expect(pool.at(-1)?.score).toBe(pool[49]?.score);
    for (const { index, score } of pool) expect(songs.paperPopularities[index]).toBe(score);
  });

  test('paperFilms draws fifty different candidates, in which each genre has its part, and others for another seed', () => {
    const pools = [1, 2].map((seed) => paperFilms(films, mood, streamOf(seed)).map(({ index }) => index));
    for (const pool of pools) {
      expect(new Set(pool).size).toBe(50);
      expect(pool.filter((index) => !candidates.has(index))).toEqual([]);
      const genresOf = pool.map((index) => films.film(index).genres);
      for (const [rule, part] of Object.entries(paperRules[mood].films)) {
        const matching = genresOf.filter((genres) =>
          rule.split('+').every((genre) => genres.includes(genre)),
        );
        expect(matching.length).toBeGreaterThanOrEqual(5 * part);
      }
    }
    expect(new Set([...pools[0]!, ...pools[1]!]).size).toBeGreaterThan(60);
  });
});

describe('paperPicks on a catalog of a hundred items', () => {
  test('paperPicks draws ten different songs and films by default', () => {
    const { songs, films } = paperPicks(hundred, { mood: 'sad', seed: 7 });
    expect([songs.length, new Set(titles(films)).size]).toEqual([0, 10]);
    expect(new Set(titles(paperPicks(hundred, { mood: 'happy', seed: 7 }).songs)).size).toBe(10);
  });

  test('paperPicks returns the best first and draws each of the fifty most popular songs under some seed', () => {
    const best = many(50, (n) => `Song ${99 - n}`);
    expect(titles(paperPicks(hundred, { mood: 'happy', seed: 7, count: 50 }).songs)).toEqual(best);
    const seen = many(100, (seed) => titles(paperPicks(hundred, { mood: 'happy', seed }).songs)).flat();
    expect(new Set(seen)).toEqual(new Set(best));
  });

  test('paperPicks draws every film from the lowest average of the paper’s table on under some seed', () => {
    const drawn = many(100, (seed) => titles(paperPicks(hundred, { mood: 'sad', seed }).films)).flat();
    const averages = Array.from(hundred.films.averageTenths, (tenths) => tenths / 10);
    for (const [index, average] of averages.entries())
      if (average >= paperRules.sad.minAverage) expect(drawn).toContain(`Film ${index}`);
    // The part of science fiction is 25 films. More reach the lowest average, so no other is drawn.
    const lowest = Math.min(...drawn.map((title) => averages[Number(title.slice(5))]!));
    expect(lowest).toBeGreaterThanOrEqual(paperRules.sad.minAverage);
  });

  test('paperPicks never puts a film with nine votes first', () => {
    const films = filmCatalog([
      { title: 'nine friends of the director', genres: ['Drama'], average: 10, votes: 9 },
      { title: 'loved by many', genres: ['Drama'], average: 8, votes: 400_000 },
      { title: 'the rest of the catalog', genres: ['Drama'], average: 4 },
    ]);
    expect(titles(paperPicks({ songs: noSongs, films }, { mood: 'happy', seed: 1 }).films)[0]).toBe(
      'loved by many',
    );
  });

  test('paperPicks returns the same picks for the same seed and other picks for neighbouring seeds', () => {
    const picks = (seed: number) => paperPicks(hundred, { mood: 'happy', seed });
    expect(picks(7)).toEqual(picks(7));
    expect(new Set(many(20, (seed) => titles(picks(seed).songs).join())).size).toBe(20);
  });

  test.each([1.5, Number.NaN])('paperPicks throws a RangeError for the seed %s', (seed) => {
    expect(() => paperPicks(hundred, { mood: 'happy', seed })).toThrow(RangeError);
  });

  test.each([0, 51, 2.5, -1, Number.NaN])('paperPicks throws a RangeError for a count of %s', (count) => {
    expect(() => paperPicks(hundred, { mood: 'happy', seed: 1, count })).toThrow(RangeError);
  });
});

test('paperPicks gives as reasons the matched genres, the rating or popularity, and the rank', async () => {
  const songs = songCatalog([
    { title: 'Better', family: 'pop', genre: 'dance pop', popularity: 50, paperPopularity: 90 },
    { title: 'Good', family: 'pop', genre: 'folk-pop', popularity: 60, paperPopularity: 83 },
  ]);
  const films = filmCatalog([{ title: 'All', genres: ['Sci-Fi', 'Action', 'Comedy', 'Horror'], average: 8 }]);
  expect(paperPicks({ songs, films: noFilms }, { mood: 'happy', seed: 1 }).songs[1]).toEqual({
    title: 'Good',
    artist: 'Somebody',
    genres: ['pop', 'folk-pop'],
    year: 2000,
    score: 83,
    feel: { valence: 0.5, arousal: 0.5 },
    why: [
      { kind: 'fit', genres: ['pop'], sound: [], purpose: 'stayHappy' },
      { kind: 'popularity', popularity: 83 },
      { kind: 'rank', rank: 2, total: 2 },
    ],
    id: 'song:Somebody\tGood',
  });
  const [film] = paperPicks({ songs: noSongs, films }, { mood: 'sad', seed: 1 }).films;
  expect(renderReasons(film!.why, await readEnglish())).toBe(
    'Sci-Fi, Action, and Comedy, for a sad mood; rated 8.0 by 50 thousand on IMDb; number 1 of the 1 in the draw',
  );
});
