import { describe, expect, test } from 'vitest';
import { flagColumn, numberColumn, textColumn } from '#lib/catalog/columns.ts';
import { columnTable } from '#lib/catalog/columnTable.ts';
import {
  type EncodedColumn,
  encodeColumns,
  flags,
  numbers,
  texts,
} from '#training/catalogs/encodeColumns.ts';

const tableOf = (...columns: readonly EncodedColumn[]) => columnTable(encodeColumns(columns), 'test');
const file = encodeColumns([texts('name', ['Ä', 'b']), numbers('age', [300, 2], { min: 0, max: 999 })]);
const changed = (at: number, ...values: readonly number[]) => {
  const copy = file.slice();
  copy.set(values, at);
  return copy;
};
const expectError = (message: string, read: () => unknown) =>
  expect(read).toThrow(expect.objectContaining({ name: 'CatalogError', message }));

test('columnTable reads a file that begins at an odd address', () => {
  const shifted = new Uint8Array(file.length + 1);
  shifted.set(file, 1);
  const columns = columnTable(shifted.subarray(1), 'test');
  expect([...numberColumn(columns, 'age', { min: 0, max: 999 }, Uint16Array)]).toEqual([300, 2]);
});

test.each([0, 3, 7])('columnTable throws a CatalogError for the first %i bytes of a file', (length) => {
  expectError('test: not a catalog file', () => columnTable(file.subarray(0, length), 'test'));
});

test.each([
  ['test: not a catalog file', changed(0, 0x74)],
  ['test: version 2, expected 1', changed(4, 2)],
  ['test: the table of columns is cut off', file.subarray(0, 60)],
  ['test: the table of columns is cut off', changed(6, 0xff, 0xff)],
  ['"age": the column is cut off', file.subarray(0, file.length - 1)],
  ['"name": the column is cut off', changed(8 + 24, 0xff, 0xff, 0xff, 0xff)],
  ['test: 1 bytes too many', Uint8Array.of(...file, 0)],
  ['"name": the column occurs twice', encodeColumns([texts('name', []), texts('name', [])])],
])('columnTable throws the CatalogError "%s"', (message, invalid) => {
  expectError(message, () => columnTable(invalid, 'test'));
});

describe('numberColumn', () => {
  test.each([
    [0, 255],
    [0, 256],
    [1, 65_535],
    [1, 65_536],
    [0, 2 ** 24 - 1],
    [0, 2 ** 24],
    [1, 2 ** 32 - 1],
  ])('numberColumn returns numbers from %i to %i', (min, max) => {
    const columns = tableOf(numbers('n', [min, max, max - 1], { min, max }));
    expect([...numberColumn(columns, 'n', { min, max }, Uint32Array)]).toEqual([min, max, max - 1]);
  });

  test('numberColumn returns the value for empty cells where a cell is empty', () => {
    const range = { min: 0, max: 255, empty: -1 };
    const columns = tableOf(numbers('n', [null, 0, 255], range));
    expect([...numberColumn(columns, 'n', range, Int32Array)]).toEqual([-1, 0, 255]);
  });

  test.each([
    ['n: the column is missing', 'other', 1, 1],
    ['n: not a column of numbers', 'n', 0, 1],
    ['n: not a column of numbers', 'n', 5, 1],
    ['n: 1 bytes, expected 4294967295', 'n', 1, 2 ** 32 - 1],
    ['n: 1 bytes, expected 2', 'n', 2, 1],
  ])('numberColumn throws the CatalogError "%s"', (message, name, kind, size) => {
    const columns = tableOf({ name, kind, size, bytes: Uint8Array.of(0) });
    expectError(message, () => numberColumn(columns, 'n', { min: 0, max: 1 }, Uint8Array));
  });
});

test('flagColumn throws a CatalogError if there are fewer bytes than bits', () => {
  const columns = tableOf({ ...flags('f', [8], 9), size: 2 ** 32 - 1 });
  expectError('f: 2 bytes, expected 536870912', () => flagColumn(columns, 'f'));
});

test('flagColumn returns a one for each listed cell', () => {
  expect([...flagColumn(tableOf(flags('f', [8, 0], 9)), 'f')]).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 1]);
});

describe('textColumn', () => {
  const bytesOf = (lengths: readonly number[], text: readonly number[]) =>
    Uint8Array.of(...lengths.flatMap((length) => [length, 0]), ...text);
  test.each([
    ['t: the column is cut off', 4, bytesOf([0], [])],
    ['t: lengths of 2, text of 1', 1, bytesOf([2], [65])],
    ['t: lengths of 1, text of 2', 1, bytesOf([1], [65, 65])],
  ])('textColumn throws the CatalogError "%s"', (message, size, bytes) => {
    const columns = tableOf({ name: 't', kind: 6, size, bytes });
    expectError(message, () => textColumn(columns, 't'));
  });

  test('textColumn returns the replacement character for bytes that are not UTF-8', () => {
    const columns = tableOf({ name: 't', kind: 6, size: 2, bytes: bytesOf([1, 1], [0xff, 0x41]) });
    const { length, at } = textColumn(columns, 't');
    expect([length, at(0), at(1)]).toEqual([2, '\ufffd', 'A']);
  });
});
