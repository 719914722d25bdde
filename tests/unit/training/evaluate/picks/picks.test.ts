import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFilms } from '#lib/catalog/readFilms.ts';
import { filmTable } from '#lib/recommend/query/itemTable.ts';
import { filmsFrom } from '#tests/support/catalogs.ts';
import { runInProcess } from '#tests/support/runCommand.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { unwatched } from '#training/cli/progress.ts';
import { catalogPart } from '#training/evaluate/picks/catalogPart.ts';
import { readFilmData } from '#training/evaluate/picks/data.ts';
import { meanOf, studentInterval } from '#training/evaluate/picks/intervals.ts';
import { picksCommand } from '#training/evaluate/picks/main.ts';
import { diversityOf, likedShare, ndcg } from '#training/evaluate/picks/measures.ts';
import { canBeJudged, feedbackOf, knownOf, peopleOf } from '#training/evaluate/picks/people.ts';
import { judge } from '#training/evaluate/picks/results.ts';
import { songFit } from '#training/evaluate/picks/songMoods.ts';
import { ownSystems, peerSystem } from '#training/evaluate/picks/systems.ts';
import { bootstrapInterval } from '#training/metrics/bootstrap.ts';
import { randomOf } from '#training/random/random.ts';

allowSlowTests();

const films = filmsFrom({
  genres: ['Comedy', 'Drama', 'Sci-Fi'],
  directors: [],
  title: Array.from({ length: 40 }, (_, n) => `Film ${n}`),
  year: Array(40).fill(2000),
  genreMask: Array.from({ length: 40 }, (_, n) => 1 << (n % 3)),
  average: Array.from({ length: 40 }, (_, n) => 5 + n / 10),
  votes: Array.from({ length: 40 }, (_, n) => 1000 * (n + 1)),
  imdb: Array.from({ length: 40 }, (_, n) => n + 1),
  director: Array(40).fill(null),
  american: Array(40).fill(1),
});
const truth = new Map([
  [0, true],
  [1, false],
  [2, true],
]);

describe('ndcg', () => {
  test('ndcg is 1 for the best order and smaller the later liked films come', () => {
    expect(ndcg([0, 2, 1], truth, 10)).toBe(1);
    expect(ndcg([1, 0, 2], truth, 10)).toBeCloseTo((1 / Math.log2(3) + 1 / 2) / (1 + 1 / Math.log2(3)));
    expect(ndcg([1], truth, 10)).toBe(0);
  });

  test('ndcg ignores places after the cut', () => {
    expect(ndcg([1, 0], truth, 1)).toBe(0);
    expect(ndcg([0, 1], truth, 1)).toBe(1);
  });

  test('ndcg is 0 if no film is liked', () => {
    expect(ndcg([1], new Map([[1, false]]), 10)).toBe(0);
  });
});

test('likedShare returns the share of a list that is liked', () => {
  expect(likedShare([0, 1, 2, 3], truth)).toBe(0.5);
  expect(likedShare([], truth)).toBe(0);
});

test('diversityOf is larger for films that differ more, and 0 for a single film', () => {
  const items = filmTable(films);
  expect(diversityOf([0, 3], items)).toBeCloseTo(0.4);
  expect(diversityOf([0, 1], items)).toBeCloseTo(0.8);
  expect(diversityOf([0], items)).toBe(0);
});

describe('intervals', () => {
  test('bootstrapInterval contains the mean and is narrower for more items', () => {
    const intervalFor = (count: number) =>
      bootstrapInterval(
        Array.from({ length: count }, (_, n) => n % 2),
        meanOf,
        randomOf(1),
      );
    expect(intervalFor(400).low).toBeGreaterThan(0.4);
    expect(intervalFor(400).high).toBeLessThan(0.6);
    const [few, many] = [intervalFor(40), intervalFor(400)];
    expect(few.high - few.low).toBeGreaterThan(many.high - many.low);
  });

  test('studentInterval uses Student’s t and throws for fewer than two values', () => {
    // The mean is 2, the standard deviation 1, and t with two degrees of freedom 4.303.
    expect(studentInterval([1, 2, 3])).toEqual({
      low: expect.closeTo(2 - 4.303 / Math.sqrt(3)),
      high: expect.closeTo(2 + 4.303 / Math.sqrt(3)),
    });
    expect(() => studentInterval([1])).toThrow(RangeError);
  });
});

