import { describe, expect, test } from 'vitest';
import type { FilmPick, SongPick } from '../../../../lib/recommend/pick.ts';
import { recommend } from '../../../../lib/recommend/recommend.ts';
import { filmCatalog, many, songCatalog } from './catalogs.ts';

const noSongs = songCatalog([]);
const noFilms = filmCatalog([]);
const hundred = {
  songs: songCatalog(many(100, (n) => ({ title: `Song ${n}`, family: 'pop', popularity: n }))),
  films: filmCatalog(many(100, (n) => ({ title: `Film ${n}`, genres: ['Drama'], average: 4 + n / 20 }))),
};
const titles = (picks: readonly { readonly title: string }[]) => picks.map((pick) => pick.title);

describe('the criteria of the moods', () => {
  const songs = songCatalog([
    { title: 'a pop song', family: 'pop' },
    { title: 'a hip-hop song', family: 'hip-hop' },
    { title: 'a rock song', family: 'rock' },
    { title: 'a metal song', family: 'metal' },
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
  ]);

  test('happy: pop and hip-hop; drama, thriller and romance', () => {
    const picks = recommend({ songs, films }, { mood: 'happy', seed: 1 });
    expect(titles(picks.songs)).toEqual(['a pop song', 'a hip-hop song']);
    expect(titles(picks.films)).toEqual(['a drama', 'a thriller', 'a romance']);
  });

  test('sad: rock and metal; sci-fi, and action and comedy in one film', () => {
    const picks = recommend({ songs, films }, { mood: 'sad', seed: 1 });
    expect(titles(picks.songs)).toEqual(['a rock song', 'a metal song']);
    expect(titles(picks.films)).toEqual(['a sci-fi', 'an action comedy']);
  });

  test('a genre that the catalog does not know is met by nothing', () => {
    const picks = recommend(
      { songs: noSongs, films: { ...films, genres: ['A', 'B', 'C'] } },
      { mood: 'sad', seed: 1 },
    );
    expect(picks).toEqual({ songs: [], films: [] });
  });
});

describe('ten at random of the fifty best', () => {
  test('ten unless said otherwise, and none twice', () => {
    const { songs, films } = recommend(hundred, { mood: 'happy', seed: 7 });
    expect(new Set(titles(songs)).size).toBe(10);
    expect(new Set(titles(films)).size).toBe(10);
  });

  test('fifty are the fifty best, best first', () => {
    const { songs, films } = recommend(hundred, { mood: 'happy', seed: 7, count: 50 });
    expect(titles(songs)).toEqual(many(50, (n) => `Song ${99 - n}`));
    expect(titles(films)).toEqual(many(50, (n) => `Film ${99 - n}`));
  });

  test('every one of the fifty has its turn, and no other', () => {
    const seen = new Set(
      many(100, (seed) => recommend(hundred, { mood: 'happy', seed }).films).flatMap((films) =>
        titles(films),
      ),
    );
    expect(seen).toEqual(new Set(many(50, (n) => `Film ${99 - n}`)));
  });

  test('of equals the earlier in the catalog is among the fifty', () => {
    const songs = songCatalog(many(60, (n) => ({ title: `Song ${n}`, family: 'pop', popularity: 80 })));
    const picks = recommend({ songs, films: noFilms }, { mood: 'happy', seed: 7, count: 50 });
    expect(titles(picks.songs)).toEqual(many(50, (n) => `Song ${n}`));
  });

  test('a film with nine votes never leads', () => {
    const films = filmCatalog([
      { title: 'nine friends of the director', genres: ['Drama'], average: 10, votes: 9 },
      { title: 'loved by many', genres: ['Drama'], average: 8, votes: 400_000 },
      { title: 'the rest of the catalog', genres: ['Drama'], average: 4 },
    ]);
    const picks = recommend({ songs: noSongs, films }, { mood: 'happy', seed: 1 });
    expect(titles(picks.films)[0]).toBe('loved by many');
  });
});

describe('the seed', () => {
  test('gives the same picks each time', () => {
    const wish = { mood: 'happy', seed: 7, count: 5 } as const;
    expect(recommend(hundred, wish)).toEqual(recommend(hundred, wish));
  });

  test('gives other picks when it differs, and neighbours are not alike', () => {
    const draws = many(20, (seed) => titles(recommend(hundred, { mood: 'happy', seed }).songs).join());
    expect(new Set(draws).size).toBe(20);
  });

  test('does not draw the same places of songs and films', () => {
    const { songs, films } = recommend(hundred, { mood: 'happy', seed: 7 });
    const number = (title: string) => title.split(' ')[1];
    expect(titles(songs).map(number)).not.toEqual(titles(films).map(number));
  });

  test.each([1.5, Number.NaN])('must be a whole number, not %s', (seed) => {
    expect(() => recommend(hundred, { mood: 'happy', seed })).toThrow(RangeError);
  });
});

