import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFilms } from '#lib/catalog/readFilms.ts';
import { songFamilies } from '#lib/catalog/songFamilies.ts';
import { renderShortage } from '#lib/recommend/explain/render.ts';
import type { FilmPick, SongPick } from '#lib/recommend/present/pick.ts';
import { noTaste, type Survey, type Taste } from '#lib/taste/taste.ts';
import { UserError } from '#scripts/cli/command.ts';
import { readEnglish } from '#scripts/cli/english.ts';
import { printedPicks } from '#scripts/cli/picks.ts';

/** Each call reads and checks both catalogs. */
const timeout = 30_000;

type Printed<Pick> = Omit<Pick, 'why'> & { readonly why: string };
interface PrintedPicks {
  readonly songs: readonly Printed<SongPick>[];
  readonly films: readonly Printed<FilmPick>[];
  readonly notes?: { readonly songs?: string; readonly films?: string };
}

const picks = async (...args: string[]): Promise<PrintedPicks> => JSON.parse(await printedPicks(args));

test('the command picks prints the picks and nothing else', { timeout }, async () => {
  const script = fileURLToPath(new URL('../../../../scripts/cli/picks.ts', import.meta.url));
  const args = ['--mood', 'happy', '--seed', '7'];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, ...args]);
  expect({ stdout, stderr }).toEqual({ stdout: await printedPicks(args), stderr: '' });
});

describe('printedPicks', { timeout }, () => {
  test('printedPicks prints ten songs and ten films that answer the mood and the wish', async () => {
    const { songs, films } = await picks('--mood', 'sad', '--wish', 'lift', '--seed', '7');
    expect([songs.length, films.length]).toEqual([10, 10]);
    expect(films.filter(({ why }) => why.includes(' to lift a sad mood; ')).length).toBeGreaterThan(5);
    expect(songs[0]?.why).toContain('near where you are');
    expect(songs.at(-1)?.why).toContain('near where you want to be');
  });

  test('printedPicks prints title, genres, year, score and reasons of each pick', async () => {
    const { songs, films } = await picks('--mood', 'happy', '--seed', '7');
    for (const pick of [...songs, ...films]) {
      expect(pick).toMatchObject({
        title: expect.stringMatching(/./),
        why: expect.stringMatching(/^[A-Z].+$/),
      });
      expect(pick.genres.length).toBeGreaterThan(0);
      expect(pick.year ?? 2000).toBeGreaterThan(1870);
      expect(pick.score).toBeGreaterThan(0);
    }
    for (const song of songs) expect(song.artist).toMatch(/./);
    for (const film of films) expect(film.imdbId).toMatch(/^tt\d{7,}$/);
  });
});

describe('printedPicks --feeling', { timeout }, () => {
  test('printedPicks --feeling fear prints films without horror that say what they are for', async () => {
    const { films } = await picks('--mood', 'sad', '--feeling', 'fear', '--seed', '7');
    expect(films).toHaveLength(10);
    expect(films.filter(({ genres }) => genres.includes('Horror'))).toEqual([]);
    expect(films.filter(({ why }) => why.includes(' for a worried moment; ')).length).toBeGreaterThan(5);
  });

  test.each([
    ['an unknown feeling', ['--feeling', 'envy'], /--feeling envy: expected joy or/],
    ['a feeling of the other mood', ['--feeling', 'joy'], /--feeling joy: belongs to a happy mood/],
    [
      'a feeling with the paper’s rule',
      ['--feeling', 'fear', '--preset', 'paper'],
      /does not know --feeling/,
    ],
  ])('printedPicks refuses %s', async (_, args, message) => {
    await expect(printedPicks(['--mood', 'sad', ...args])).rejects.toThrow(message);
  });
});

describe('printedPicks --preset paper', { timeout }, () => {
  test('printedPicks --preset paper answers a happy mood with the genres of the paper', async () => {
    const { songs, films } = await picks('--mood', 'happy', '--preset', 'paper', '--seed', '7');
    expect([songs.length, films.length]).toEqual([10, 10]);
    for (const song of songs) expect(song.genres.at(-1)).toMatch(/pop|hip hop/);
    for (const film of films)
      expect(film.genres.join()).toMatch(/Drama|Thriller|Romance|Action|Comedy|Sci-Fi/);
  });

  test('printedPicks --preset paper answers a sad mood with the genres of the paper', async () => {
    const { songs, films } = await picks('--mood', 'sad', '--preset', 'paper', '--seed', '7');
    // The rule looks for words in the genre of the paper's list, such as 'alternative metal'.
    for (const song of songs) expect(song.genres.at(-1)).toMatch(/rock|metal/);
    for (const { genres } of films)
      expect(genres.includes('Sci-Fi') || (genres.includes('Action') && genres.includes('Comedy'))).toBe(
        true,
      );
  });

  test('printedPicks accepts --preset seed as an alias of --preset paper', async () => {
    const args = ['--mood', 'happy', '--seed', '7', '--preset'];
    expect(await printedPicks([...args, 'seed'])).toBe(await printedPicks([...args, 'paper']));
  });
});