describe('peopleOf', () => {
  const rated = (count: number) =>
    Array.from({ length: count }, (_, film) => ({ film, rating: film % 2 === 0 ? 4 : 2.5 }));
  const peopleFor = (seed: number) =>
    peopleOf(
      [
        { id: 1, ratings: rated(39) },
        { id: 2, ratings: rated(19) },
      ],
      seed,
    );

  test('peopleOf splits ratings in halves without a film in common and leaves out people with few', () => {
    const [person, ...others] = peopleFor(1);
    expect(others).toEqual([]);
    expect([person!.first.length, person!.truth.size]).toEqual([20, 19]);
    const all = [...person!.first.map(({ film }) => film), ...person!.truth.keys()];
    expect(new Set(all).size).toBe(39);
    for (const [film, likes] of person!.truth) expect(likes).toBe(film % 2 === 0);
  });

  test('peopleOf splits ratings by the seed alone', () => {
    expect(peopleFor(1)).toEqual(peopleFor(1));
    expect(new Set([1, 2, 3].map((seed) => [...peopleFor(seed)[0]!.truth.keys()].join())).size).toBe(3);
  });

  test('knownOf returns the first ratings of the half, and nothing if the half has fewer', () => {
    const person = peopleFor(1)[0]!;
    expect(knownOf(person, 5)).toEqual(person.first.slice(0, 5));
    expect(knownOf(person, 'half')).toBe(person.first);
    expect(knownOf({ ...person, first: person.first.slice(0, 19) }, 20)).toBeUndefined();
  });

  test('canBeJudged tells whether a film of the second half is liked', () => {
    expect(canBeJudged({ truth })).toBe(true);
    expect(canBeJudged({ truth: new Map([[0, false]]) })).toBe(false);
  });
});

test('feedbackOf makes likes of 4.0 and more, dislikes of 2.5 and less, and films only seen of the rest', () => {
  const given = [4, 2.5, 3.5].map((rating, film) => ({ film, rating }));
  expect(feedbackOf(films, given)).toEqual([
    { item: 'film:1', verdict: 'like', seen: true },
    { item: 'film:2', verdict: 'dislike', seen: true },
    { item: 'film:3', verdict: null, seen: true },
  ]);
});

describe('systems', () => {
  const among = Array.from({ length: 20 }, (_, k) => 20 + k);
  const candidates = { films: among, has: (film: number) => film >= 20 };

  test.each(ownSystems(films).map(({ name }) => name))(
    'the system “%s” picks at most ten of the candidates, none twice',
    (name) => {
      const { list } = ownSystems(films).find((system) => system.name === name)!;
      const picks = list({ mood: 'sad', seed: 7, known: [{ film: 0, rating: 5 }], candidates });
      expect(picks.length).toBeGreaterThan(0);
      expect(picks.length).toBeLessThanOrEqual(10);
      expect(new Set(picks).size).toBe(picks.length);
      expect(picks.filter((film) => film < 20)).toEqual([]);
    },
  );

  test('peerSystem returns the candidates with the highest scores, best first', () => {
    const system = peerSystem('by number', (_, given) => [...given], false);
    expect(system.list({ mood: 'sad', seed: 7, known: [], candidates })).toEqual(among.slice(10).reverse());
  });
});

