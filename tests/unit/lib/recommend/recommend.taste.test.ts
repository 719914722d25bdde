import { describe, expect, test } from 'vitest';
import { songFamilies } from '#lib/catalog/songFamilies.ts';
import { renderReasons } from '#lib/recommend/explain/render.ts';
import { recommend } from '#lib/recommend/recommend.ts';
import { type ItemId, noTaste, type Taste } from '#lib/taste/taste.ts';
import { withFeedback, withShown } from '#lib/taste/update.ts';
import { readEnglish } from '#scripts/cli/english.ts';
import { filmCatalog, many, songCatalog, tasteWith } from './fixtures.ts';

const english = await readEnglish();

describe('recommend: taste', () => {
  const genres = ['Action', 'Comedy', 'Drama', 'Horror', 'Sci-Fi'];
  const films = filmCatalog(
    many(200, (n) => ({
      title: `Film ${n}`,
      genres: [genres[n % 5]!],
      year: 1950 + 10 * (n % 7),
      director: `Director ${n % 20}`,
      votes: n % 2 ? 1000 : 100_000,
      american: n % 3 === 0,
      // All films feel the same, so that the taste decides.
      valence: 40,
      arousal: 40,
      heaviness: 30,
    })),
  );
  const songs = songCatalog(
    many(100, (n) => ({
      title: `Song ${n}`,
      artist: `Artist ${n % 10}`,
      family: n % 2 ? 'pop' : 'jazz',
      popularity: n,
    })),
  );
  const picks = (taste: Taste, seed = 7) => recommend({ songs, films }, { mood: 'sad', seed, taste });
  const share = (
    taste: Taste,
    matches: (film: { genres: readonly string[]; year: number | null }) => boolean,
  ) =>
    many(20, (seed) => picks(taste, seed).films)
      .flat()
      .filter(matches).length / 200;
  const rated = (numbers: readonly number[], rating: 'like' | 'dislike' | 'seen') =>
    numbers.reduce((taste, n) => withFeedback(taste, `film:${n + 1}`, rating), noTaste);
  const numbersOf = (remainder: number) => many(12, (n) => 5 * n + remainder);

  test('recommend picks more of a liked genre and less of a disliked one', () => {
    const isComedy = (film: { genres: readonly string[] }) => film.genres.includes('Comedy');
    const before = share(noTaste, isComedy);
    expect(share(rated(numbersOf(1), 'like'), isComedy)).toBeGreaterThan(before);
    const mixed = numbersOf(2).reduce(
      (taste, n) => withFeedback(taste, `film:${n + 1}`, 'like'),
      rated(numbersOf(1), 'dislike'),
    );
    expect(share(mixed, isComedy)).toBeLessThan(before);
  });

  test('recommend picks many more films that people rate as they rate the liked ones, whatever their genre', () => {
    // The odd films have one loading, and the even ones its opposite.
    const alike = filmCatalog(
      many(200, (n) => ({ title: `Film ${n}`, genres: [genres[n % 5]!], vector: [0, n % 2 ? 64 : -64] })),
    );
    const oddShare = (taste: Taste) =>
      many(20, (seed) => recommend({ songs, films: alike }, { mood: 'happy', seed, taste }).films)
        .flat()
        .filter(({ id }) => Number(id.slice(5)) % 2 === 0).length / 200;
    const odd = many(12, (n) => 10 * n + 1);
    expect(oddShare(rated(odd, 'like'))).toBeGreaterThan(oddShare(noTaste) + 0.2);
    expect(oddShare(rated(odd, 'dislike'))).toBeLessThan(oddShare(noTaste) - 0.2);
  });

  test('recommend picks more of a loved genre and of a liked decade', () => {
    const isSciFi = (film: { genres: readonly string[] }) => film.genres.includes('Sci-Fi');
    const loved = tasteWith({ loved: { songs: [], films: ['Sci-Fi'] } });
    expect(share(loved, isSciFi)).toBeGreaterThan(share(noTaste, isSciFi));
    const isOld = ({ year }: { year: number | null }) => year === 1950;
    expect(share(tasteWith({ decades: [1950] }), isOld)).toBeGreaterThan(share(noTaste, isOld));
  });

  test('recommend applies the genres of the survey in their mood only', () => {
    const isHorror = (film: { genres: readonly string[] }) => film.genres.includes('Horror');
    expect(share(tasteWith({ sad: { songs: [], films: ['Horror'] } }), isHorror)).toBeGreaterThan(
      share(tasteWith({ happy: { songs: [], films: ['Horror'] } }), isHorror),
    );
  });

  test('recommend never picks a refused genre, even if it is loved as well', () => {
    const taste = tasteWith({
      loved: { songs: ['pop'], films: ['Drama'] },
      refused: { songs: ['pop'], films: ['Drama', 'War'] },
    });
    for (const seed of many(40, (n) => n)) {
      const { songs, films } = picks(taste, seed);
      expect(films).toHaveLength(10);
      for (const film of films) expect(film.genres).not.toContain('Drama');
      for (const song of songs) expect(song.genres).not.toContain('pop');
    }
  });

  test('recommend does not repeat seen or disliked films, but may repeat liked ones', () => {
    const firstHundred = many(100, (n) => n);
    const numberOf = (id: string) => Number(id.slice(5)) - 1;
    for (const rating of ['seen', 'dislike'] as const)
      for (const film of picks(rated(firstHundred, rating)).films)
        expect(numberOf(film.id)).toBeGreaterThanOrEqual(100);
    const again = many(20, (seed) => picks(rated([0, 2, 4], 'like'), seed).films).flat();
    expect(again.some(({ id }) => numberOf(id) < 5)).toBe(true);
  });

  test('recommend repeats nothing of the last five sets, but returns the same set for its seed again', () => {
    let taste = noTaste;
    const shown: string[][] = [];
    for (const seed of many(12, (n) => n)) {
      const set = picks(taste, seed);
      const ids = [...set.songs, ...set.films].map(({ id }) => id);
      for (const recent of shown.slice(-5)) expect(ids.filter((id) => recent.includes(id))).toEqual([]);
      taste = withShown(taste, seed, ids);
      expect(picks(taste, seed)).toEqual(set);
      shown.push(ids);
    }
  });

  test('recommend picks well-known items only, or hidden gems only, as the survey states', () => {
    for (const film of picks(tasteWith({ fame: 'known' })).films) expect(film.votes).toBe(100_000);
    for (const song of picks(tasteWith({ fame: 'known' })).songs)
      expect(song.score).toBeGreaterThanOrEqual(50);
    for (const film of picks(tasteWith({ fame: 'hidden' })).films) expect(film.votes).toBe(1000);
    for (const song of picks(tasteWith({ fame: 'hidden' })).songs) expect(song.score).toBeLessThan(45);
  });

  test('recommend picks American films only, or international films only, as the survey states', () => {
    const numbers = (taste: Taste) => picks(taste).films.map(({ id }) => (Number(id.slice(5)) - 1) % 3);
    expect(new Set(numbers(tasteWith({ cinema: 'american' })))).toEqual(new Set([0]));
    expect(numbers(tasteWith({ cinema: 'world' }))).not.toContain(0);
  });

  test('recommend picks more songs by a liked artist and says so', () => {
    const taste = many(3, (n): ItemId => `song:Artist 3\tSong ${10 * n + 3}`).reduce(
      (before, song) => withFeedback(before, song, 'like'),
      noTaste,
    );
    const songsFor = (taste: Taste) => many(20, (seed) => picks(taste, seed).songs).flat();
    const count = (taste: Taste) => songsFor(taste).filter(({ artist }) => artist === 'Artist 3').length;
    expect(count(taste)).toBeGreaterThan(count(noTaste));
    expect(
      songsFor(taste)
        .map(({ why }) => renderReasons(why, english))
        .join(),
    ).toContain('you liked 3 songs by Artist 3');
  });
});

