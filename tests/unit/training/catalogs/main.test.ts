import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runInProcess, runScript } from '#tests/support/runCommand.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { catalogsCommand } from '#training/catalogs/main.ts';

allowSlowTests();

const movies =
  'imdb_title_id,title,year,genres,imdb_avg,imdb_votes,directors\ntt7,Big,1988,Comedy,7.3,500,Penny Marshall\ntt8,,1990,Drama,7,500,\n';
const songs =
  'Title;Artist;Top Genre;Year;Beats Per Minute (BPM);Energy;Valence;Popularity\nHurt;Johnny Cash;arkansas country;2002;91;40;16;75\n';
const american = 'title,year,genres\nBig,1988,Comedy\n';
const playlists =
  'track_name,track_artist,track_popularity,track_album_release_date,playlist_subgenre,energy,valence,tempo\n' +
  'S\u00fc\u00df,Somebody,5,2019-01-01,dance pop,0.5,0.5,100\n';

const keywords = 'imdb_title_id\tsource\tkeywords\ntt7\ttmdb\tpiano\n';
const descriptions = 'imdb_title_id\tinterests\tdescription\ntt7\tComedy\tA boy wakes up grown.\n';

let data: string;
let out: string;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'tonic-catalogs-'));
  out = join(data, 'out');
  await mkdir(join(data, 'movies'));
  await mkdir(join(data, 'songs'));
  await writeFile(join(data, 'movies', 'movies.csv'), movies);
  await writeFile(join(data, 'movies', 'us-films.csv'), american);
  await writeFile(join(data, 'movies', 'film-keywords.tsv.gz'), gzipSync(keywords));
  await writeFile(join(data, 'movies', 'film-descriptions.tsv.gz'), gzipSync(descriptions));
  await writeFile(join(data, 'songs', 'spotify-2000.csv'), songs);
  // The encoding of the source.
  await writeFile(join(data, 'songs', 'spotify-playlists-5130.csv'), playlists, 'latin1');
});

afterEach(() => rm(data, { recursive: true }));

test('catalogsCommand writes both catalogs and prints what it read, dropped and wrote', async () => {
  const { code, stdout, lines } = await runScript('training/catalogs/main.ts', '--data', data, '--out', out);
  expect({ code, lines }).toEqual({ code: 0, lines: [] });
  expect(stdout).toContain(
    'movies.csv: 2 rows read\n  dropped 1: no title\n  merged 0 rows of the same film\n',
  );
  expect(stdout).toContain('films.json: 1 written');
  expect(stdout).toContain('us-films.csv: 1\n');
  expect(stdout).toContain('  about Christmas: 0\n  gentle: 0\n');
  expect(stdout).toContain('songs.json: 2 written');
  expect(JSON.parse(await readFile(join(out, 'films.json'), 'utf8'))).toMatchObject({ title: ['Big'] });
  expect(JSON.parse(await readFile(join(out, 'songs.json'), 'utf8'))).toMatchObject({
    title: ['Hurt', 'Süß'],
  });
});

test('catalogsCommand writes the same bytes each time', async () => {
  const again = join(data, 'again');
  await runInProcess(catalogsCommand, '--data', data, '--out', out);
  await runInProcess(catalogsCommand, '--data', data, '--out', again);
  for (const file of ['films.json', 'songs.json']) {
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
  await writeFile(join(data, 'songs', 'spotify-2000.csv'), songs.replace('2002', 'long ago'));
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
