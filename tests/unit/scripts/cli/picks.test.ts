import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { songFamilies } from '#lib/catalog/songFamilies.ts';
import type { FilmPick, SongPick } from '#lib/recommend/present/pick.ts';
import { noTaste, type Survey, type Taste } from '#lib/taste/taste.ts';
import { UserError } from '#scripts/cli/command.ts';
import { picked } from '#scripts/cli/picks.ts';

type Printed<One> = Omit<One, 'why'> & { readonly why: string };
interface PrintedPicks {
  readonly songs: readonly Printed<SongPick>[];
  readonly films: readonly Printed<FilmPick>[];
  readonly notes?: { readonly songs?: string; readonly films?: string };
}

const picks = async (...args: string[]): Promise<PrintedPicks> => JSON.parse(await picked(args));

test('the command prints them, and nothing else', async () => {
  const script = fileURLToPath(new URL('../../../../scripts/cli/picks.ts', import.meta.url));
  const args = ['--mood', 'happy', '--seed', '7'];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, ...args]);
  expect({ stdout, stderr }).toEqual({ stdout: await picked(args), stderr: '' });
});

describe('ten songs and ten films', () => {
  test('that answer the mood and the wish', async () => {
    const { songs, films } = await picks('--mood', 'sad', '--wish', 'lift', '--seed', '7');
    expect([songs.length, films.length]).toEqual([10, 10]);
    expect(films.filter(({ why }) => why.includes(' to lift a sad mood; ')).length).toBeGreaterThan(5);
    expect(songs[0]?.why).toContain('near where you are');
    expect(songs.at(-1)?.why).toContain('near where you want to be');
  });

  test('each with title, genres, year, score and why', async () => {
    const { songs, films } = await picks('--mood', 'happy', '--seed', '7');
    for (const pick of [...songs, ...films]) {
      expect(pick).toMatchObject({
        title: expect.stringMatching(/./),
        why: expect.stringMatching(/^[A-Z].+$/),
      });
      expect(pick.genres.length).toBeGreaterThan(0);
      expect(pick.year).toBeGreaterThan(1870);
      expect(pick.score).toBeGreaterThan(0);
    }
    for (const song of songs) expect(song.artist).toMatch(/./);
    for (const film of films) expect(film.imdbId).toMatch(/^tt\d{7,}$/);
  });
});

describe('the preset of the paper', () => {
  test('of a happy mood', async () => {
    const { songs, films } = await picks('--mood', 'happy', '--preset', 'seed', '--seed', '7');
    expect([songs.length, films.length]).toEqual([10, 10]);
    for (const song of songs) expect(song.genres[0]).toMatch(/^(pop|hip-hop)$/);
    for (const film of films)
      expect(film.genres.join()).toMatch(/Drama|Thriller|Romance|Action|Comedy|Sci-Fi/);
  });

  test('of a sad mood', async () => {
    const { songs, films } = await picks('--mood', 'sad', '--preset', 'seed', '--seed', '7');
    for (const song of songs) expect(song.genres[0]).toMatch(/^(rock|metal|pop|classical and instrumental)$/);
    for (const { genres } of films)
      expect(genres.includes('Sci-Fi') || (genres.includes('Action') && genres.includes('Comedy'))).toBe(
        true,
      );
  });
});

