import { describe, expect, test } from 'vitest';
import { sayWhy } from '#lib/recommend/explain/english.ts';
import { criteria, wishes } from '#lib/recommend/query/criteria.ts';
import { recommend } from '#lib/recommend/recommend.ts';
import { noTaste, type Survey, type Taste } from '#lib/taste/taste.ts';
import { withFeedback, withShown } from '#lib/taste/update.ts';
import { filmCatalog, many, songCatalog } from './catalogs.ts';

const noSongs = songCatalog([]);
const noFilms = filmCatalog([]);
const titles = (picks: readonly { readonly title: string }[]) => picks.map((pick) => pick.title);
const surveyed = (survey: Partial<Survey>): Taste => ({
  ...noTaste,
  survey: { ...noTaste.survey, ...survey },
});
/** How often each of many seeds brings a title among the picks of a side. */
const often = (of: (seed: number) => readonly { readonly title: string }[], title: string) =>
  many(40, (seed) => titles(of(seed + 1))).filter((list) => list.includes(title)).length;

describe('mood and wish', () => {
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
  ] as const)('%s, %s: most films are of what answers it', (mood, wish, genres) => {
    const lists = many(20, (seed) => recommend({ songs, films }, { mood, wish, seed }).films).flat();
    const answered = lists.filter((film) => genres.some((genre) => film.genres.includes(genre)));
    expect(answered.length / lists.length).toBeGreaterThan(0.6);
  });

  test('what lifts begins near a sad mood and rises with every song', () => {
    const list = picks('sad', 'lift').songs.map(brightness);
    expect(list).toEqual(list.toSorted((a, b) => a - b));
    expect(list[0]).toBeLessThan(80);
    expect(list.at(-1)).toBeGreaterThan(140);
  });

  test('a weak sadness is lifted from nearer to the middle', () => {
    expect(brightness(picks('sad', 'lift', 0.1).songs[0]!)).toBeGreaterThan(
      brightness(picks('sad', 'lift', 1).songs[0]!),
    );
  });

  test('what stays with a mood is like it', () => {
    for (const song of picks('sad', 'stay').songs) expect(brightness(song)).toBeLessThan(100);
    for (const song of picks('happy', 'stay').songs) expect(brightness(song)).toBeGreaterThan(100);
  });

  test('stay is the wish of who says none', () => {
    expect(recommend({ songs, films }, { mood: 'sad', seed: 7 })).toEqual(picks('sad', 'stay'));
  });

  test.each(['happy', 'sad'] as const)('the parts of every wish are ten: %s', (mood) => {
    for (const wish of wishes)
      for (const side of ['songs', 'films'] as const)
        expect(Object.values(criteria[mood][wish][side]).reduce((sum, part) => sum + part, 0)).toBe(10);
  });
});

describe('the request', () => {
  const films = filmCatalog(many(60, (n) => ({ title: `Film ${n}`, genres: ['Drama'] })));
  const songs = songCatalog(many(60, (n) => ({ title: `Song ${n}`, family: 'pop' })));
  const ask = (request: object) => recommend({ songs, films }, { mood: 'happy', seed: 7, ...request });

  test('brings ten of each unless it says otherwise, none twice', () => {
    expect([new Set(titles(ask({}).songs)).size, new Set(titles(ask({}).films)).size]).toEqual([10, 10]);
    expect([ask({ count: 50 }).songs.length, ask({ count: 1 }).films.length]).toEqual([50, 1]);
  });

  test('gives the same for the same seed, other picks for another', () => {
    expect(ask({})).toEqual(ask({}));
    expect(new Set(many(20, (seed) => titles(ask({ seed }).films).join())).size).toBe(20);
  });

  test.each([
    ...[{ count: 0 }, { count: 51 }, { count: 2.5 }, { count: Number.NaN }],
    ...[{ seed: 1.5 }, { seed: Number.NaN }, { weight: -0.1 }, { weight: 1.1 }, { weight: Number.NaN }],
  ])('is refused with %o', (request) => {
    expect(() => ask(request)).toThrow(RangeError);
  });
});

