import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parseFilms } from '#lib/catalog/films.ts';
import { parseSongs } from '#lib/catalog/songs.ts';
import { renderReasons } from '#lib/recommend/explain/render.ts';
import { paperFilms, paperPicks, paperSongs } from '#lib/recommend/paperPreset.ts';
import { paperCriteria } from '#lib/recommend/query/criteria.ts';
import { readEnglish } from '#scripts/cli/english.ts';
import { filmCatalog, many, songCatalog } from './fixtures.ts';

const noSongs = songCatalog([]);
const noFilms = filmCatalog([]);
const hundred = {
  songs: songCatalog(
    many(100, (n) => ({ title: `Song ${n}`, family: n % 2 ? 'pop' : 'hip-hop', popularity: n })),
  ),
  films: filmCatalog(many(100, (n) => ({ title: `Film ${n}`, genres: ['Sci-Fi'], average: 4 + n / 20 }))),
};
const titles = (picks: readonly { readonly title: string }[]) => picks.map((pick) => pick.title);

describe('paperPicks on a catalog with one item a genre', () => {
  const songs = songCatalog([
    { title: 'a pop song', family: 'pop' },
    { title: 'a hip-hop song', family: 'hip-hop' },
    { title: 'a rock song', family: 'rock' },
    { title: 'a metal song', family: 'metal' },
    { title: 'an instrumental', family: 'classical and instrumental' },
    { title: 'a jazz song', family: 'jazz' },
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

  test('paperPicks answers a sad mood with rock, metal, pop, instrumentals, sci-fi and action comedies', () => {
    const picks = paperPicks({ songs, films }, { mood: 'sad', seed: 1 });
    expect(titles(picks.songs)).toEqual(['a pop song', 'a rock song', 'a metal song', 'an instrumental']);
    expect(titles(picks.films)).toEqual(['a sci-fi', 'an action comedy']);
  });

  test('paperPicks returns nothing for genres that the catalog lacks', () => {
    const picks = paperPicks(
      { songs: noSongs, films: { ...films, genres: ['A', 'B'] } },
      { mood: 'sad', seed: 1 },
    );
    expect(picks).toEqual({ songs: [], films: [] });
  });

  test.each(['happy', 'sad'] as const)('paperCriteria of a %s mood has shares that add up to ten', (mood) => {
    for (const side of ['songs', 'films'] as const) {
      const shares = Object.values(paperCriteria[mood][side]);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(10);
    }
  });
});

describe('the paper preset on the shipped catalogs', async () => {
  const readCatalog = async (name: string) =>
    JSON.parse(await readFile(new URL(`../../../../assets/catalogs/${name}`, import.meta.url), 'utf8'));
  const songs = parseSongs(await readCatalog('songs.json'));
  const films = parseFilms(await readCatalog('films.json'));

  test('paperSongs returns fifty songs a mood, in which each family has its share', () => {
    const count = (mood: 'happy' | 'sad', family: string) =>
      paperSongs(songs, mood).filter(({ index }) => songs.families[index] === family).length;
    expect([count('happy', 'pop'), count('happy', 'hip-hop')]).toEqual([25, 25]);
    expect(
      ['rock', 'metal', 'pop', 'classical and instrumental'].map((family) => count('sad', family)),
    ).toEqual([20, 15, 10, 5]);
  });

  test('paperFilms returns fifty films a mood: mostly drama, thriller and romance, or only sci-fi and action comedies', () => {
    const genresOf = (mood: 'happy' | 'sad') =>
      paperFilms(films, mood).map(({ index }) => films.film(index).genres);
    const [happy, sad] = [genresOf('happy'), genresOf('sad')];
    expect([happy.length, sad.length]).toEqual([50, 50]);
    const hasGenre = (genres: readonly string[], ...names: string[]) =>
      names.some((name) => genres.includes(name));
    expect(happy.filter((genres) => hasGenre(genres, 'Drama', 'Thriller', 'Romance')).length).toBeGreaterThan(
      25,
    );
    for (const genres of sad)
      expect(hasGenre(genres, 'Sci-Fi') || (hasGenre(genres, 'Action') && hasGenre(genres, 'Comedy'))).toBe(
        true,
      );
  });
});

describe('paperPicks on a catalog of a hundred items', () => {
  test('paperPicks draws ten different songs by default', () => {
    const { songs, films } = paperPicks(hundred, { mood: 'happy', seed: 7 });
    expect(new Set(titles(songs)).size).toBe(10);
    expect(new Set(titles(films)).size).toBe(5);
  });

  test('paperPicks returns the best first and draws each of the fifty best under some seed', () => {
    const best = many(50, (n) => `Song ${99 - n}`);
    expect(titles(paperPicks(hundred, { mood: 'happy', seed: 7, count: 50 }).songs)).toEqual(best);
    const seen = many(100, (seed) => titles(paperPicks(hundred, { mood: 'happy', seed }).songs)).flat();
    expect(new Set(seen)).toEqual(new Set(best));
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
    { title: 'Better', family: 'pop', popularity: 90 },
    { title: 'Good', family: 'hip-hop', popularity: 83 },
  ]);
  const films = filmCatalog([{ title: 'All', genres: ['Sci-Fi', 'Action', 'Comedy', 'Horror'], average: 8 }]);
  expect(paperPicks({ songs, films: noFilms }, { mood: 'happy', seed: 1 }).songs[1]).toEqual({
    title: 'Good',
    artist: 'Somebody',
    genres: ['hip-hop', 'new hip-hop'],
    year: 2000,
    score: 83,
    why: [
      { kind: 'fit', genres: ['hip-hop'], sound: [], purpose: 'stayHappy' },
      { kind: 'popularity', popularity: 83 },
      { kind: 'rank', rank: 2, total: 2 },
    ],
    id: 'song:Somebody\tGood',
  });
  const [film] = paperPicks({ songs: noSongs, films }, { mood: 'sad', seed: 1 }).films;
  expect(renderReasons(film!.why, await readEnglish())).toBe(
    'Sci-Fi, Action, and Comedy, for a sad mood; rated 8.0 by 50 thousand on IMDb; number 1 of the best 1',
  );
});
