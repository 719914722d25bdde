import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFilms } from '#lib/catalog/readFilms.ts';
import { readSongs } from '#lib/catalog/readSongs.ts';
import { runInProcess, runScript } from '#tests/support/runCommand.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { catalogsCommand } from '#training/catalogs/main.ts';
import { newerSources } from '#training/catalogs/songs/newerSources.ts';

allowSlowTests();

/** The sources by their names in the folder of data. */
const sources: Readonly<Record<string, string>> = {
  'movies/movies.csv':
    'imdb_title_id,movielens_id,title,year,genres,imdb_avg,imdb_votes,imdb_date,directors\n' +
    'tt7,2797,Big,1988,Comedy,7.3,500,2019,Penny Marshall\ntt8,,,1990,Drama,7,500,2019,\n',
  'movies/imdb-streaming-2025.csv.gz':
    'imdb_id,title,year,genres,rating,votes,votes_of\ntt9,Flow,2024,Animation,7.9,93000,2025-03\n',
  'movies/imdb-top-by-year.csv.gz': 'imdb_id,title,year,rating,votes,genres,countries,languages,directors\n',
  'movies/imdb-popular-2020-2026.csv.gz':
    'imdb_id,title,year,year_of_list,rating,rating_of,votes,votes_of,genres,days_seen\n',
  'movies/omdb-2024.csv.gz': 'title,year,genres,countries,imdb_rating,imdb_votes\n',
  'movies/film-overviews.tsv.gz': 'imdb_title_id\ttitle\tyear\ttagline\toverview\n',
  'movies/film-extracts.tsv.gz': 'imdb_title_id\textract\n',
  'movies/film-tags.tsv.gz': 'imdb_title_id\ttag\tpeople\n',
  'movies/film-feel-dev.tsv': 'imdb_title_id\tlabel\tevidence\n',
  'movies/ratings-small.csv': 'userId,movieId,rating,timestamp\n1,2797,4.0,964982703\n',
  'movies/ratings-2023.csv.gz': 'userId,movieId,rating,timestamp\n',
  'movies/us-films.csv': 'title,year,genres\nBig,1988,Comedy\n',
  'movies/film-keywords.tsv.gz': 'imdb_title_id\tsource\tkeywords\ntt7\ttmdb\tpiano\n',
  'movies/film-descriptions.tsv.gz':
    'imdb_title_id\tcertificate\tinterests\tdescription\ntt7\tPG\tComedy\tA boy wakes up grown.\n',
  'songs/spotify-2000.csv':
    'Title;Artist;Top Genre;Year;Beats Per Minute (BPM);Energy;Valence;Popularity\n' +
    'Hurt;Johnny Cash;arkansas country;2002;91;40;16;75\n',
  'songs/spotify-playlists-5130.csv':
    'track_name,track_artist,track_popularity,track_album_release_date,playlist_subgenre,energy,valence,tempo\n' +
    'S\u00fc\u00df,Somebody,5,2019-01-01,dance pop,0.5,0.5,100\n',
  ...Object.fromEntries(
    newerSources.map(({ file, artists, columns }) => [
      `songs/${file}`,
      `${['title', artists, ...columns]}\n`,
    ]),
  ),
};

let data: string;
let out: string;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'tonic-catalogs-'));
  out = join(data, 'out');
  await mkdir(join(data, 'movies'));
  await mkdir(join(data, 'songs'));
  for (const [file, text] of Object.entries(sources)) {
    // The encoding of the list of playlists. The others have no letter outside ASCII.
    const bytes = Buffer.from(text, 'latin1');
    await writeFile(join(data, file), file.endsWith('.gz') ? gzipSync(bytes) : bytes);
  }
});

afterEach(() => rm(data, { recursive: true }));

test('catalogsCommand writes both catalogs and prints what it read, dropped and wrote', async () => {
  const { code, stdout, lines } = await runScript('training/catalogs/main.ts', '--data', data, '--out', out);
  expect({ code, lines }).toEqual({ code: 0, lines: [] });
  expect(stdout).toContain('movies.csv: 2 rows read\n');
  expect(stdout).toContain('imdb-streaming-2025.csv.gz: 1 rows read\n');
  expect(stdout).toContain('  merged 0 rows of the same film\n');
  expect(stdout).toContain('  left out 1: no title\n');
  expect(stdout).toContain('films.bin: 2 written');
  expect(stdout).toContain('  American: 1\n');
  expect(stdout).toContain('  about Christmas: 0\n  gentle: 0\n');
  expect(stdout).toContain('songs.bin: 2 written');
  const films = readFilms(await readFile(join(out, 'films.bin')));
  const songs = readSongs(await readFile(join(out, 'songs.bin')));
  expect(films.film(0)).toMatchObject({ title: 'Big', year: 1988, director: 'Penny Marshall' });
  expect([songs.song(0).title, songs.song(1).title]).toEqual(['Hurt', 'Süß']);
});

test('catalogsCommand writes the same bytes each time', async () => {
  const again = join(data, 'again');
  await runInProcess(catalogsCommand, '--data', data, '--out', out);
  await runInProcess(catalogsCommand, '--data', data, '--out', again);
  for (const file of ['films.bin', 'songs.bin']) {
    expect(await readFile(join(again, file))).toEqual(await readFile(join(out, file)));
  }
});

test('catalogsCommand reports a missing file in one line and writes nothing', async () => {
  await rm(join(data, 'songs', 'spotify-2000.csv'));
  const { code, lines } = await runInProcess(catalogsCommand, '--data', data, '--out', out);
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringMatching(/^.*spotify-2000\.csv: cannot be read .*$/)]);
  expect(await readdir(data)).not.toContain('out');
});

test('catalogsCommand reports an invalid cell in one line with its row', async () => {
  await writeFile(
    join(data, 'songs', 'spotify-2000.csv'),
    sources['songs/spotify-2000.csv']!.replace('2002', 'long ago'),
  );
  const { code, lines } = await runInProcess(catalogsCommand, '--data', data, '--out', out);
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(/^.*spotify-2000\.csv row 2: Year is "long ago", not a number .*$/),
  ]);
});

test('catalogsCommand names the missing option --data', async () => {
  const { code, lines } = await runInProcess(catalogsCommand);
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringMatching(/^--data DIR: .*$/)]);
});

test('catalogsCommand prints with --since what is new, and writes nothing', async () => {
  const { code, stdout } = await runInProcess(catalogsCommand, '--data', data, '--since', '2019');
  expect(code).toBe(0);
  expect(stdout.split('\n')).toEqual([
    'Films of 2019 or later: 1',
    '  2024: 1',
    '  The best known:',
    '  Flow (2024), 7.9 of 10 by 93,000 votes',
    'Songs of 2019 or later: 1',
    '  2019: 1',
    '  The best known:',
    expect.stringMatching(/^ {2}Süß by Somebody \(2019\), popularity \d+ of 100$/),
    '',
  ]);
  expect(await readdir(data)).toEqual(['movies', 'songs']);
});

test('catalogsCommand writes with --since if --out is given too', async () => {
  const { stdout } = await runInProcess(catalogsCommand, '--data', data, '--since', '2025', '--out', out);
  expect(stdout).toContain('Films of 2025 or later: 0\nSongs of 2025 or later: 0\n');
  expect(await readdir(out)).toEqual(['films.bin', 'songs.bin']);
});

test('catalogsCommand names a value of --since that is not a year', async () => {
  const { code, lines } = await runInProcess(catalogsCommand, '--data', data, '--since', 'soon');
  expect(code).toBe(1);
  expect(lines).toEqual(['--since YEAR: "soon" is not a year like 2024']);
});
