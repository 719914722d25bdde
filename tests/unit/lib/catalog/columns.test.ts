import { describe, expect, test } from 'vitest';
import { checksum } from '#lib/catalog/columnFormat.ts';
import { allTexts, numberColumn, textColumn } from '#lib/catalog/columns.ts';
import { columnTable } from '#lib/catalog/columnTable.ts';
import {
  type EncodedColumn,
  encodeColumns,
  flags,
  numbers,
  texts,
} from '#training/catalogs/encodeColumns.ts';

const age = { Cells: Uint16Array, min: 0, max: 999 };
const tableOf = (...columns: readonly EncodedColumn[]) => columnTable(encodeColumns(columns), 'test');
const file = encodeColumns([texts('name', ['Ä', 'b']), numbers('age', [300, 2], age)]);
const changed = (at: number, ...values: readonly number[]) => {
  const copy = file.slice();
  copy.set(values, at);
  return copy;
};
/** Returns a changed file with the checksum of its bytes. */
const signed = (at: number, ...values: readonly number[]) => {
  const copy = changed(at, ...values);
  const words = new Uint32Array(copy.buffer);
  words[words.length - 1] = checksum(words.subarray(0, -1));
  return copy;
};
const expectError = (message: string, read: () => unknown) =>
  expect(read).toThrow(expect.objectContaining({ name: 'CatalogError', message }));

test.each([1, 2, 3, 4])('columnTable reads a file that begins %i bytes into its buffer', (offset) => {
  const shifted = new Uint8Array(file.length + offset);
  shifted.set(file, offset);
  const columns = columnTable(shifted.subarray(offset), 'test');
  expect(allTexts(textColumn(columns, 'name'))).toEqual(['Ä', 'b']);
  expect([...numberColumn(columns, 'age', Uint16Array)]).toEqual([300, 2]);
});

test('numberColumn returns a view of the file', () => {
  const own = file.slice();
  expect(numberColumn(columnTable(own, 'test'), 'age', Uint16Array).buffer).toBe(own.buffer);
});

test.each([
  ['test: not a catalog file', file.subarray(0, 0)],
  ['test: not a catalog file', file.subarray(0, 11)],
  ['test: not a catalog file', changed(0, 0x74)],
  ['test: version 1, expected 2', changed(4, 1)],
  ['test: the file is damaged', file.subarray(0, file.length - 1)],
  ['test: the file is damaged', file.subarray(0, file.length - 4)],
  ['test: columns of 80 bytes in a file of 88', Uint8Array.of(...file, 0, 0, 0, 0)],
  ['test: the file is damaged', changed(file.length - 5, 2)],
  ['test: the file is damaged', changed(file.length - 1, file.at(-1)! ^ 1)],
  ['test: columns of 76 bytes in a file of 84', signed(8 + 24, 8)],
  ['test: columns of 4294967364 bytes in a file of 84', signed(8 + 24, 0xff, 0xff, 0xff, 0xff)],
])('columnTable throws the CatalogError "%s"', (message, invalid) => {
  expectError(message, () => columnTable(invalid, 'test'));
});

test('checksum is that of FNV-1a with words in the place of bytes', () => {
  // The hash of the single byte "a" is published.
  expect(checksum(Uint32Array.of(0x61))).toBe(0xe40c292c);
  expect(checksum(new Uint32Array(0))).toBe(0x811c9dc5);
});

describe('numberColumn', () => {
  test.each([
    [Uint8Array, 0, 255],
    [Int8Array, -128, 127],
    [Uint16Array, 0, 65_535],
    [Uint32Array, 0, 2 ** 32 - 1],
    [Int32Array, -(2 ** 31), 2 ** 31 - 1],
  ])('numberColumn returns the extreme values of %o', (Cells, min, max) => {
    const columns = tableOf(numbers('n', [min, max, max - 1], { Cells, min, max }));
    expect([...numberColumn<Iterable<number>>(columns, 'n', Cells)]).toEqual([min, max, max - 1]);
  });

  test('numberColumn returns the value for empty cells where a cell is empty', () => {
    const range = { Cells: Int32Array, min: 0, max: 255, empty: -1 };
    expect([...numberColumn(tableOf(numbers('n', [null, 0, 255], range)), 'n', Int32Array)]).toEqual([
      -1, 0, 255,
    ]);
  });

  test.each([
    ['n: the column is missing', 'other', 0, 1],
    ['n: not a column of Uint8Array', 'n', 1, 1],
    ['n: not a column of Uint8Array', 'n', 99, 1],
    ['n: 1 bytes, expected 4294967295', 'n', 0, 2 ** 32 - 1],
  ])('numberColumn throws the CatalogError "%s"', (message, name, kind, size) => {
    const columns = tableOf({ name, kind, size, bytes: Uint8Array.of(0) });
    expectError(message, () => numberColumn(columns, 'n', Uint8Array));
  });
});

test('flags holds a one for each listed cell', () => {
  const columns = tableOf(flags('f', [8, 0], 9));
  expect([...numberColumn(columns, 'f', Uint8Array)]).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 1]);
});

describe('textColumn', () => {
  test('textColumn returns each text of a column of several blocks', () => {
    const names = Array.from({ length: 200 }, (_, index) => (index % 3 === 0 ? '' : `${index} é 映😀`));
    expect(allTexts(textColumn(tableOf(texts('t', names)), 't'))).toEqual(names);
  });

  test.each([
    ['t: the column is missing', texts('other', [])],
    ['t: not a column of texts', flags('t', [], 1)],
    ['t: the column is cut off', { ...texts('t', ['a']), size: 2 ** 32 - 1 }],
  ])('textColumn throws the CatalogError "%s"', (message, column) => {
    expectError(message, () => textColumn(tableOf(column), 't'));
  });
});