describe('the weight of the mood', () => {
  const both = {
    songs: songCatalog(
      many(200, (n) => ({ title: `Song ${n}`, family: n % 2 === 0 ? 'pop' : 'metal', popularity: n % 100 })),
    ),
    films: filmCatalog(
      many(200, (n) => ({
        title: `Film ${n}`,
        genres: [n % 2 === 0 ? 'Drama' : 'Sci-Fi'],
        average: 4 + n / 40,
      })),
    ),
  };
  const at = (weight: number, seed = 7) => recommend(both, { mood: 'happy', seed, weight });
  const lists = (weight: number): readonly (readonly (SongPick | FilmPick)[])[] => {
    const { songs, films } = at(weight);
    return [songs, films];
  };
  const ofOthers = (picks: readonly { readonly why: string }[]) =>
    picks.filter(({ why }) => why.includes(' for a sad mood, as yours is not wholly happy; '));

  test('is 1 unless said', () => {
    expect(at(1)).toEqual(recommend(both, { mood: 'happy', seed: 7 }));
  });

  test.each([
    [1, 0],
    [0.8, 0],
    [0.7, 1],
    [0.5, 1],
    [0.2, 2],
    [0, 2],
  ])('of %d makes %i of ten the other mood’s, which say so', (weight, others) => {
    for (const list of lists(weight)) {
      expect(list).toHaveLength(10);
      expect(ofOthers(list)).toHaveLength(others);
      expect(list.filter(({ why }) => why.includes(' for a happy mood; '))).toHaveLength(10 - others);
    }
  });

  test('changes nothing else: the rest are among the picks of weight 1', () => {
    const strong = lists(1);
    for (const [k, list] of lists(0).entries()) {
      const rest = list.filter((pick) => !ofOthers([pick]).length);
      expect(strong[k]).toEqual(expect.arrayContaining([...rest]));
    }
  });

  test('leaves them best first, and the same for the same seed', () => {
    for (const list of lists(0.1)) {
      const scores = list.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }
    expect(at(0.1)).toEqual(at(0.1));
    expect(at(0.1, 8)).not.toEqual(at(0.1));
  });

  test('brings none twice, though it meets both moods', () => {
    const films = filmCatalog(many(12, (n) => ({ title: `Film ${n}`, genres: ['Drama', 'Sci-Fi'] })));
    for (const seed of [1, 2, 3, 4, 5]) {
      const picks = recommend({ songs: noSongs, films }, { mood: 'happy', seed, weight: 0 });
      expect(new Set(titles(picks.films)).size).toBe(10);
      expect(ofOthers(picks.films)).toEqual([]);
    }
  });

  test.each([-0.1, 1.1, Number.NaN])('of %s is refused', (weight) => {
    expect(() => at(weight)).toThrow(RangeError);
  });
});

test.each([0, 51, 2.5, -1, Number.NaN])('a count of %s is refused', (count) => {
  expect(() => recommend(hundred, { mood: 'happy', seed: 1, count })).toThrow(RangeError);
});

describe('a pick', () => {
  test('of a song tells what it is and what ranked it', () => {
    const songs = songCatalog([
      { title: 'Better', family: 'pop', popularity: 90 },
      { title: 'Good', family: 'hip-hop', popularity: 83 },
    ]);
    expect(recommend({ songs, films: noFilms }, { mood: 'happy', seed: 1 }).songs[1]).toEqual({
      title: 'Good',
      artist: 'Somebody',
      genres: ['hip-hop', 'new hip-hop'],
      year: 2000,
      score: 83,
      why: 'Hip-hop for a happy mood; popularity 83 of 100 on Spotify, number 2 of the best 2',
    });
  });

  test('of a film tells what it is and what ranked it', () => {
    const films = filmCatalog([
      { title: 'Good', genres: ['Horror', 'Drama', 'Romance'], average: 8, votes: 1_940_000 },
      { title: 'Poor', genres: ['Horror'], average: 4 },
    ]);
    expect(recommend({ songs: noSongs, films }, { mood: 'happy', seed: 1 }).films).toEqual([
      {
        title: 'Good',
        genres: ['Drama', 'Horror', 'Romance'],
        year: 2000,
        // (1,940,000 * 8 + 25,000 * 6) / 1,965,000
        score: 7.97,
        why: 'Drama and Romance for a happy mood; rated 8.0 by 1.9 million on IMDb, number 1 of the best 1',
        imdbId: 'tt0000001',
        average: 8,
        votes: 1_940_000,
      },
    ]);
  });

  test('names a genre once, though two rules ask for it, and no genre that nobody asked for', () => {
    const films = filmCatalog([{ title: 'All', genres: ['Sci-Fi', 'Action', 'Comedy', 'Horror'] }]);
    const [pick] = recommend({ songs: noSongs, films }, { mood: 'sad', seed: 1 }).films;
    expect(pick?.why).toMatch(/^Sci-Fi, Action and Comedy for a sad mood;/);
  });

  test.each([
    [812, '812'],
    [12_400, '12 thousand'],
    [999_499, '999 thousand'],
    [999_500, '1 million'],
    [1_870_160, '1.9 million'],
  ])('of a film with %i votes says "%s"', (votes, said) => {
    const films = filmCatalog([{ title: 'X', genres: ['Drama'], votes }]);
    const [pick] = recommend({ songs: noSongs, films }, { mood: 'happy', seed: 1 }).films;
    expect(pick?.why).toContain(`rated 7.0 by ${said} on IMDb`);
  });
});
