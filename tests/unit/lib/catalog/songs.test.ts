import { describe, expect, test } from 'vitest';
import { parseSongs } from '#lib/catalog/songs.ts';

const two = {
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
};

test('parseSongs reads a song from its columns and its family from its genre', () => {
  const songs = parseSongs(two);
  expect(songs.size).toBe(2);
  expect(songs.families).toEqual(['hip-hop', 'rock']);
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

test('parseSongs returns a null year for a song without a year', () => {
  const songs = parseSongs({ ...two, year: [null, 1982] });
  expect(songs.song(0).year).toBeNull();
  expect([...songs.years]).toEqual([0, 1982]);
});

test('parseSongs reads the songs about Christmas and the gentle ones as flags, none if a column is absent', () => {
  expect([...parseSongs({ ...two, christmas: [1] }).christmas]).toEqual([0, 1]);
  expect([...parseSongs({ ...two, gentle: [0, 1] }).gentle]).toEqual([1, 1]);
  expect([...parseSongs(two).christmas, ...parseSongs(two).gentle]).toEqual([0, 0, 0, 0]);
});

test.each([-1, 2, 0.5])('song throws a RangeError for the index %s', (index) => {
  expect(() => parseSongs(two).song(index)).toThrow(RangeError);
});

/** Returns the columns as JSON, all but the vocabularies under the key __proto__. */
function inPrototype({ genres, family, artists, ...others }: typeof two): string {
  return `{"__proto__": ${JSON.stringify(others)}, ${JSON.stringify({ genres, family, artists }).slice(1)}`;
}

test('parseSongs reads names as plain text, even if they look like HTML or properties', () => {
  const name = '<img src=x onerror=alert(1)> __proto__ \uD83D';
  const songs = parseSongs({
    ...two,
    artists: [name, 'constructor'],
    title: [name, '__proto__'],
    genres: [name, name],
  });
  expect(songs.song(0)).toMatchObject({ title: name, artist: name, genre: name });
  expect(songs.song(1)).toMatchObject({ title: '__proto__', artist: 'constructor' });
});

describe('parseSongs with an invalid file', () => {
  test.each([
    ['songs: expected an object', 'songs'],
    ['artist: the column is missing', { ...two, artist: undefined }],
    ['artist: cell 0 is null, not a whole number from 0 to 1', { ...two, artist: [null, 1] }],
    ['artists: cell 1 is 7, not text', { ...two, artists: ['Eminem', 7] }],
    ['family: cell 1 is "rap", no family', { ...two, family: ['rock', 'rap'] }],
    ['family has 1 cells, genres has 2', { ...two, family: ['rock'] }],
    ['genre: cell 0 is 2, not a whole number from 0 to 1', { ...two, genre: [2, 0] }],
    ['year: cell 1 is "1982", not a whole number', { ...two, year: [2002, '1982'] }],
    ['tempo: cell 0 is "112", not a number from 1 to 400', { ...two, tempo: ['112', 93] }],
    ['energy: cell 1 is null', { ...two, energy: [67, Number.NaN] }],
    ['family: cell 0 is "__proto__", no family', { ...two, family: ['__proto__', 'hip-hop'] }],
    ['title: the column is missing', { ...two, title: { 0: 'Without Me', 1: 'Africa', length: 2 } }],
    ['title: the column is missing', JSON.parse(inPrototype(two))],
    ['christmas: cell 0 is 2, not a whole number from 0 to 1', { ...two, christmas: [2] }],
    ['gentle: the column is missing', { ...two, gentle: 1 }],
    ['popularity: cell 1 is 101', { ...two, popularity: [82, 101] }],
    ['valence has 3 cells, title has 2', { ...two, valence: [66, 73, 1] }],
  ])('parseSongs throws the CatalogError "%s"', (message, json) => {
    expect(() => parseSongs(json)).toThrow(
      expect.objectContaining({ name: 'CatalogError', message: expect.stringContaining(message) }),
    );
  });
});
