import { describe, expect, test } from 'vitest';
import { criteria } from '#lib/recommend/query/criteria.ts';
import { recommend } from '#lib/recommend/recommend.ts';
import { wishes } from '#lib/taste/wishes.ts';
import { filmCatalog, many, songCatalog } from './fixtures.ts';

const noSongs = songCatalog([]);
const titles = (picks: readonly { readonly title: string }[]) => picks.map((pick) => pick.title);
/** Counts the lists of 40 seeds that contain a title. */
const frequency = (listOf: (seed: number) => readonly { readonly title: string }[], title: string) =>
  many(40, (seed) => titles(listOf(seed + 1))).filter((list) => list.includes(title)).length;

describe('recommend: mood and wish', () => {
  const films = filmCatalog(
    ['Action', 'Comedy', 'Drama', 'Horror', 'Romance', 'Sci-Fi', 'War'].flatMap((genre) =>
      many(20, (n) => ({ title: `${genre} ${n}`, genres: [genre] })),
    ),
  );
  const songs = songCatalog(
    many(400, (n) => ({
      title: `Song ${n}`,
      artist: `Artist ${n % 40}`,
      family: n % 2 ? 'pop' : 'rock',
      valence: (n * 7) % 101,
      energy: (n * 13) % 101,
    })),
  );
  const picks = (mood: 'happy' | 'sad', wish: 'lift' | 'stay' | 'distract', weight = 1) =>
    recommend({ songs, films }, { mood, wish, weight, seed: 7 });
  const brightness = (song: { readonly title: string }) => {
    const n = Number(song.title.slice(5));
    return ((n * 7) % 101) + ((n * 13) % 101);
  };

  test.each([
    ['happy', 'lift', ['Comedy', 'Romance']],
    ['happy', 'stay', ['Comedy', 'Romance', 'Drama']],
    ['sad', 'lift', ['Comedy', 'Romance']],
    ['sad', 'stay', ['Drama', 'Romance', 'War']],
    ['sad', 'distract', ['Sci-Fi', 'Action']],
  ] as const)('recommend answers a %s mood and the wish %s mostly with films of %j', (mood, wish, genres) => {
    const lists = many(20, (seed) => recommend({ songs, films }, { mood, wish, seed }).films).flat();
    const matching = lists.filter((film) => genres.some((genre) => film.genres.includes(genre)));
    expect(matching.length / lists.length).toBeGreaterThan(0.6);
  });

  test('recommend starts songs that lift near a sad mood and raises the brightness with every song', () => {
    const list = picks('sad', 'lift').songs.map(brightness);
    expect(list).toEqual(list.toSorted((a, b) => a - b));
    expect(list[0]).toBeLessThan(80);
    expect(list.at(-1)).toBeGreaterThan(140);
  });

  test('recommend starts songs that lift nearer to neutral for a weak sad mood', () => {
    expect(brightness(picks('sad', 'lift', 0.1).songs[0]!)).toBeGreaterThan(
      brightness(picks('sad', 'lift', 1).songs[0]!),
    );
  });

  test('recommend matches the mood with songs for the wish stay', () => {
    for (const song of picks('sad', 'stay').songs) expect(brightness(song)).toBeLessThan(100);
    for (const song of picks('happy', 'stay').songs) expect(brightness(song)).toBeGreaterThan(100);
  });

  test('recommend uses the wish stay by default', () => {
    expect(recommend({ songs, films }, { mood: 'sad', seed: 7 })).toEqual(picks('sad', 'stay'));
  });

  test.each(['happy', 'sad'] as const)('criteria of a %s mood have shares that add up to ten', (mood) => {
    for (const wish of wishes)
      for (const side of ['songs', 'films'] as const)
        expect(Object.values(criteria[mood][wish][side]).reduce((sum, share) => sum + share, 0)).toBe(10);
  });
});

describe('recommend: count and seed', () => {
  const films = filmCatalog(many(60, (n) => ({ title: `Film ${n}`, genres: ['Drama'] })));
  const songs = songCatalog(many(60, (n) => ({ title: `Song ${n}`, family: 'pop' })));
  const picks = (request: object) => recommend({ songs, films }, { mood: 'happy', seed: 7, ...request });

  test('recommend returns ten different songs and films by default, or as many as requested', () => {
    expect([new Set(titles(picks({}).songs)).size, new Set(titles(picks({}).films)).size]).toEqual([10, 10]);
    expect([picks({ count: 50 }).songs.length, picks({ count: 1 }).films.length]).toEqual([50, 1]);
  });

  test('recommend returns the same picks for the same seed and other picks for another seed', () => {
    expect(picks({})).toEqual(picks({}));
    expect(new Set(many(20, (seed) => titles(picks({ seed }).films).join())).size).toBe(20);
  });

  test.each([
    { count: 0 },
    { count: 51 },
    { count: 2.5 },
    { count: Number.NaN },
    { seed: 1.5 },
    { seed: Number.NaN },
    { weight: -0.1 },
    { weight: 1.1 },
    { weight: Number.NaN },
  ])('recommend throws a RangeError for %o', (request) => {
    expect(() => picks(request)).toThrow(RangeError);
  });
});

describe('recommend: quality', () => {
  test('recommend never puts a film with nine votes first', () => {
    const films = filmCatalog([
      { title: 'nine friends of the director', genres: ['Drama'], average: 10, votes: 9 },
      { title: 'loved by many', genres: ['Drama'], average: 8, votes: 400_000 },
      { title: 'the rest of the catalog', genres: ['Drama'], average: 4 },
    ]);
    for (const seed of many(20, (n) => n))
      expect(titles(recommend({ songs: noSongs, films }, { mood: 'happy', seed }).films)[0]).toBe(
        'loved by many',
      );
  });

  test('recommend picks better films more often, but also others', () => {
    const films = filmCatalog(
      many(100, (n) => ({ title: `Film ${n}`, genres: ['Drama'], average: 6 + n / 50, votes: 300_000 })),
    );
    const listOf = (seed: number) => recommend({ songs: noSongs, films }, { mood: 'happy', seed }).films;
    expect(frequency(listOf, 'Film 99')).toBeGreaterThan(15);
    expect(frequency(listOf, 'Film 0')).toBeLessThan(3);
    expect(new Set(many(100, (seed) => titles(listOf(seed))).flat()).size).toBeGreaterThan(60);
  });
});
