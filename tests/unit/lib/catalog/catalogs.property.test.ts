import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnTable } from '#lib/catalog/columnTable.ts';
import { readFilms } from '#lib/catalog/readFilms.ts';
import { readSongs } from '#lib/catalog/readSongs.ts';
import { filmColumns, songColumns } from '#tests/support/catalogs.ts';
import { propertyCases } from '#tests/support/tiers.ts';
import { encodeColumns } from '#training/catalogs/encodeColumns.ts';
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

const readers = [readFilms, readSongs];

/** Fails unless both readers refuse the bytes by one line. */
function expectRefused(bytes: Uint8Array): void {
  for (const read of readers) expect(() => read(bytes)).toThrow(isOneLine);
}

const isOneLine = expect.objectContaining({
  name: 'CatalogError',
  message: expect.stringMatching(/^.+: .+$|^\w+ has \d+ cells, \w+ has \d+$/),
});

const original = fc.constantFrom(films, songs);
const byte = fc.nat(255);

describe('readFilms and readSongs throw a CatalogError of one line', () => {
  test('for any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), expectRefused), { numRuns: propertyCases });
  });

  test('for a catalog with some bytes changed', () => {
    const changes = fc.array(fc.tuple(fc.nat(), byte), { minLength: 1, maxLength: 5 });
    const check = fc.property(original, changes, (file, changes) => {
      const copy = file.slice();
      for (const [at, value] of changes) copy[at % copy.length] = value;
      fc.pre(!isEqual(copy, file));
      expectRefused(copy);
    });
    fc.assert(check, { numRuns: propertyCases });
  });

  test('for a catalog with bytes cut out or put in', () => {
    const put = fc.uint8Array({ maxLength: 8 });
    const check = fc.property(original, fc.nat(), fc.nat(8), put, (file, at, cut, put) => {
      const start = at % file.length;
      const copy = Uint8Array.of(...file.subarray(0, start), ...put, ...file.subarray(start + cut));
      fc.pre(!isEqual(copy, file));
      expectRefused(copy);
    });
    fc.assert(check, { numRuns: propertyCases });
  });

  test('for a catalog of which a part is zero or occurs twice', () => {
    const check = fc.property(original, fc.nat(), fc.nat(), fc.nat(64), (file, from, to, length) => {
      const zeroed = file.slice().fill(0, from % file.length, (from % file.length) + length);
      const repeated = file.slice();
      repeated.copyWithin(to % file.length, from % file.length, (from % file.length) + length);
      for (const copy of [zeroed, repeated]) if (!isEqual(copy, file)) expectRefused(copy);
    });
    fc.assert(check, { numRuns: propertyCases });
  });

  test('for a catalog in which one bit is flipped', () => {
    for (const file of [films, songs])
      for (let bit = 0; bit < 8 * file.length; bit++) {
        const copy = file.slice();
        copy[bit >> 3]! ^= 1 << (bit & 7);
        expectRefused(copy);
      }
  });

  test('for a catalog that ends at any byte before its end', () => {
    for (const file of [films, songs])
      for (let length = 0; length < file.length; length++) expectRefused(file.subarray(0, length));
  });

  test('for a catalog of whatever columns with a true checksum', () => {
    const name = fc.constantFrom(
      ...columnTable(films, 'films').keys(),
      ...columnTable(songs, 'songs').keys(),
    );
    const column = fc.record({
      name,
      kind: fc.nat(6),
      size: fc.nat(9),
      bytes: fc.uint8Array({ maxLength: 40 }),
    });
    const check = fc.property(fc.array(column, { maxLength: 30 }), (columns) =>
      expectRefused(encodeColumns(columns)),
    );
    fc.assert(check, { numRuns: propertyCases });
  });
});

const isEqual = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
