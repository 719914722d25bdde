import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parseFilms } from '#lib/catalog/films.ts';
import { parseSongs } from '#lib/catalog/songs.ts';
import { sayWhy } from '#lib/recommend/explain/english.ts';
import { paperFilms, paperPicks, paperSongs } from '#lib/recommend/paperPreset.ts';
import { paperCriteria } from '#lib/recommend/query/criteria.ts';
import { filmCatalog, many, songCatalog } from './catalogs.ts';

const noSongs = songCatalog([]);
const noFilms = filmCatalog([]);
const hundred = {
  songs: songCatalog(
    many(100, (n) => ({ title: `Song ${n}`, family: n % 2 ? 'pop' : 'hip-hop', popularity: n })),
  ),
  films: filmCatalog(many(100, (n) => ({ title: `Film ${n}`, genres: ['Sci-Fi'], average: 4 + n / 20 }))),
};
const titles = (picks: readonly { readonly title: string }[]) => picks.map((pick) => pick.title);

describe('what the survey of the paper found', () => {
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

  test('happy: pop and hip-hop; drama, thriller and romance with action, comedy and sci-fi', () => {
    const picks = paperPicks({ songs, films }, { mood: 'happy', seed: 1 });
    expect(titles(picks.songs)).toEqual(['a pop song', 'a hip-hop song']);
    expect(new Set(titles(picks.films))).toEqual(
      new Set([
        ...[
          'a drama',
          'a thriller',
          'a romance',
          'a sci-fi',
          'an action comedy',
          'an action film',
          'a comedy',
        ],
      ]),
    );
  });

  test('sad: rock, metal, pop and instrumentals; sci-fi, and action and comedy in one film', () => {
    const picks = paperPicks({ songs, films }, { mood: 'sad', seed: 1 });
    expect(titles(picks.songs)).toEqual(['a pop song', 'a rock song', 'a metal song', 'an instrumental']);
    expect(titles(picks.films)).toEqual(['a sci-fi', 'an action comedy']);
  });

  test('a genre that the catalog does not know is met by nothing', () => {
    const picks = paperPicks(
      { songs: noSongs, films: { ...films, genres: ['A', 'B'] } },
      { mood: 'sad', seed: 1 },
    );
    expect(picks).toEqual({ songs: [], films: [] });
  });

  test.each(['happy', 'sad'] as const)('its parts of ten are ten: %s', (mood) => {
    for (const side of ['songs', 'films'] as const) {
      const parts = Object.values(paperCriteria[mood][side]);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(10);
    }
  });
});

describe('on the catalogs that are shipped', async () => {
  const shipped = async (name: string) =>
    JSON.parse(await readFile(new URL(`../../../../assets/catalogs/${name}`, import.meta.url), 'utf8'));
  const songs = parseSongs(await shipped('songs.json'));
  const films = parseFilms(await shipped('films.json'));

  test('fifty songs of each mood, each family its parts', () => {
    const count = (mood: 'happy' | 'sad', family: string) =>
      paperSongs(songs, mood).filter(({ index }) => songs.families[index] === family).length;
    expect([count('happy', 'pop'), count('happy', 'hip-hop')]).toEqual([25, 25]);
    expect(
      ['rock', 'metal', 'pop', 'classical and instrumental'].map((family) => count('sad', family)),
    ).toEqual([...[20, 15, 10, 5]]);
  });

  test('fifty films of each mood: drama, thriller and romance in the majority; sci-fi, or action with comedy', () => {
    const genresOf = (mood: 'happy' | 'sad') =>
      paperFilms(films, mood).map(({ index }) => films.film(index).genres);
    const [happy, sad] = [genresOf('happy'), genresOf('sad')];
    expect([happy.length, sad.length]).toEqual([50, 50]);
    const isOf = (genres: readonly string[], ...names: string[]) =>
      names.some((name) => genres.includes(name));
    expect(happy.filter((genres) => isOf(genres, 'Drama', 'Thriller', 'Romance')).length).toBeGreaterThan(25);
    for (const genres of sad)
      expect(isOf(genres, 'Sci-Fi') || (isOf(genres, 'Action') && isOf(genres, 'Comedy'))).toBe(true);
  });
});

describe('ten at random of the fifty best', () => {
  test('ten unless said otherwise, and none twice', () => {
    const { songs, films } = paperPicks(hundred, { mood: 'happy', seed: 7 });
    expect(new Set(titles(songs)).size).toBe(10);
    expect(new Set(titles(films)).size).toBe(5);
  });

  test('the best come first, and every one of them has its turn', () => {
    const best = many(50, (n) => `Song ${99 - n}`);
    expect(titles(paperPicks(hundred, { mood: 'happy', seed: 7, count: 50 }).songs)).toEqual(best);
    const seen = many(100, (seed) => titles(paperPicks(hundred, { mood: 'happy', seed }).songs)).flat();
    expect(new Set(seen)).toEqual(new Set(best));
  });

  test('a film with nine votes never leads', () => {
    const films = filmCatalog([
      { title: 'nine friends of the director', genres: ['Drama'], average: 10, votes: 9 },
      { title: 'loved by many', genres: ['Drama'], average: 8, votes: 400_000 },
      { title: 'the rest of the catalog', genres: ['Drama'], average: 4 },
    ]);
    expect(titles(paperPicks({ songs: noSongs, films }, { mood: 'happy', seed: 1 }).films)[0]).toBe(
      'loved by many',
    );
  });

  test('the same seed gives the same, neighbours are not alike, and songs are drawn apart from films', () => {
    const of = (seed: number) => paperPicks(hundred, { mood: 'happy', seed });
    expect(of(7)).toEqual(of(7));
    expect(new Set(many(20, (seed) => titles(of(seed).songs).join())).size).toBe(20);
  });

  test.each([1.5, Number.NaN])('a seed must be a whole number, not %s', (seed) => {
    expect(() => paperPicks(hundred, { mood: 'happy', seed })).toThrow(RangeError);
  });

  test.each([0, 51, 2.5, -1, Number.NaN])('a count of %s is refused', (count) => {
    expect(() => paperPicks(hundred, { mood: 'happy', seed: 1, count })).toThrow(RangeError);
  });
});

test('a pick says why: the rule it met, what ranked it, its place', () => {
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
      { kind: 'rank', rank: 2, of: 2 },
    ],
    id: 'song:Somebody\tGood',
  });
  expect(sayWhy(paperPicks({ songs: noSongs, films }, { mood: 'sad', seed: 1 }).films[0]!.why)).toBe(
    'Sci-Fi, Action, and Comedy, for a sad mood; rated 8.0 by 50 thousand on IMDb; number 1 of the best 1',
  );
});