test('catalogPart has the chosen films under new indexes and the mean rating of the whole', () => {
  const part = catalogPart(films, [5, 2]);
  expect([part.film(0), part.film(1)]).toEqual([films.film(5), films.film(2)]);
  expect([...part.imdb, part.votes[1], part.size]).toEqual([6, 3, 3000, 2]);
  expect(part.meanAverage).toBe(films.meanAverage);
  expect(() => part.film(2)).toThrow(RangeError);
});

test('judge leaves out films that may not be picked for a mood, of the candidates and of the truth', async () => {
  const truth = new Map([
    [0, false],
    [1, true],
  ]);
  const seen: (readonly number[])[] = [];
  const system = peerSystem(
    'all',
    (_, given) => {
      seen.push(given);
      return given.map(() => 1);
    },
    false,
  );
  const people = [{ id: 1, first: [], truth }];
  const results = await judge(
    [system],
    [people],
    (mood) => (film) => mood === 'sad' && film === 1,
    unwatched,
  );
  expect(seen).toEqual([[1]]);
  expect(results.get('all')![0].get(1)).toEqual({ ndcg: 1, hit: 1, liked: 1 });
});

test('judge measures each person for each number of known ratings, and skips numbers that the half lacks', async () => {
  const perfect = peerSystem('perfect', (_, given) => given.map((film) => Number(film % 2 === 0)), false);
  const worst = peerSystem('worst', (_, given) => given.map((film) => Number(film % 2 !== 0)), false);
  const ratings = (count: number) =>
    Array.from({ length: count }, (_, film) => ({ film, rating: film % 2 === 0 ? 4 : 1 }));
  const raters = [
    { id: 1, ratings: ratings(40) },
    { id: 2, ratings: ratings(24) },
  ];
  const results = await judge(
    [perfect, worst],
    [peopleOf(raters, 0), peopleOf(raters, 1)],
    () => () => true,
    unwatched,
  );
  expect([...results.get('perfect')![0].keys()]).toEqual([1, 2]);
  expect([...results.get('perfect')![20].keys()]).toEqual([1]);
  expect(results.get('perfect')!.half.get(1)).toMatchObject({ ndcg: 1, hit: 1 });
  expect(results.get('worst')!.half.get(1)!.ndcg).toBeLessThan(0.5);
});

const songs = [
  'name,artist,valence,energy,mood',
  'A,X,0.9,0.9,Happy',
  'A,X,0.9,0.9,Happy',
  'B,X,0.1,0.2,Sad',
  'C,X,0.1,0.9,Calm',
].join('\n');

test('songFit counts each happy and sad song once and ignores other moods', () => {
  expect(songFit({ text: songs, file: 'moods.csv' }, randomOf(1))).toMatchObject({
    happy: 1,
    sad: 1,
    area: 1,
  });
});

