import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CatalogError } from '#lib/catalog/catalogError.ts';
import { readFilms } from '#lib/catalog/readFilms.ts';
import { readSongs } from '#lib/catalog/readSongs.ts';
import { songFamilies } from '#lib/catalog/songFamilies.ts';
import { filmColumns, songColumns } from '#tests/support/catalogs.ts';
import { propertyCases } from '#tests/support/tiers.ts';
import { encodeFilms } from '#training/catalogs/encodeFilms.ts';
import { encodeSongs } from '#training/catalogs/encodeSongs.ts';

const films = encodeFilms(
  filmColumns({
    genres: ['Drama', 'War'],
    directors: ['Ö', '😀'],
    title: ['Big', 'Ünder', '', '映画'],
    genreMask: [0, 1, 2, 3],
    director: [null, 0, 1, 1],
    vectorFilms: [0, 3],
    vectorSize: 2,
    vectors: [1, -1, 127, -128],
  }),
);
const songs = encodeSongs(songColumns({ title: ['Ä', 'b', '😀'], paperSongs: [1], paperPopularity: [50] }));

/** Fails unless the bytes are a catalog whose values are all in range, or are refused by one line. */
function expectCatalogOrError(bytes: Uint8Array): void {
  try {
    checkFilms(readFilms(bytes));
  } catch (error) {
    expectOneLine(error);
  }
  try {
    checkSongs(readSongs(bytes));
  } catch (error) {
    expectOneLine(error);
  }
}

function expectOneLine(error: unknown): void {
  if (!(error instanceof CatalogError)) throw error;
  expect(error.message).toMatch(/^.+: .+$|^\w+ has \d+ cells, \w+ has \d+$/);
}

function checkFilms(catalog: ReturnType<typeof readFilms>): void {
  for (let index = 0; index < catalog.size; index++) {
    const { title, year, genres, average, imdbId, director } = catalog.film(index);
    expect([title, director ?? ''].join('')).not.toMatch(/\p{Surrogate}/u);
    expect(year === null || (year >= 1870 && year <= 2100)).toBe(true);
    expect(average >= 1 && average <= 10).toBe(true);
    expect(imdbId).toMatch(/^tt\d{7,10}$/);
    for (const genre of genres) expect(catalog.genres).toContain(genre);
    const feel = [catalog.valences[index]!, catalog.arousals[index]!, catalog.heaviness[index]!];
    expect(Math.max(...feel)).toBeLessThanOrEqual(100);
    const row = catalog.vectorRows[index]!;
    expect((row + 1) * catalog.vectorSize).toBeLessThanOrEqual(catalog.vectors.length);
  }
}

function checkSongs(catalog: ReturnType<typeof readSongs>): void {
  for (let index = 0; index < catalog.size; index++) {
    const { title, artist, family, tempo, ...song } = catalog.song(index);
    expect(`${title}${artist}${song.genre}`).not.toMatch(/\p{Surrogate}/u);
    expect(songFamilies).toContain(family);
    expect(tempo >= 1 && tempo <= 400).toBe(true);
    const percents = [song.popularity, song.energy, song.valence, catalog.paperPopularities[index]!];
    expect(Math.max(...percents)).toBeLessThanOrEqual(100);
  }
}

const original = fc.constantFrom(films, songs);
const byte = fc.nat(255);

describe('readFilms and readSongs return a catalog or throw a CatalogError of one line', () => {
  test('for any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), expectCatalogOrError), {
      numRuns: propertyCases,
    });
  });

  test('for catalogs with some bytes changed', () => {
    const changes = fc.array(fc.tuple(fc.nat(), byte), { minLength: 1, maxLength: 5 });
    const check = fc.property(original, changes, (file, changes) => {
      const copy = file.slice();
      for (const [at, value] of changes) copy[at % copy.length] = value;
      expectCatalogOrError(copy);
    });
    fc.assert(check, { numRuns: propertyCases });
  });

  test('for catalogs with bytes cut out or put in', () => {
    const check = fc.property(
      original,
      fc.nat(),
      fc.nat(8),
      fc.uint8Array({ maxLength: 8 }),
      (file, at, cut, put) => {
        const start = at % file.length;
        expectCatalogOrError(
          Uint8Array.of(...file.subarray(0, start), ...put, ...file.subarray(start + cut)),
        );
      },
    );
    fc.assert(check, { numRuns: propertyCases });
  });

  test('for catalogs in which one bit is flipped', () => {
    for (const file of [films, songs])
      for (let bit = 0; bit < 8 * file.length; bit++) {
        const copy = file.slice();
        copy[bit >> 3]! ^= 1 << (bit & 7);
        expectCatalogOrError(copy);
      }
  });
});

test('readFilms and readSongs throw a CatalogError for a catalog that ends at any byte before its end', () => {
  for (let length = 0; length < films.length; length++)
    expect(() => readFilms(films.subarray(0, length))).toThrow(CatalogError);
  for (let length = 0; length < songs.length; length++)
    expect(() => readSongs(songs.subarray(0, length))).toThrow(CatalogError);
});
