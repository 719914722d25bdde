import { describe, expect, test } from 'vitest';
import { parseSongs } from '../../../../lib/catalog/songs.ts';

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

describe('a file that cannot be used is refused in one line that names the column', () => {
  test.each([
    ['songs: expected an object', 'songs'],
    ['artist: the column is missing', { ...two, artist: undefined }],
    ['artist: cell 0 is null, not a whole number from 0 to 1', { ...two, artist: [null, 1] }],
    ['artists: cell 1 is 7, not text', { ...two, artists: ['Eminem', 7] }],
    ['family: cell 1 is "rap", no family', { ...two, family: ['rock', 'rap'] }],
    ['family has 1 cells, genres has 2', { ...two, family: ['rock'] }],
    ['genre: cell 0 is 2, not a whole number from 0 to 1', { ...two, genre: [2, 0] }],
    ['popularity: cell 1 is 101', { ...two, popularity: [82, 101] }],
    ['valence has 3 cells, title has 2', { ...two, valence: [66, 73, 1] }],
  ])('%s', (message, json) => {
    expect(() => parseSongs(json)).toThrow(
      expect.objectContaining({ name: 'CatalogError', message: expect.stringContaining(message) }),
    );
  });
});