describe('picksCommand', () => {
  let data: string;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'tonic-picks-'));
    await mkdir(join(data, 'movies'));
    await mkdir(join(data, 'songs'));
    const shipped = new URL('../../../../../assets/catalogs/films.bin', import.meta.url);
    const { imdb, votes } = readFilms(await readFile(shipped));
    const known = [...imdb.keys()].sort((a, b) => votes[b]! - votes[a]!).slice(0, 40);
    const rows = known.map((film, k) => `tt${imdb[film]},${k + 1}`);
    await writeFile(
      join(data, 'movies', 'movies.csv'),
      ['imdb_title_id,movielens_id', ...rows, ''].join('\n'),
    );
    const ratings = (...users: number[]) =>
      [
        'userId,movieId,rating,timestamp',
        ...users.flatMap((user) =>
          known.map((_, k) => `${user},${k + 1},${(user + k) % 3 > 0 ? 5 : 2},${users.length}${user}`),
        ),
        '',
      ].join('\n');
    // By their numbers, 2 and 3 judge, and 24 and 43 are the fifth of the others that can be judged to choose.
    await writeFile(join(data, 'movies', 'ratings-small.csv'), ratings(1, 2, 3, 4, 5));
    await writeFile(join(data, 'movies', 'ratings-2023.csv.gz'), gzipSync(ratings(1, 2, 3, 8, 24, 43)));
    await writeFile(join(data, 'songs', 'song-moods.csv'), songs);
    await writeFile(
      join(data, 'songs', 'deezer-mood.csv.gz'),
      gzipSync('artist,title,valence,arousal,split\n'),
    );
    const artists = [
      'Queen',
      'ABBA',
      'Coldplay',
      'Muse',
      'Adele',
      'Radiohead',
      'Blur',
      'Oasis',
      'U2',
      'Toto',
      'R.E.M.',
    ];
    await writeFile(
      join(data, 'songs', 'lastfm-artists.csv.gz'),
      gzipSync(['artist_id,name', ...artists.map((name, k) => `${k},${name}`), ''].join('\n')),
    );
    const plays = Array.from({ length: 8 }, (_, user) => artists.map((_, k) => `${user + 1},${k},9`)).flat();
    await writeFile(
      join(data, 'songs', 'lastfm-plays.csv.gz'),
      gzipSync(['user_id,artist_id,plays', ...plays, ''].join('\n')),
    );
  });
  afterAll(() => rm(data, { recursive: true }));

  test('picksCommand prints a row for each recommender of films, the claims and nothing of songs', async () => {
    const { code, stdout } = await runInProcess(picksCommand, '--data', data, '--parts', 'films');
    expect(code).toBe(0);
    const names = ['most popular', 'Bayesian mean', 'item-kNN', 'EASE-R', 'implicit ALS', 'biased factors'];
    for (const name of [...names, 'the paper’s rule', 'ours by liking alone', 'ours with taste'])
      expect(stdout).toMatch(new RegExp(`^\\| ${name}.* \\| [01]\\.\\d{3} \\(`, 'm'));
    expect(stdout).toMatch(/^\d+ people to learn from\. \d+ others with 20 or more ratings, 2 splits/);
    expect(stdout).toMatch(/^Half known: nDCG at 10 of ours with taste \d+\.\d\d times the paper’s rule/m);
    expect(stdout).not.toContain('listeners');
  });

  test('readFilmData judges a fifth of the people to learn from, with vectors learned from the others', async () => {
    const idsOf = (people: readonly { readonly id: number }[]) => people.map(({ id }) => id);
    const { whole, films: part, ...last } = await readFilmData(data, 'judging');
    expect([idsOf(last.learned), idsOf(last.judged)]).toEqual([
      [1, 2, 3, 4, 5, 1, 8, 24, 43],
      [2, 3],
    ]);
    const { films, learned, judged } = await readFilmData(data, 'learning');
    expect([idsOf(learned), idsOf(judged)]).toEqual([
      [1, 2, 3, 4, 5, 1, 8],
      [24, 43],
    ]);
    expect(films.size).toBe(part.size);
    expect(whole.size).toBeGreaterThan(part.size);
    expect(films.vectors.length / films.vectorSize).toBe(40);
  });

  test('picksCommand prints the artists’ table and the area under the curve of the fit of songs', async () => {
    const { code, stdout } = await runInProcess(picksCommand, '--data', data, '--parts', 'songs');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\| item-kNN \| [01]\.\d{3} \(/m);
    expect(stdout).toMatch(/^Songs: the fit tells 1 songs .* of 1\.000 \(/m);
  });

  test.each([
    [[], '--data DIR: name the folder'],
    [['--data', '/nowhere'], ': cannot be read ('],
    [['--data', 'x', '--repeats', '1'], '--repeats 1: expected a whole number from 2 to 10'],
    [['--data', 'x', '--parts', 'films,books'], '--parts books: expected films or songs'],
    [['--data', 'x', '--on', 'me'], '--on me: expected judging or learning'],
  ])('picksCommand prints one line and fails for the arguments %j', async (args, line) => {
    expect(await runInProcess(picksCommand, ...args)).toEqual({
      code: 1,
      stdout: '',
      lines: [expect.stringContaining(line)],
    });
  });
});
