import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const main = fileURLToPath(new URL('../../../../training/catalogs/main.ts', import.meta.url));
const movies =
  'imdb_title_id,title,year,genres,imdb_avg,imdb_votes,directors\ntt7,Big,1988,Comedy,7.3,500,Penny Marshall\ntt8,,1990,Drama,7,500,\n';
const songs =
  'Title;Artist;Top Genre;Year;Beats Per Minute (BPM);Energy;Valence;Popularity\nHurt;Johnny Cash;arkansas country;2002;91;40;16;75\n';
const american = 'title,year,genres\nBig,1988,Comedy\n';
const playlists =
  'track_name,track_artist,track_popularity,track_album_release_date,playlist_subgenre,energy,valence,tempo\n' +
  'S\u00fc\u00df,Somebody,5,2019-01-01,dance pop,0.5,0.5,100\n';

interface Outcome {
  readonly failed: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

const catalogs = (...args: string[]) =>
  new Promise<Outcome>((resolve) => {
    execFile(process.execPath, [main, ...args], (error, stdout, stderr) => {
      resolve({ failed: error !== null, stdout, stderr });
    });
  });

let data: string;
let out: string;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'tonic-catalogs-'));
  out = join(data, 'out');
  await mkdir(join(data, 'movies'));
  await mkdir(join(data, 'songs'));
  await writeFile(join(data, 'movies', 'movies.csv'), movies);
  await writeFile(join(data, 'movies', 'us-films.csv'), american);
  await writeFile(join(data, 'songs', 'spotify-2000.csv'), songs);
  // The source's own encoding.
  await writeFile(join(data, 'songs', 'spotify-playlists-5130.csv'), playlists, 'latin1');
});

afterEach(() => rm(data, { recursive: true }));

test('writes both catalogs and says what it read, dropped and wrote', async () => {
  const { failed, stdout, stderr } = await catalogs('--data', data, '--out', out);
  expect({ failed, stderr }).toEqual({ failed: false, stderr: '' });
  expect(stdout).toContain(
    'movies.csv: 2 rows read\n  dropped 1: no title\n  merged 0 rows of films told of twice\n',
  );
  expect(stdout).toContain('films.json: 1 written');
  expect(stdout).toContain('us-films.csv: 1\n');
  expect(stdout).toContain('songs.json: 2 written');
  expect(JSON.parse(await readFile(join(out, 'films.json'), 'utf8'))).toMatchObject({ title: ['Big'] });
  expect(JSON.parse(await readFile(join(out, 'songs.json'), 'utf8'))).toMatchObject({
    title: ['Hurt', 'Süß'],
  });
});

test('a second build gives the same bytes', async () => {
  const again = join(data, 'again');
  await catalogs('--data', data, '--out', out);
  await catalogs('--data', data, '--out', again);
  for (const file of ['films.json', 'songs.json']) {
    expect(await readFile(join(again, file))).toEqual(await readFile(join(out, file)));
  }
});

test('a missing file is one line, and nothing is written', async () => {
  await rm(join(data, 'songs', 'spotify-2000.csv'));
  const { failed, stderr } = await catalogs('--data', data, '--out', out);
  expect(failed).toBe(true);
  expect(stderr).toMatch(/^.*spotify-2000\.csv: cannot be read .*\n$/);
  expect(await readdir(data)).not.toContain('out');
});

test('a cell that is no number is one line with its row', async () => {
  await writeFile(join(data, 'songs', 'spotify-2000.csv'), songs.replace('2002', 'long ago'));
  const { failed, stderr } = await catalogs('--data', data, '--out', out);
  expect(failed).toBe(true);
  expect(stderr).toMatch(/^.*spotify-2000\.csv row 2: Year is "long ago", not a number .*\n$/);
});

test('without --data it says what is missing', async () => {
  const { failed, stderr } = await catalogs();
  expect(failed).toBe(true);
  expect(stderr).toMatch(/^--data DIR: .*\n$/);
});
