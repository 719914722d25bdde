import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseFilms } from '#lib/catalog/films.ts';
import { filmTable } from '#lib/recommend/query/itemTable.ts';
import { runInProcess } from '#tests/support/runCommand.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { meanOf, studentInterval } from '#training/evaluate/picks/intervals.ts';
import { picksCommand } from '#training/evaluate/picks/main.ts';
import { areaUnderCurve, diversityOf, likedShare, ndcg } from '#training/evaluate/picks/measures.ts';
import { readPeople } from '#training/evaluate/picks/people.ts';
import { songFit } from '#training/evaluate/picks/songMoods.ts';
import { systems } from '#training/evaluate/picks/systems.ts';
import { bootstrapInterval } from '#training/metrics/bootstrap.ts';
import { randomOf } from '#training/random/random.ts';

allowSlowTests();

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

test('areaUnderCurve returns how often a score is above another, with ties as half', () => {
  expect(areaUnderCurve([3, 2], [1, 0])).toBe(1);
  expect(areaUnderCurve([1, 0], [1, 0])).toBe(0.5);
  expect(areaUnderCurve([0], [1])).toBe(0);
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

describe('readPeople', () => {
  const peopleOf = (seed: number) =>
    readPeople(
      ratings('1,900,4.0', '1,901,2.5', '1,902,3.5', '1,903,5.0', '1,77,5.0', '2,905,0.5'),
      movies,
      films,
      seed,
    );

  test('readPeople splits ratings into verdicts and truth and leaves out unknown films', () => {
    const [first, second] = peopleOf(1);
    expect([first!.feedback.length, first!.truth.size]).toEqual([2, 2]);
    expect([second!.feedback, second!.truth]).toEqual([
      [{ item: 'film:6', verdict: 'dislike', seen: true }],
      new Map(),
    ]);
    const verdicts = new Map(
      [1, 2, 3, 4, 5, 6, 7]
        .flatMap((seed) => peopleOf(seed)[0]!.feedback)
        .map(({ item, verdict }) => [item, verdict]),
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

  test('readPeople splits ratings by the seed alone', () => {
    expect(peopleOf(1)).toEqual(peopleOf(1));
    expect(
      new Set([1, 2, 3, 4, 5, 6].map((seed) => [...peopleOf(seed)[0]!.truth.keys()].sort().join())).size,
    ).toBeGreaterThan(1);
  });

  test('readPeople names the row of a rating that is not a number', () => {
    expect(() => readPeople(ratings('1,900,six'), movies, films, 1)).toThrow(
      'ratings.csv row 2: rating is "six"',
    );
  });
});

describe('systems', () => {
  test.each(Object.keys(systems))(
    'the system “%s” picks at most ten of the allowed films, none twice',
    (name) => {
      const among = (index: number) => index >= 20;
      const feedback = [{ item: 'film:40' as const, verdict: 'like' as const, seen: false }];
      const list = systems[name]!(films, { mood: 'sad', seed: 7, feedback, among });
      expect(list.length).toBeGreaterThan(0);
      expect(list.length).toBeLessThanOrEqual(10);
      expect(new Set(list).size).toBe(list.length);
      expect(list.filter((index) => index < 20)).toEqual([]);
    },
  );

  test('the system “most popular” picks the films with the most votes first', () => {
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
    // The Matrix, The Shawshank Redemption, The Godfather and Pulp Fiction are in the shipped catalog.
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
  test('picksCommand prints a row for each system, the comparison and the songs’ area under the curve', async () => {
    const { code, stdout } = await runInProcess(picksCommand, '--data', data, '--repeats', '2');
    expect(code).toBe(0);
    for (const name of Object.keys(systems))
      expect(stdout).toMatch(new RegExp(`^\\| ${name} \\| [01]\\.\\d{3} \\(`, 'm'));
    expect(stdout).toMatch(/^3 people, 2 splits/);
    expect(stdout).toMatch(/^Ours with taste: nDCG at 10 \d+\.\d\d times the seed’s/m);
    expect(stdout).toMatch(/^Songs: the fit tells 1 songs .* of 1\.000 \(/m);
  });

  test.each([
    [[], '--data DIR: name the folder'],
    [['--data', '/nowhere'], ': cannot be read ('],
    [['--data', 'x', '--repeats', '1'], '--repeats 1: expected a whole number from 2 to 10'],
  ])('picksCommand prints one line and fails for the arguments %j', async (args, line) => {
    expect(await runInProcess(picksCommand, ...args)).toEqual({
      code: 1,
      stdout: '',
      lines: [expect.stringContaining(line)],
    });
  });
});