describe('printedPicks --taste', { timeout }, () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tonic-taste-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const write = async (name: string, taste: unknown): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, typeof taste === 'string' ? taste : JSON.stringify(taste));
    return path;
  };
  const tasteOf = (survey: Partial<Survey>): Taste => ({
    ...noTaste,
    survey: { ...noTaste.survey, ...survey },
  });
  const filmGenres = async () => [
    ...readFilms(await readFile(new URL('../../../../assets/catalogs/films.bin', import.meta.url))).genres,
  ];
  const picksWith = async (path: string) =>
    picks('--mood', 'happy', '--wish', 'lift', '--taste', path, '--seed', '1');

  test('printedPicks prints the same picks for an empty taste as without a taste', async () => {
    expect(await picksWith(await write('none.json', noTaste))).toEqual(
      await picks('--mood', 'happy', '--wish', 'lift', '--seed', '1'),
    );
  });

  test('printedPicks reads a taste file that an editor saved with a byte order mark', async () => {
    const refused = { songs: [], films: ['Comedy'] };
    const json = JSON.stringify(tasteOf({ refused }));
    expect(await picksWith(await write('mark.json', `\uFEFF${json}`))).toEqual(
      await picksWith(await write('plain.json', json)),
    );
  });

  test('printedPicks prints a note for each list if the taste refuses every genre', async () => {
    const refused = { songs: [...songFamilies], films: await filmGenres() };
    const { songs, films, notes } = await picksWith(await write('all.json', tasteOf({ refused })));
    expect([songs, films]).toEqual([[], []]);
    const english = await readEnglish();
    expect(notes).toEqual({
      songs: renderShortage('songs', { kind: 'allRefused' }, english),
      films: renderShortage('films', { kind: 'allRefused' }, english),
    });
  });

  test('printedPicks prints ten picks of the only genre that is left', async () => {
    const refused = {
      songs: songFamilies.filter((family) => family !== 'jazz'),
      films: (await filmGenres()).filter((genre) => genre !== 'Western'),
    };
    const { songs, films, notes } = await picksWith(await write('one.json', tasteOf({ refused })));
    expect(films.map(({ genres }) => genres)).toEqual(Array(10).fill(['Western']));
    expect(songs.map(({ genres }) => genres[0])).toEqual(Array(10).fill('jazz'));
    expect(notes).toBeUndefined();
  });

  test('printedPicks prints a note if the only genre that is left has few films, because most are too heavy', async () => {
    const refused = { songs: [], films: (await filmGenres()).filter((genre) => genre !== 'Film-Noir') };
    const { films, notes } = await picksWith(await write('heavy.json', tasteOf({ refused })));
    const left = films.length;
    expect(left).toBeLessThan(10);
    const shortage = { kind: 'few', left, refused: refused.films, preferences: false, limits: true } as const;
    expect(notes).toEqual({ films: renderShortage('films', shortage, await readEnglish()) });
  });

  test('printedPicks leaves out a genre that the taste both loves and refuses', async () => {
    const comedy = { songs: ['pop' as const], films: ['Comedy'] };
    const { songs, films } = await picksWith(
      await write('both.json', tasteOf({ loved: comedy, refused: comedy })),
    );
    expect([songs.length, films.length]).toEqual([10, 10]);
    expect(films.filter(({ genres }) => genres.includes('Comedy'))).toEqual([]);
  });

  test('printedPicks prints ten picks for a taste with 10,000 ratings', async () => {
    const feedback = Array.from({ length: 10_000 }, (_, n) => ({
      item: `film:${n + 1}`,
      verdict: n % 2 ? 'like' : 'dislike',
      seen: true,
    }));
    const { songs, films } = await picksWith(await write('many.json', { ...noTaste, feedback }));
    expect([songs.length, films.length]).toEqual([10, 10]);
  });

  test.each([
    ['broken JSON', '{"version": 1, "survey', /: the taste is no JSON \(.+\)$/],
    ['other content', { hello: 1 }, /: the file cannot be read at tonic: .+$/],
    [
      'hostile values',
      { ...noTaste, feedback: [{ item: '<img>' }] },
      /: the taste cannot be read at feedback\.0\.item: .+$/,
    ],
    ['no content, because it does not exist', undefined, /: cannot be read \(.+\)$/],
  ])(
    'printedPicks throws a UserError of one sentence for a taste file that has %s',
    async (name, taste, line) => {
      const path = taste === undefined ? join(folder, 'nobody.json') : await write(`${name}.json`, taste);
      const mistake = printedPicks(['--mood', 'happy', '--taste', path]);
      await expect(mistake).rejects.toThrow(UserError);
      await expect(mistake).rejects.toThrow(line);
      await expect(mistake).rejects.toThrow(path);
    },
  );
});

