import { CatalogError } from '#lib/catalog/catalogError.ts';
import { cellClasses, checksum, columnFormat, paddedLength, textKind } from '#lib/catalog/columnFormat.ts';
import { isIndex } from '#lib/catalog/columns.ts';
import { flag, type NumberRange } from './ranges.ts';

const { magic, version, headBytes, entryBytes, nameBytes, checksumBytes, blockSize, maxTextBytes } =
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
  const end = columns.reduce((sum, { bytes }) => sum + paddedLength(bytes.length), tableEnd);
  const file = new Uint8Array(end + checksumBytes);
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
    start += paddedLength(bytes.length);
  }
  view.setUint32(end, checksum(new Uint32Array(file.buffer, 0, end / 4)), true);
  return file;
}

/**
 * Encodes whole numbers.
 * @param cells null for an empty cell
 * @throws CatalogError that names a cell outside the range
 */
export function numbers(name: string, cells: ArrayLike<number | null>, range: NumberRange): EncodedColumn {
  const { Cells, min, max, empty } = range;
  const checked = Array.from(cells, (cell, index) => {
    if (cell === null && empty !== undefined) return empty;
    if (cell !== null && Number.isInteger(cell) && cell >= min && cell <= max) return cell;
    throw new CatalogError(`${name}: cell ${index} is ${cell}, not a whole number from ${min} to ${max}`);
  });
  const { buffer } = new Cells(checked);
  return { name, kind: cellClasses.indexOf(Cells), size: checked.length, bytes: new Uint8Array(buffer) };
}

/**
 * Encodes the items with a property as a 1 for each of them and a 0 for each of the others.
 * @param indexes of the items with the property
 * @param size the number of items
 * @throws CatalogError that names a cell that is no index of an item
 */
export function flags(name: string, indexes: readonly number[], size: number): EncodedColumn {
  expectIndexes(name, indexes, size);
  const cells = new Uint8Array(size);
  for (const index of indexes) cells[index] = 1;
  return numbers(name, cells, flag);
}

/** @throws CatalogError that names a cell that is too long or has half a surrogate pair, which UTF-8 cannot hold */
export function texts(name: string, cells: readonly string[]): EncodedColumn {
  const encoder = new TextEncoder();
  const blockStarts = new Uint32Array(Math.ceil(cells.length / blockSize));
  const lengths = new Uint16Array(cells.length);
  let end = 0;
  for (const [index, cell] of cells.entries()) {
    const { length } = encoder.encode(cell);
    if (length > maxTextBytes) throw new CatalogError(`${name}: cell ${index} has ${length} bytes`);
    if (/\p{Surrogate}/u.test(cell))
      throw new CatalogError(`${name}: cell ${index} has half a surrogate pair`);
    if (index % blockSize === 0) blockStarts[index / blockSize] = end;
    lengths[index] = length;
    end += length;
  }
  const bytes = new Uint8Array(blockStarts.byteLength + lengths.byteLength + end);
  bytes.set(new Uint8Array(blockStarts.buffer));
  bytes.set(new Uint8Array(lengths.buffer), blockStarts.byteLength);
  bytes.set(encoder.encode(cells.join('')), blockStarts.byteLength + lengths.byteLength);
  return { name, kind: textKind, size: cells.length, bytes };
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