describe('recommend: shortages', () => {
  const films = filmCatalog(many(12, (n) => ({ title: `Film ${n}`, genres: [n < 9 ? 'Drama' : 'War'] })));
  const songs = songCatalog(many(12, (n) => ({ title: `Song ${n}`, family: n % 2 ? 'pop' : 'rock' })));
  const picks = (taste: Taste) => recommend({ songs, films }, { mood: 'sad', seed: 7, taste });

  test('recommend states no shortage if there are ten picks', () => {
    expect(picks(noTaste)).not.toHaveProperty('shortages');
  });

  test('recommend returns nothing and states the shortage allRefused if every genre is refused', () => {
    const { songs, films, shortages } = picks(
      tasteWith({
        refused: {
          songs: [...songFamilies],
          films: ['Action', 'Comedy', 'Drama', 'Horror', 'Romance', 'Sci-Fi', 'Thriller', 'War'],
        },
      }),
    );
    expect([songs, films]).toEqual([[], []]);
    expect(shortages).toEqual({ songs: { kind: 'allRefused' }, films: { kind: 'allRefused' } });
  });

  test('recommend counts refused genres and seen films into the shortage', () => {
    const taste = withFeedback(tasteWith({ refused: { songs: [], films: ['War'] } }), 'film:1', 'seen');
    expect(picks(taste).films).toHaveLength(8);
    expect(picks(taste).shortages).toEqual({
      films: { kind: 'few', left: 8, refused: ['War'], preferences: false, limits: false },
    });
  });

  test('recommend names the preferences of the survey in the shortage', () => {
    const { films, shortages } = picks(tasteWith({ cinema: 'world' }));
    expect(films).toEqual([]);
    expect(shortages?.films).toEqual({ kind: 'few', left: 0, refused: [], preferences: true, limits: false });
  });

  test('recommend says in the shortage that films are too heavy, or of a genre that the wish bars', () => {
    const lines = many(12, (n) => ({
      title: `Film ${n}`,
      genres: [n < 6 ? 'Horror' : 'Comedy'],
      heaviness: n < 9 ? 10 : 100,
    }));
    const request = { mood: 'sad', wish: 'lift', seed: 7 } as const;
    const { films, shortages } = recommend({ songs, films: filmCatalog(lines) }, request);
    expect(new Set(films.map(({ title }) => title))).toEqual(new Set(['Film 6', 'Film 7', 'Film 8']));
    expect(shortages?.films).toEqual({
      kind: 'few',
      left: 3,
      refused: [],
      preferences: false,
      limits: true,
    });
  });

  test('recommend repeats shown items before a list gets short', () => {
    const taste = withShown(
      noTaste,
      1,
      many(12, (n) => `film:${n + 1}` as const),
    );
    expect(picks(taste).films).toHaveLength(10);
    expect(picks(taste).shortages).toBeUndefined();
  });
});