describe('quality', () => {
  test('a film with nine votes never leads', () => {
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

  test('the better are picked more often, and others have their turn', () => {
    const films = filmCatalog(
      many(100, (n) => ({ title: `Film ${n}`, genres: ['Drama'], average: 6 + n / 50, votes: 300_000 })),
    );
    const of = (seed: number) => recommend({ songs: noSongs, films }, { mood: 'happy', seed }).films;
    expect(often(of, 'Film 99')).toBeGreaterThan(15);
    expect(often(of, 'Film 0')).toBeLessThan(3);
    expect(new Set(many(100, (seed) => titles(of(seed))).flat()).size).toBeGreaterThan(60);
  });
});

describe('taste', () => {
  const genres = ['Action', 'Comedy', 'Drama', 'Horror', 'Sci-Fi'];
  const films = filmCatalog(
    many(200, (n) => ({
      title: `Film ${n}`,
      genres: [genres[n % 5]!],
      year: 1950 + 10 * (n % 7),
      director: `Director ${n % 20}`,
      votes: n % 2 ? 1000 : 100_000,
      american: n % 3 === 0,
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
  const ask = (taste: Taste, seed = 7) => recommend({ songs, films }, { mood: 'sad', seed, taste });
  const share = (taste: Taste, isIt: (film: { genres: readonly string[]; year: number | null }) => boolean) =>
    many(20, (seed) => ask(taste, seed).films)
      .flat()
      .filter(isIt).length / 200;
  const liked = (numbers: readonly number[], say: 'like' | 'dislike' | 'seen') =>
    numbers.reduce((taste, n) => withFeedback(taste, `film:${n + 1}`, say), noTaste);
  const numbersOf = (remainder: number) => many(12, (n) => 5 * n + remainder);

  test('likes bring more of a genre, dislikes less', () => {
    const isComedy = (film: { genres: readonly string[] }) => film.genres.includes('Comedy');
    const before = share(noTaste, isComedy);
    expect(share(liked(numbersOf(1), 'like'), isComedy)).toBeGreaterThan(before + 0.1);
    const mixed = numbersOf(2).reduce(
      (taste, n) => withFeedback(taste, `film:${n + 1}`, 'like'),
      liked(numbersOf(1), 'dislike'),
    );
    expect(share(mixed, isComedy)).toBeLessThan(before);
  });

  test('a loved genre and decade come more often', () => {
    const isSciFi = (film: { genres: readonly string[] }) => film.genres.includes('Sci-Fi');
    const loved = surveyed({ loved: { songs: [], films: ['Sci-Fi'] } });
    expect(share(loved, isSciFi)).toBeGreaterThan(share(noTaste, isSciFi));
    const isOld = ({ year }: { year: number | null }) => year === 1950;
    expect(share(surveyed({ decades: [1950] }), isOld)).toBeGreaterThan(share(noTaste, isOld));
  });

  test('what one plays and watches in a mood counts in that mood', () => {
    const isHorror = (film: { genres: readonly string[] }) => film.genres.includes('Horror');
    expect(share(surveyed({ sad: { songs: [], films: ['Horror'] } }), isHorror)).toBeGreaterThan(
      share(surveyed({ happy: { songs: [], films: ['Horror'] } }), isHorror),
    );
  });

  test('a refused genre never appears, though it is loved as well', () => {
    const taste = surveyed({
      loved: { songs: ['pop'], films: ['Drama'] },
      refused: { songs: ['pop'], films: ['Drama', 'War'] },
    });
    for (const seed of many(40, (n) => n)) {
      const picks = ask(taste, seed);
      expect(picks.films).toHaveLength(10);
      for (const film of picks.films) expect(film.genres).not.toContain('Drama');
      for (const song of picks.songs) expect(song.genres).not.toContain('pop');
    }
  });

  test('what was seen or disliked does not come again; what was liked may', () => {
    const known = many(100, (n) => n);
    const numberOf = (id: string) => Number(id.slice(5)) - 1;
    for (const say of ['seen', 'dislike'] as const)
      for (const film of ask(liked(known, say)).films) expect(numberOf(film.id)).toBeGreaterThanOrEqual(100);
    const again = many(20, (seed) => ask(liked([0, 2, 4], 'like'), seed).films).flat();
    expect(again.some(({ id }) => numberOf(id) < 5)).toBe(true);
  });

  test('nothing of the last five sets comes again, and opening the same set twice shows it twice', () => {
    let taste = noTaste;
    const shown: string[][] = [];
    for (const seed of many(12, (n) => n)) {
      const picks = ask(taste, seed);
      const ids = [...picks.songs, ...picks.films].map(({ id }) => id);
      for (const set of shown.slice(-5)) expect(ids.filter((id) => set.includes(id))).toEqual([]);
      taste = withShown(taste, seed, ids);
      expect(ask(taste, seed)).toEqual(picks);
      shown.push(ids);
    }
  });

  test('only what is well known, or what few know', () => {
    for (const film of ask(surveyed({ fame: 'known' })).films) expect(film.votes).toBe(100_000);
    for (const song of ask(surveyed({ fame: 'known' })).songs) expect(song.score).toBeGreaterThanOrEqual(50);
    for (const film of ask(surveyed({ fame: 'hidden' })).films) expect(film.votes).toBe(1000);
    for (const song of ask(surveyed({ fame: 'hidden' })).songs) expect(song.score).toBeLessThan(45);
  });

  test('American films, or those of the rest of the world', () => {
    const numbers = (taste: Taste) => ask(taste).films.map(({ id }) => (Number(id.slice(5)) - 1) % 3);
    expect(new Set(numbers(surveyed({ cinema: 'american' })))).toEqual(new Set([0]));
    expect(numbers(surveyed({ cinema: 'world' }))).not.toContain(0);
  });

  test('an artist who is liked comes again', () => {
    const taste = many(3, (n) => n).reduce(
      (so, n) => withFeedback(so, `song:Artist 3\tSong ${10 * n + 3}`, 'like'),
      noTaste,
    );
    const of = (so: Taste) => many(20, (seed) => ask(so, seed).songs).flat();
    const count = (so: Taste) => of(so).filter(({ artist }) => artist === 'Artist 3').length;
    expect(count(taste)).toBeGreaterThan(count(noTaste));
    expect(
      of(taste)
        .map(({ why }) => sayWhy(why))
        .join(),
    ).toContain('you liked 3 songs by Artist 3');
  });
});

describe('there may be fewer than asked for, and then it says why', () => {
  const films = filmCatalog(many(12, (n) => ({ title: `Film ${n}`, genres: [n < 9 ? 'Drama' : 'War'] })));
  const songs = songCatalog(many(12, (n) => ({ title: `Song ${n}`, family: n % 2 ? 'pop' : 'rock' })));
  const ask = (taste: Taste) => recommend({ songs, films }, { mood: 'sad', seed: 7, taste });

  test('nothing where there are ten', () => {
    expect(ask(noTaste)).not.toHaveProperty('shortages');
  });

  test('every genre refused', () => {
    const { songs, films, shortages } = ask(
      surveyed({
        refused: {
          songs: [
            ...(['pop', 'hip-hop', 'rock', 'metal', 'soul and r&b', 'electronic'] as const),
            ...(['folk and acoustic', 'jazz', 'classical and instrumental', 'latin', 'other'] as const),
          ],
          films: ['Action', 'Comedy', 'Drama', 'Horror', 'Romance', 'Sci-Fi', 'Thriller', 'War'],
        },
      }),
    );
    expect([songs, films]).toEqual([[], []]);
    expect(shortages).toEqual({ songs: { kind: 'allRefused' }, films: { kind: 'allRefused' } });
  });

  test('a genre refused, and a film seen', () => {
    const taste = withFeedback(surveyed({ refused: { songs: [], films: ['War'] } }), 'film:1', 'seen');
    expect(ask(taste).films).toHaveLength(8);
    expect(ask(taste).shortages).toEqual({
      films: { kind: 'few', left: 8, refused: ['War'], leanings: false },
    });
  });

  test('leanings that leave little', () => {
    const { films, shortages } = ask(surveyed({ cinema: 'world' }));
    expect(films).toEqual([]);
    expect(shortages?.films).toEqual({ kind: 'few', left: 0, refused: [], leanings: true });
  });

  test('what was shown comes back before a list is short', () => {
    const taste = withShown(
      noTaste,
      1,
      many(12, (n) => `film:${n + 1}` as const),
    );
    expect(ask(taste).films).toHaveLength(10);
    expect(ask(taste).shortages).toBeUndefined();
  });
});

describe('a pick says what ranked it', () => {
  test('a film: the genres that were asked for and no others, and its rating', () => {
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
        why: [
          { kind: 'fit', genres: ['Romance', 'Drama'], sound: [], purpose: 'stayHappy' },
          { kind: 'rating', average: 8, votes: 1_940_000 },
        ],
        id: 'film:1',
        imdbId: 'tt0000001',
        average: 8,
        votes: 1_940_000,
      },
      expect.objectContaining({
        title: 'Poor',
        why: [{ kind: 'rating', average: 4, votes: 50_000 }],
      }),
    ]);
  });

  test('a song: its family if it was asked for, how it sounds, and its popularity', () => {
    const songs = songCatalog([
      { title: 'Up', family: 'pop', popularity: 83, valence: 90, energy: 90 },
      { title: 'Down', family: 'metal', popularity: 20, valence: 10, energy: 10 },
    ]);
    const why = (wish: 'lift' | 'stay' | 'distract') =>
      recommend({ songs, films: noFilms }, { mood: 'happy', wish, seed: 1 }).songs.map((song) =>
        sayWhy(song.why),
      );
    expect(why('lift')).toEqual([
      'Sad and calm, near where you are; popularity 20 of 100 on Spotify',
      'Pop, cheerful and lively, near where you want to be; popularity 83 of 100 on Spotify',
    ]);
    expect(why('stay')[0]).toBe(
      'Pop, cheerful and lively, for a happy mood; popularity 83 of 100 on Spotify',
    );
    expect(why('distract')[0]).toBe(
      'Cheerful and lively, to take your mind off it; popularity 83 of 100 on Spotify',
    );
  });

  test('what of a taste raised it: loved, chosen in a mood, liked, or new', () => {
    const films = filmCatalog(
      many(40, (n) => ({ title: `Film ${n}`, genres: [n % 2 ? 'Drama' : 'War'], year: 1994 })),
    );
    const said = (taste: Taste) =>
      new Set(
        many(30, (seed) => recommend({ songs: noSongs, films }, { mood: 'sad', seed, taste }).films)
          .flat()
          .map(({ why }) => sayWhy(why).split('; '))
          .filter((parts) => parts.length === 3)
          .map(([, part]) => part),
      );
    expect(said(noTaste)).toEqual(new Set());
    expect(said(surveyed({ loved: { songs: [], films: ['War'] } }))).toContain('you love War');
    expect(said(surveyed({ sad: { songs: [], films: ['War'] } }))).toContain('you choose War when sad');
    expect(said(surveyed({ decades: [1990] }))).toContain('you like the 1990s');
    const liked = [1, 3, 5].reduce((taste, n) => withFeedback(taste, `film:${n}`, 'like'), noTaste);
    expect(said(liked)).toContain('you liked 3 films of War');
    expect(said(liked)).toContain('something new for you: Drama');
  });
});
