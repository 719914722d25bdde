import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filmColumns, songColumns } from '#tests/support/catalogs.ts';
import { encodeFilms } from '#training/catalogs/encodeFilms.ts';
import { encodeSongs } from '#training/catalogs/encodeSongs.ts';
import { printedCatalog } from '#training/catalogs/print.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-print-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function printed(bytes: Uint8Array): Promise<string[]> {
  await writeFile(join(folder, 'catalog.bin'), bytes);
  return (await printedCatalog([join(folder, 'catalog.bin')])).split('\n');
}

test('printedCatalog prints every column of films', async () => {
  const films = filmColumns({
    title: ['Big', 'Ünder'],
    genres: ['Comedy', 'Drama'],
    genreMask: [3, 0],
    directors: ['Penny Marshall'],
    director: [0, null],
    year: [1988, null],
    gentle: [0],
    described: [1],
    vectorFilms: [1],
    vectorSize: 2,
    vectors: [-5, 7],
  });
  expect(await printed(encodeFilms(films))).toEqual([
    'imdbId\ttitle\tyear\taverage\tvotes\tdirector\tamerican\tgenres\tchristmas\tgentle\tvalence\tarousal\theaviness\tdescribed\tvector',
    'tt0000001\tBig\t1988\t7\t1000\tPenny Marshall\ttrue\tComedy|Drama\t0\t1\t50\t50\t50\t0\t',
    'tt0000002\tÜnder\t\t7\t1000\t\ttrue\t\t0\t0\t50\t50\t50\t1\t-5 7',
    '',
  ]);
});

test('printedCatalog prints every column of songs', async () => {
  const songs = songColumns({ title: ['Africa'], artists: ['TOTO'], paperSongs: [0], paperPopularity: [77] });
  expect(await printed(encodeSongs(songs))).toEqual([
    'title\tartist\tyear\tgenre\tfamily\tpopularity\ttempo\tenergy\tvalence\tchristmas\tgentle\tpaperPopularity',
    'Africa\tTOTO\t2000\tpop\tpop\t50\t100\t50\t50\t0\t0\t77',
    '',
  ]);
});

test('printedCatalog throws a UserError for a file that is no catalog, and unless it is given one file', async () => {
  await expect(printed(new TextEncoder().encode('title\nBig\n'))).rejects.toThrow(
    /catalog\.bin: not a catalog file$/,
  );
  await expect(printedCatalog([])).rejects.toThrow('name one file');
  await expect(printedCatalog(['a', 'b'])).rejects.toThrow('name one file');
});
