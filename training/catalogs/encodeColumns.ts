import { CatalogError } from '#lib/catalog/catalogError.ts';
import { columnFormat, highestStored, lowestStored, type NumberRange } from '#lib/catalog/columnFormat.ts';
import { isIndex } from '#lib/catalog/columns.ts';

const { magic, version, headBytes, entryBytes, nameBytes, kinds, maxNumberBytes, maxTextBytes } =
  columnFormat;

/** A column as the file holds it. */
export interface EncodedColumn {
  readonly name: string;
  readonly kind: number;
  /** The number of cells. */
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** Returns a file in the format of lib/catalog/columnFormat.ts. The same columns give the same bytes. */
export function encodeColumns(columns: readonly EncodedColumn[]): Uint8Array {
  const tableEnd = headBytes + columns.length * entryBytes;
  const file = new Uint8Array(columns.reduce((sum, { bytes }) => sum + bytes.length, tableEnd));
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode(magic));
  view.setUint16(4, version, true);
  view.setUint16(6, columns.length, true);
  let start = tableEnd;
  for (const [number, { name, kind, size, bytes }] of columns.entries()) {
    const entry = headBytes + number * entryBytes;
    const ascii = new TextEncoder().encode(name);
    if (ascii.length > nameBytes) throw new RangeError(`${name}: the name is longer than ${nameBytes} bytes`);
    file.set(ascii, entry);
    view.setUint32(entry + nameBytes, kind, true);
    view.setUint32(entry + nameBytes + 4, size, true);
    view.setUint32(entry + nameBytes + 8, bytes.length, true);
    file.set(bytes, start);
    start += bytes.length;
  }
  return file;
}

/**
 * Encodes whole numbers in as few bytes as the largest one needs.
 * @param cells null for an empty cell
 * @throws CatalogError that names a cell outside the range
 */
export function numbers(name: string, cells: ArrayLike<number | null>, range: NumberRange): EncodedColumn {
  const stored = Array.from(cells, (cell, index) => {
    if (cell === null && range.empty !== undefined) return 0;
    const value = cell === null ? Number.NaN : cell - range.min + lowestStored(range);
    if (Number.isInteger(value) && value >= lowestStored(range) && value <= highestStored(range))
      return value;
    throw new CatalogError(
      `${name}: cell ${index} is ${cell}, not a whole number from ${range.min} to ${range.max}`,
    );
  });
  const width = bytesOf(stored.reduce((most, value) => Math.max(most, value), 0));
  const bytes = new Uint8Array(stored.length * width);
  for (const [index, value] of stored.entries())
    for (let byte = 0; byte < width; byte++) bytes[index * width + byte] = Math.floor(value / 256 ** byte);
  return { name, kind: width, size: stored.length, bytes };
}

/**
 * Encodes the items with a property as one bit for each item.
 * @param indexes of the items with the property
 * @param size the number of items
 * @throws CatalogError that names a cell that is no index of an item
 */
export function flags(name: string, indexes: readonly number[], size: number): EncodedColumn {
  expectIndexes(name, indexes, size);
  const bytes = new Uint8Array(Math.ceil(size / 8));
  for (const index of indexes) bytes[index >> 3]! |= 1 << (index & 7);
  return { name, kind: kinds.bits, size, bytes };
}

/** @throws CatalogError that names a cell that is too long or has half a surrogate pair, which UTF-8 cannot hold */
export function texts(name: string, cells: readonly string[]): EncodedColumn {
  const encoder = new TextEncoder();
  const lengths = new DataView(new ArrayBuffer(2 * cells.length));
  for (const [index, cell] of cells.entries()) {
    const { length } = encoder.encode(cell);
    if (length > maxTextBytes) throw new CatalogError(`${name}: cell ${index} has ${length} bytes`);
    if (/\p{Surrogate}/u.test(cell))
      throw new CatalogError(`${name}: cell ${index} has half a surrogate pair`);
    lengths.setUint16(2 * index, length, true);
  }
  const text = encoder.encode(cells.join(''));
  const bytes = new Uint8Array(lengths.byteLength + text.length);
  bytes.set(new Uint8Array(lengths.buffer));
  bytes.set(text, lengths.byteLength);
  return { name, kind: kinds.text, size: cells.length, bytes };
}

/** @throws CatalogError that names a cell that is no index of one of `size` items */
export function expectIndexes(name: string, indexes: readonly number[], size: number): void {
  const bad = indexes.findIndex((index) => !isIndex(index, size));
  if (bad >= 0)
    throw new CatalogError(`${name}: cell ${bad} is ${indexes[bad]}, not the index of one of ${size}`);
}

/** @throws CatalogError unless all columns have as many cells as the first one */
export function expectEqualLengths(columns: Readonly<Record<string, { readonly length: number }>>): void {
  const [first, ...rest] = Object.entries(columns);
  for (const [name, { length }] of rest)
    if (first !== undefined && length !== first[1].length)
      throw new CatalogError(`${name} has ${length} cells, ${first[0]} has ${first[1].length}`);
}

function bytesOf(largest: number): number {
  let width = 1;
  while (width < maxNumberBytes && largest >= 256 ** width) width++;
  return width;
}
