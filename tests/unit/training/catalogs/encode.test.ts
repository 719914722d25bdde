import { describe, expect, test } from 'vitest';
import { filmColumns, songColumns } from '#tests/support/catalogs.ts';
import { encodeColumns, texts } from '#training/catalogs/encodeColumns.ts';
import { encodeFilms } from '#training/catalogs/encodeFilms.ts';
import { encodeSongs } from '#training/catalogs/encodeSongs.ts';

const films = filmColumns({ title: ['Big', 'Alien'], genres: ['Drama'], directors: ['Ridley Scott'] });
const songs = songColumns({ title: ['Without Me', 'Africa'] });
const expectError = (message: string, encode: () => unknown) =>
  expect(encode).toThrow(expect.objectContaining({ name: 'CatalogError', message }));

test('encodeFilms and encodeSongs return the same bytes for the same columns', () => {
  expect(encodeFilms(films)).toEqual(encodeFilms({ ...films }));
  expect(encodeSongs(songs)).toEqual(encodeSongs({ ...songs }));
});

test('encodeColumns throws a RangeError for a name that the table cannot hold', () => {
  expect(() => encodeColumns([texts('seventeen letters', [])])).toThrow(RangeError);
});

describe('encodeFilms with invalid columns', () => {
  test.each([
    ['year has 1 cells, title has 2', { year: [1988] }],
    ['valence has 3 cells, title has 2', { valence: [1, 2, 3] }],
    ['title: cell 1 has half a surrogate pair', { title: ['Big', '\ud83d'] }],
    ['title: cell 0 has 65536 bytes', { title: ['x'.repeat(65_536), 'Alien'] }],
    ['year: cell 1 is 1869, not a whole number from 1870 to 2100', { year: [1988, 1869] }],
    ['year: cell 0 is NaN, not a whole number from 1870 to 2100', { year: [Number.NaN, null] }],
    ['average: cell 1 is 7.25, not in tenths', { average: [7.2, 7.25] }],
    ['average: cell 0 is NaN, not in tenths', { average: [Number.NaN, 7] }],
    ['average: cell 0 is 101, not a whole number from 10 to 100', { average: [10.1, 7] }],
    ['votes: cell 1 is -1, not a whole number from 0 to 4294967295', { votes: [500, -1] }],
    ['genreMask: cell 0 is 2, not a whole number from 0 to 1', { genreMask: [2, 1] }],
    ['director: cell 1 is 1, not a whole number from 0 to 0', { director: [null, 1] }],
    ['american: cell 0 is 2, not a whole number from 0 to 1', { american: [2, 1] }],
    ['arousal: cell 1 is 50.5, not a whole number from 0 to 100', { arousal: [50, 50.5] }],
    ['described: cell 0 is 2, not the index of one of 2', { described: [2] }],
    ['christmas: cell 1 is 0.5, not the index of one of 2', { christmas: [0, 0.5] }],
    ['genres: 32, more than 31', { genres: Array.from({ length: 32 }, String) }],
    [
      'vectorFilms: cell 0 is 2, not the index of one of 2',
      { vectorFilms: [2], vectorSize: 1, vectors: [1] },
    ],
    ['vectorFilms: cell 1 does not ascend', { vectorFilms: [1, 0], vectorSize: 1, vectors: [1, 2] }],
    ['vectors: 3 numbers for 2 films of 1', { vectorFilms: [0, 1], vectorSize: 1, vectors: [1, 2, 3] }],
    [
      'vectors: cell 0 is 128, not a whole number from -128 to 127',
      { vectorFilms: [0], vectorSize: 1, vectors: [128] },
    ],
  ])('encodeFilms throws the CatalogError "%s"', (message, columns) => {
    expectError(message, () => encodeFilms({ ...films, ...columns }));
  });
});

describe('encodeSongs with invalid columns', () => {
  test.each([
    ['tempo has 1 cells, title has 2', { tempo: [100] }],
    ['family has 2 cells, genres has 1', { family: ['pop', 'rock'] }],
    ['family: cell 0 is "rap", no family', { family: ['rap'] }],
    ["artists: cell 0 has a tab, which ends the artist in a song's id", { artists: ['Some\tbody'] }],
    ['artist: cell 1 is 1, not a whole number from 0 to 0', { artist: [0, 1] }],
    ['genre: cell 0 is null, not a whole number from 0 to 0', { genre: [null as unknown as number, 0] }],
    ['tempo: cell 0 is 99.5, not a whole number from 1 to 400', { tempo: [99.5, 100] }],
    ['paperPopularity has 1 cells, paperSongs has 2', { paperSongs: [0, 1], paperPopularity: [50] }],
    ['paperSongs: cell 0 is 2, not the index of one of 2', { paperSongs: [2], paperPopularity: [50] }],
    [
      'paperPopularity: cell 1 is 0, not a whole number from 1 to 100',
      { paperSongs: [1], paperPopularity: [0] },
    ],
  ])('encodeSongs throws the CatalogError "%s"', (message, columns) => {
    expectError(message, () => encodeSongs({ ...songs, ...columns }));
  });
});
