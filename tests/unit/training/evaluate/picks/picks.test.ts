import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseFilms } from '#lib/catalog/films.ts';
import { filmTable } from '#lib/recommend/query/itemTable.ts';
import { meanOf, repeated, resampled } from '#training/evaluate/picks/intervals.ts';
import { areaUnderCurve, likedShare, ndcg, varietyOf } from '#training/evaluate/picks/measures.ts';
import { readPeople } from '#training/evaluate/picks/people.ts';
import { songFit } from '#training/evaluate/picks/songMoods.ts';
import { systems } from '#training/evaluate/picks/systems.ts';
import { randomOf } from '#training/random/random.ts';

const films = parseFilms({
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
const movies = {
  text: [
    'imdb_title_id,movielens_id',
    ...Array.from({ length: 40 }, (_, n) => `tt00000${n + 1},${900 + n}`),
    'tt99,,',
  ]
    .join('\n')
    .replace('tt99,,', 'tt99,'),
  file: 'movies.csv',
};
const ratings = (...rows: string[]) => ({
  text: ['userId,movieId,rating', ...rows, ''].join('\n'),
  file: 'ratings.csv',
});
const truth = new Map([
  [0, true],
  [1, false],
  [2, true],
]);

describe('nDCG', () => {
  test('is 1 for the best order, and less the later what is liked comes', () => {
    expect(ndcg([0, 2, 1], truth, 10)).toBe(1);
    expect(ndcg([1, 0, 2], truth, 10)).toBeCloseTo((1 / Math.log2(3) + 1 / 2) / (1 + 1 / Math.log2(3)));
    expect(ndcg([1], truth, 10)).toBe(0);
  });

  test('counts no more places than the cut', () => {
    expect(ndcg([1, 0], truth, 1)).toBe(0);
    expect(ndcg([0, 1], truth, 1)).toBe(1);
  });

  test('is 0 where nothing is liked', () => {
    expect(ndcg([1], new Map([[1, false]]), 10)).toBe(0);
  });
});

test('the share of a list that is liked', () => {
  expect(likedShare([0, 1, 2, 3], truth)).toBe(0.5);
  expect(likedShare([], truth)).toBe(0);
});

test('a list of films that are alike has no variety', () => {
  const shelf = filmTable(films);
  expect(varietyOf([0, 3], shelf)).toBeCloseTo(0.4);
  expect(varietyOf([0, 1], shelf)).toBeCloseTo(0.8);
  expect(varietyOf([0], shelf)).toBe(0);
});

test('the area under the curve is how often the one is above the other', () => {
  expect(areaUnderCurve([3, 2], [1, 0])).toBe(1);
  expect(areaUnderCurve([1, 0], [1, 0])).toBe(0.5);
  expect(areaUnderCurve([0], [1])).toBe(0);
});

describe('intervals', () => {
  test('of resamples hold the mean, and are narrower for more', () => {
    const of = (count: number) =>
      resampled(
        Array.from({ length: count }, (_, n) => n % 2),
        meanOf,
        randomOf(1),
      );
    expect(of(400).low).toBeGreaterThan(0.4);
    expect(of(400).high).toBeLessThan(0.6);
    expect(of(40).high - of(40).low).toBeGreaterThan(of(400).high - of(400).low);
  });

  test('of repetitions are Student’s', () => {
    // Mean 2, standard deviation 1, t of two degrees 4.303.
    expect(repeated([1, 2, 3])).toEqual({
      low: expect.closeTo(2 - 4.303 / Math.sqrt(3)),
      high: expect.closeTo(2 + 4.303 / Math.sqrt(3)),
    });
    expect(() => repeated([1])).toThrow(RangeError);
  });
});

describe('people', () => {
  const of = (seed: number) =>
    readPeople(
      ratings('1,900,4.0', '1,901,2.5', '1,902,3.5', '1,903,5.0', '1,77,5.0', '2,905,0.5'),
      movies,
      films,
      seed,
    );

  test('are halved: what is known has its verdict and was seen, the rest is the truth; unknown films are left out', () => {
    const [first, second] = of(1);
    expect([first!.feedback.length, first!.truth.size]).toEqual([2, 2]);
    expect([second!.feedback, second!.truth]).toEqual([
      [{ item: 'film:6', verdict: 'dislike', seen: true }],
      new Map(),
    ]);
    const verdicts = new Map(
      [1, 2, 3, 4, 5, 6, 7].flatMap((seed) => of(seed)[0]!.feedback).map((one) => [one.item, one.verdict]),
    );
    expect(verdicts).toEqual(
      new Map([
        ['film:1', 'like'],
        ['film:2', 'dislike'],
        ['film:3', null],
        ['film:4', 'like'],
      ]),
    );
    expect(verdicts.size).toBe(4);
  });

  test('of one seed are halved alike, of another otherwise', () => {
    expect(of(1)).toEqual(of(1));
    expect(
      new Set([1, 2, 3, 4, 5, 6].map((seed) => [...of(seed)[0]!.truth.keys()].sort().join())).size,
    ).toBeGreaterThan(1);
  });

  test('a rating that is none is told with its row', () => {
    expect(() => readPeople(ratings('1,900,six'), movies, films, 1)).toThrow(
      'ratings.csv row 2: rating is "six"',
    );
  });
});

describe('every system', () => {
  test.each(Object.keys(systems))('%s picks at most ten of what it may, none twice', (name) => {
    const among = (index: number) => index >= 20;
    const feedback = [{ item: 'film:40' as const, verdict: 'like' as const, seen: false }];
    const list = systems[name]!(films, { mood: 'sad', seed: 7, feedback, among });
    expect(list.length).toBeGreaterThan(0);
    expect(list.length).toBeLessThanOrEqual(10);
    expect(new Set(list).size).toBe(list.length);
    expect(list.filter((index) => index < 20)).toEqual([]);
  });

  test('most popular is the most votes first', () => {
    const list = systems['most popular']!(films, { mood: 'sad', seed: 7, feedback: [], among: () => true });
    expect(list).toEqual([39, 38, 37, 36, 35, 34, 33, 32, 31, 30]);
  });
});

const songs = [
  'name,artist,valence,energy,mood',
  'A,X,0.9,0.9,Happy',
  'A,X,0.9,0.9,Happy',
  'B,X,0.1,0.2,Sad',
  'C,X,0.1,0.9,Calm',
].join('\n');

test('songs are counted once, and only the happy and the sad', () => {
  expect(songFit({ text: songs, file: 'moods.csv' }, randomOf(1))).toMatchObject({
    happy: 1,
    sad: 1,
    area: 1,
  });
});

describe('npm run evaluate:picks', () => {
  let data: string;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'tonic-picks-'));
    await mkdir(join(data, 'movies'));
    await mkdir(join(data, 'songs'));
    // The Matrix, The Shawshank Redemption, The Godfather and Pulp Fiction, as the shipped catalog holds them.
    const known = ['tt0133093,1', 'tt0111161,2', 'tt0068646,3', 'tt0110912,4'];
    await writeFile(
      join(data, 'movies', 'movies.csv'),
      ['imdb_title_id,movielens_id', ...known, ''].join('\n'),
    );
    const rows = [1, 2, 3].flatMap((user) =>
      [1, 2, 3, 4].map((film) => `${user},${film},${film > 1 ? 5 : 2}`),
    );
    await writeFile(join(data, 'movies', 'ratings-small.csv'), ratings(...rows).text);
    await writeFile(join(data, 'songs', 'song-moods.csv'), songs);
  });
  afterAll(() => rm(data, { recursive: true }));
  const run = (...args: string[]) =>
    new Promise<{ status: number | string; stdout: string; stderr: string }>((resolve) => {
      const script = fileURLToPath(
        new URL('../../../../../training/evaluate/picks/main.ts', import.meta.url),
      );
      execFile(process.execPath, [script, ...args], (error, stdout, stderr) =>
        resolve({ status: error?.code ?? 0, stdout, stderr }),
      );
    });

  test('prints a row for each system, what they come to, and the songs’ figure', async () => {
    const { status, stdout } = await run('--data', data, '--repeats', '2');
    expect(status).toBe(0);
    for (const name of Object.keys(systems))
      expect(stdout).toMatch(new RegExp(`^\\| ${name} \\| [01]\\.\\d{3} \\(`, 'm'));
    expect(stdout).toMatch(/^3 people, 2 splits/);
    expect(stdout).toMatch(/^Ours with taste: nDCG at 10 \d+\.\d\d times the seed’s/m);
    expect(stdout).toMatch(/^Songs: the fit tells 1 songs .* of 1\.000 \(/m);
  });

  test.each([
    [[], '--data DIR: name the folder'],
    [['--data', '/nowhere'], '/nowhere/movies/ratings-small.csv: cannot be read'],
    [['--data', 'x', '--repeats', '1'], '--repeats 1: expected a whole number from 2 to 10'],
  ])('%j is one line', async (args, line) => {
    const { status, stderr } = await run(...args);
    expect(status).toBe(1);
    expect(stderr).toContain(line);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