test('printedPicks --count sets the number of songs and films', { timeout }, async () => {
  const { songs, films } = await picks('--mood', 'sad', '--count', '3');
  expect([songs.length, films.length]).toEqual([3, 3]);
});

test('printedPicks prints the same bytes for the same --seed and other picks for another', {
  timeout,
}, async () => {
  const [first, again, other] = await Promise.all(
    ['7', '7', '8'].map((seed) => printedPicks(['--mood', 'happy', '--seed', seed])),
  );
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

test('printedPicks prints different picks each time without --seed', { timeout }, async () => {
  expect(await printedPicks(['--mood', 'happy'])).not.toBe(await printedPicks(['--mood', 'happy']));
});

test('printedPicks prints gentle picks with --gentle', { timeout }, async () => {
  const { songs, films } = await picks('--mood', 'sad', '--wish', 'distract', '--seed', '26', '--gentle');
  expect([songs.length, films.length]).toEqual([10, 10]);
  for (const { genres } of films) expect(genres.join()).not.toMatch(/Horror|Thriller|Crime|War|Drama/);
});

test('printedPicks prints nothing that names Christmas in July, and something in December', {
  timeout,
}, async () => {
  const on = async (date: string) => {
    const seeds = ['1', '2', '3', '4', '5'];
    const all = seeds.map((seed) =>
      picks('--mood', 'sad', '--wish', 'lift', '--count', '50', '--seed', seed, '--date', date),
    );
    return (await Promise.all(all)).flatMap(({ songs, films }) => [...songs, ...films]);
  };
  const isNamed = ({ title }: { readonly title: string }) => /christmas|xmas/i.test(title);
  expect((await on('2026-07-25')).filter(isNamed)).toEqual([]);
  expect((await on('2026-12-24')).filter(isNamed).length).toBeGreaterThan(0);
});

describe('printedPicks with a mistake', { timeout }, () => {
  test.each([
    [['--mood', 'unsure'], '--mood unsure: expected sad or happy'],
    [['--mood', 'angry'], '--mood angry: expected sad or happy'],
    [['--mood', 'sad', '--wish', 'sleep'], '--wish sleep: expected lift or stay or distract'],
    [['--mood', 'sad', '--preset', 'best'], '--preset best: expected tonic or paper'],
    [['--mood', 'sad', '--weight', '2'], '--weight 2: expected 0 to 1'],
    [
      ['--mood', 'sad', '--preset', 'paper', '--wish', 'lift'],
      '--preset paper: the paper’s rule does not know --wish',
    ],
    [
      ['--mood', 'sad', '--preset', 'seed', '--taste', 'file.json'],
      '--preset seed: the paper’s rule does not know --taste',
    ],
    [
      ['--mood', 'sad', '--preset', 'paper', '--gentle', '--date', '2026-12-24'],
      '--preset paper: the paper’s rule does not know --date, --gentle',
    ],
    [['--mood', 'sad', '--date', 'today'], '--date today: expected a day such as 2026-12-24'],
    [['--mood', 'sad', '--date', '2026-02-30'], '--date 2026-02-30: expected a day such as 2026-12-24'],
    [['--mood', 'sad', '--date', '24.12.2026'], '--date 24.12.2026: expected a day such as 2026-12-24'],
    [[], '--mood: say happy or sad'],
    [['--mood', 'sad', '--count', '0'], '--count 0: expected a whole number from 1 to 50'],
    [['--mood', 'sad', '--count', '51'], '--count 51: expected a whole number from 1 to 50'],
    [['--mood', 'sad', '--count', 'ten'], '--count ten: expected a whole number from 1 to 50'],
    [['--mood', 'sad', '--seed', '1.5'], '--seed 1.5: expected a whole number from 0 to 4294967295'],
  ])('printedPicks throws a UserError of one sentence for %j', async (args, line) => {
    await expect(printedPicks(args)).rejects.toThrow(new UserError(line));
  });

  test('printedPicks throws for an unknown option', async () => {
    await expect(printedPicks(['--mood', 'sad', '--colour', 'blue'])).rejects.toThrow('--colour');
  });
});