describe('a taste', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tonic-taste-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const file = async (name: string, taste: unknown): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, typeof taste === 'string' ? taste : JSON.stringify(taste));
    return path;
  };
  const tasteOf = (survey: Partial<Survey>): Taste => ({
    ...noTaste,
    survey: { ...noTaste.survey, ...survey },
  });
  const filmGenres = async (): Promise<string[]> =>
    JSON.parse(await readFile(new URL('../../../../assets/catalogs/films.json', import.meta.url), 'utf8'))
      .genres;
  const picksWith = async (path: string) =>
    picks('--mood', 'happy', '--wish', 'lift', '--taste', path, '--seed', '1');

  test('of somebody who has said nothing changes nothing', async () => {
    expect(await picksWith(await file('none.json', noTaste))).toEqual(
      await picks('--mood', 'happy', '--wish', 'lift', '--seed', '1'),
    );
  });

  test('that refuses everything gets a sentence for each list', async () => {
    const refused = { songs: [...songFamilies], films: await filmGenres() };
    const { songs, films, notes } = await picksWith(await file('all.json', tasteOf({ refused })));
    expect([songs, films]).toEqual([[], []]);
    expect(notes?.songs).toMatch(/^You refuse every genre of songs\. /);
    expect(notes?.films).toMatch(/^You refuse every genre of films\. /);
  });

  test('that leaves one genre gets ten of it, or a sentence', async () => {
    const refused = {
      songs: songFamilies.filter((family) => family !== 'jazz'),
      films: (await filmGenres()).filter((genre) => genre !== 'Western'),
    };
    const { songs, films, notes } = await picksWith(await file('one.json', tasteOf({ refused })));
    expect(films.map(({ genres }) => genres)).toEqual(Array(10).fill(['Western']));
    expect(songs).toHaveLength(3);
    expect(notes?.songs).toMatch(/^Only 3 songs are left\. Genres you refuse: pop, .+, and other\. /);
  });

  test('that loves what it refuses is refused', async () => {
    const comedy = { songs: ['pop' as const], films: ['Comedy'] };
    const { songs, films } = await picksWith(
      await file('both.json', tasteOf({ loved: comedy, refused: comedy })),
    );
    expect([songs.length, films.length]).toEqual([10, 10]);
    expect(films.filter(({ genres }) => genres.includes('Comedy'))).toEqual([]);
  });

  test('of 10,000 words still gets ten', async () => {
    const feedback = Array.from({ length: 10_000 }, (_, n) => ({
      item: `film:${n + 1}`,
      verdict: n % 2 ? 'like' : 'dislike',
      seen: true,
    }));
    const { songs, films } = await picksWith(await file('many.json', { ...noTaste, feedback }));
    expect([songs.length, films.length]).toEqual([10, 10]);
  });

  test.each([
    ['a broken file', '{"version": 1, "survey', /: the taste is no JSON \(.+\)$/],
    ['something else', { hello: 1 }, /: the file cannot be read at tonic: .+$/],
    [
      'hostile values',
      { ...noTaste, feedback: [{ item: '<img>' }] },
      /: the taste cannot be read at feedback\.0\.item: .+$/,
    ],
    ['not there', undefined, /: cannot be read \(.+\)$/],
  ])('that is %s is a mistake, told in a sentence', async (name, taste, line) => {
    const path = taste === undefined ? join(folder, 'nobody.json') : await file(`${name}.json`, taste);
    const mistake = picked(['--mood', 'happy', '--taste', path]);
    await expect(mistake).rejects.toThrow(UserError);
    await expect(mistake).rejects.toThrow(line);
    await expect(mistake).rejects.toThrow(path);
  });
});

test('--count says how many', async () => {
  const { songs, films } = await picks('--mood', 'sad', '--count', '3');
  expect([songs.length, films.length]).toEqual([3, 3]);
});

test('the same seed gives the same bytes, another seed other picks', async () => {
  const [first, again, other] = await Promise.all(
    ['7', '7', '8'].map((seed) => picked(['--mood', 'happy', '--seed', seed])),
  );
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

test('without a seed, two runs differ', async () => {
  expect(await picked(['--mood', 'happy'])).not.toBe(await picked(['--mood', 'happy']));
});

describe('a mistake is told in a sentence', () => {
  test.each([
    [['--mood', 'unsure'], '--mood unsure: expected sad or happy'],
    [['--mood', 'angry'], '--mood angry: expected sad or happy'],
    [['--mood', 'sad', '--wish', 'sleep'], '--wish sleep: expected lift or stay or distract'],
    [['--mood', 'sad', '--preset', 'best'], '--preset best: expected tonic or seed'],
    [['--mood', 'sad', '--weight', '2'], '--weight 2: expected 0 to 1'],
    [
      ['--mood', 'sad', '--preset', 'seed', '--wish', 'lift'],
      '--preset seed: the paper’s rule knows neither --wish nor --taste',
    ],
    [[], '--mood: say happy or sad'],
    [['--mood', 'sad', '--count', '0'], '--count 0: expected a whole number from 1 to 50'],
    [['--mood', 'sad', '--count', '51'], '--count 51: expected a whole number from 1 to 50'],
    [['--mood', 'sad', '--count', 'ten'], '--count ten: expected a whole number from 1 to 50'],
    [['--mood', 'sad', '--seed', '1.5'], '--seed 1.5: expected a whole number from 0 to 4294967295'],
  ])('%j', async (args, line) => {
    await expect(picked(args)).rejects.toThrow(new UserError(line));
  });

  test('an option that does not exist', async () => {
    await expect(picked(['--mood', 'sad', '--colour', 'blue'])).rejects.toThrow('--colour');
  });
});
