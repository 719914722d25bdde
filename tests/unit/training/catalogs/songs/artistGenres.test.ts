import { expect, test } from 'vitest';
import { genresOfArtist } from '#training/catalogs/songs/artistGenres.ts';
import { familyOf } from '#training/catalogs/songs/genres.ts';
import { playlistGenres } from '#training/catalogs/songs/playlistGenres.ts';

test('genresOfArtist names genres that belong to a family', () => {
  expect([...genresOfArtist.values()].filter((genre) => familyOf(genre) === undefined)).toEqual([]);
});

test('playlistGenres names genres that belong to a family', () => {
  const genres = Object.values(playlistGenres).filter((genre) => genre !== null);
  expect(genres.filter((genre) => familyOf(genre) === undefined)).toEqual([]);
});
