import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { noTaste } from '#lib/taste/taste.ts';
import { UserError } from '#scripts/cli/command.ts';
import { runInProcess } from '#tests/support/runCommand.ts';
import { filmCatalog, many, songCatalog } from '#tests/unit/lib/recommend/fixtures.ts';
import { listFigures } from '#training/evaluate/lists/figures.ts';
import { readLabels } from '#training/evaluate/lists/labels.ts';
import { listsCommand } from '#training/evaluate/lists/main.ts';
import { listTables } from '#training/evaluate/lists/report.ts';

const stayHappy = { mood: 'happy', wish: 'stay' } as const;

describe('listFigures', () => {
  /** Ten films and ten songs, so that every list holds all of them. */
  const catalogs = {
    films: filmCatalog(
      many(10, (n) => ({
        title: `Film ${n}`,
        genres: ['Drama'],
        heaviness: n < 2 ? 62 : 20,
        isDescribed: n !== 5,
        average: 5 + n / 10,
        year: n < 3 ? 2020 : 2019,
      })),
    ),
    songs: songCatalog(
      many(10, (n) => ({ title: `Song ${n}`, family: 'pop' as const, year: n < 4 ? 2024 : 1990 })),
    ),
  };
  const labels = new Map([
    ['tt0000001', 'happy'],
    ['tt0000002', 'happy'],
    ['tt0000003', 'sad'],
    ['tt9999999', 'sad'],
  ] as const);

  test('listFigures counts what all lists hold', () => {
    const { average, ...others } = listFigures(catalogs, labels, 3, stayHappy);
    expect(average).toBeCloseTo(5.45, 10);
    expect(others).toEqual({
      ...stayHappy,
      labelled: { happy: 6, sad: 3 },
      heavy: 6,
      guessed: 3,
      differentFilms: 10,
      differentSongs: 10,
      recent: { films: { default: 0.3, wanted: 0.3 }, songs: { default: 0.4, wanted: 0.4 } },
    });
  });

  test('listFigures finds a larger share of recent films if the survey names the 2020s', () => {
    const films = filmCatalog(
      many(60, (n) => ({ title: `Film ${n}`, genres: ['Drama'], year: n % 2 ? 2021 : 1991 })),
    );
    const { recent } = listFigures({ ...catalogs, films }, new Map(), 10, stayHappy);
    expect(recent.films.wanted).toBeGreaterThan(recent.films.default);
    expect(noTaste.survey.decades).toEqual([]);
  });

  test('listTables shows a row for each mood and wish', () => {
    const [films, recent] = listTables([listFigures(catalogs, labels, 3, stayHappy)], 3);
    expect(films?.rows).toEqual([['happy, stay', '6', '3', '6', '3', '5.45', '10']]);
    expect(recent?.rows).toEqual([['happy, stay', '30 %', '30 %', '40 %', '40 %', '10']]);
  });
});

describe('readLabels', () => {
  const read = (...lines: string[]) =>
    readLabels({ file: 'labels.tsv', text: `${['imdb_title_id\tlabel', ...lines].join('\n')}\n` });

  test('readLabels returns the label of each film', () => {
    expect(read('tt0000001\thappy', 'tt0000002\tsad')).toEqual(
      new Map([
        ['tt0000001', 'happy'],
        ['tt0000002', 'sad'],
      ]),
    );
  });

  test('readLabels throws a UserError that names a film with another label', () => {
    expect(() => read('tt0000001\tangry')).toThrow(
      new UserError('labels.tsv: the label of tt0000001 is "angry", not happy or sad'),
    );
  });
});

describe('listsCommand', () => {
  test('listsCommand prints two tables with a row for each mood and wish', { timeout: 60_000 }, async () => {
    const data = await mkdtemp(join(tmpdir(), 'tonic-lists-'));
    await mkdir(join(data, 'movies'));
    await writeFile(join(data, 'movies', 'film-feel-dev.tsv'), 'imdb_title_id\tlabel\ntt0133093\thappy\n');
    const { stdout } = await runInProcess(listsCommand, '--data', data, '--draws', '1');
    expect(stdout.match(/^\| (?:happy|sad), (?:lift|stay|distract) /gm)).toHaveLength(12);
    await rm(data, { recursive: true });
  });

  test.each([
    [[], '--data DIR: name the folder that holds movies/film-feel-dev.tsv'],
    [['--data', '.', '--draws', '0'], '--draws 0: expected a whole number from 1 to 10000'],
  ])('listsCommand throws a UserError of one sentence for %j', async (args, line) => {
    await expect(listsCommand(args)).rejects.toThrow(new UserError(line));
  });

  test('listsCommand throws a UserError for a missing file', async () => {
    await expect(listsCommand(['--data', '/nowhere'])).rejects.toThrow(/cannot be read/);
  });
});
