import { describe, expect, test } from 'vitest';
import { readSongs } from '#lib/catalog/readSongs.ts';
import type { SongColumns } from '#lib/catalog/songs.ts';
import { flags, numbers, texts } from '#training/catalogs/encodeColumns.ts';
import { encodeSongs } from '#training/catalogs/encodeSongs.ts';
import { withColumn, withoutColumn } from './columnsOf.ts';

const two: SongColumns = {
  genres: ['album rock', 'detroit hip hop'],
  family: ['rock', 'hip-hop'],
  artists: ['Eminem', 'TOTO'],
  title: ['Without Me', 'Africa'],
  artist: [0, 1],
  year: [2002, 1982],
  genre: [1, 0],
  popularity: [82, 84],
  tempo: [112, 93],
  energy: [67, 37],
  valence: [66, 73],
  christmas: [],
  gentle: [1],
  paperSongs: [1],
  paperPopularity: [77],
};
const songs = readSongs(encodeSongs(two));

test('readSongs reads a song from its columns and its family from its genre', () => {
  expect(songs.size).toBe(2);
  expect(songs.families).toEqual(['hip-hop', 'rock']);
  expect([...songs.artists].map((artist) => songs.artistNames.at(artist))).toEqual(['Eminem', 'TOTO']);
  expect(songs.song(0)).toEqual({
    title: 'Without Me',
    artist: 'Eminem',
    year: 2002,
    genre: 'detroit hip hop',
    family: 'hip-hop',
    popularity: 82,
    tempo: 112,
    energy: 67,
    valence: 66,
  });
});

test('readSongs returns a null year for a song without a year', () => {
  const undated = readSongs(encodeSongs({ ...two, year: [null, 1982] }));
  expect(undated.song(0).year).toBeNull();
  expect([...undated.years]).toEqual([0, 1982]);
});

test('readSongs reads the songs about Christmas, the gentle ones and those of the paper’s list', () => {
  expect([[...songs.christmas], [...songs.gentle], [...songs.paperPopularities]]).toEqual([
    [0, 0],
    [0, 1],
    [0, 77],
  ]);
});

test.each([-1, 2, 0.5])('song throws a RangeError for the index %s', (index) => {
  expect(() => songs.song(index)).toThrow(RangeError);
});

test.each(['<img src=x onerror=alert(1)> __proto__', '\ufeffmark', 'a\0b', '😀', 'オメ', ''])(
  'readSongs reads the name %j as plain text',
  (name) => {
    const read = readSongs(
      encodeSongs({
        ...two,
        artists: [name, 'constructor'],
        title: [name, '__proto__'],
        genres: [name, name],
      }),
    );
    expect(read.song(0)).toMatchObject({ title: name, artist: name, genre: name });
    expect(read.song(1)).toMatchObject({ title: '__proto__', artist: 'constructor' });
  },
);

describe('readSongs with an invalid file', () => {
  const file = encodeSongs(two);
  const any = { Cells: Uint8Array, min: 0, max: 255 };
  test.each([
    ['songs: not a catalog file', new TextEncoder().encode('"songs"')],
    ['artist: the column is missing', withoutColumn(file, 'artist')],
    ['genres: the column is missing', withoutColumn(file, 'genres')],
    ['artists: not a column of texts', withColumn(file, flags('artists', [], 2))],
    ['families: cell 1 is "rap", no family', withColumn(file, texts('families', ['rock', 'rap']))],
    [
      'families: cell 0 is "__proto__", no family',
      withColumn(file, texts('families', ['__proto__', 'rock'])),
    ],
    ['family has 1 cells, genres has 2', withColumn(file, numbers('family', [0], any))],
    ['artist: not a column of Int32Array', withColumn(file, numbers('artist', [0, 1], any))],
    ['valence has 3 cells, title has 2', withColumn(file, numbers('valence', [66, 73, 1], any))],
  ])('readSongs throws the CatalogError "%s"', (message, invalid) => {
    expect(() => readSongs(invalid)).toThrow(
      expect.objectContaining({ name: 'CatalogError', message: expect.stringContaining(message) }),
    );
  });
});
