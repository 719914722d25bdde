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

test('a song is read out of its columns, its family by its genre', () => {
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

test.each([-1, 2, 0.5])('there is no song %s', (index) => {
  expect(() => parseSongs(two).song(index)).toThrow(RangeError);
});

/** The columns as JSON, all but the vocabularies under a key that would make them a prototype's. */
function inPrototype({ genres, family, artists, ...others }: typeof two): string {
  return `{"__proto__": ${JSON.stringify(others)}, ${JSON.stringify({ genres, family, artists }).slice(1)}`;
}

test('names are text, and nothing but text', () => {
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

describe('a file that cannot be used is refused in one line that names the column', () => {
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
    ['popularity: cell 1 is 101', { ...two, popularity: [82, 101] }],
    ['valence has 3 cells, title has 2', { ...two, valence: [66, 73, 1] }],
  ])('%s', (message, json) => {
    expect(() => parseSongs(json)).toThrow(
      expect.objectContaining({ name: 'CatalogError', message: expect.stringContaining(message) }),
    );
  });
});
