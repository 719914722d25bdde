import { CatalogError } from './catalogError.ts';
import { columnFormat, highestStored, lowestStored, type NumberRange } from './columnFormat.ts';
import { type ColumnTable, columnOf } from './columnTable.ts';

const { kinds, maxNumberBytes } = columnFormat;

// Without ignoreBOM a text that starts with a byte order mark would lose it.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The cells of a text column. */
export interface Texts {
  readonly length: number;
  /** @param index a whole number from 0 to length - 1 */
  at(index: number): string;
}

type NumberArray = Uint8Array | Int8Array | Uint16Array | Int32Array | Uint32Array;

/**
 * Reads a column of numbers.
 * @param Cells the class of the array to return; every number of the range fits into it
 * @throws CatalogError if the column is missing, of another kind, or has a number outside the range
 */
export function numberColumn<Cells extends NumberArray>(
  columns: ColumnTable,
  name: string,
  range: NumberRange,
  Cells: new (cells: Uint32Array) => Cells,
): Cells {
  const { kind: width, size, bytes } = columnOf(columns, name);
  if (width < 1 || width > maxNumberBytes) throw new CatalogError(`${name}: not a column of numbers`);
  expectBytes(name, bytes, size * width);
  const { min, max, empty = 0 } = range;
  const [lowest, highest] = [lowestStored(range), highestStored(range)];
  // A loop over arrays of one class is several times as fast as one over arrays of all the classes.
  const cells = new Uint32Array(size);
  for (let index = 0, at = 0; index < size; index++, at += width) {
    let stored = bytes[at]!;
    if (width > 1) stored |= bytes[at + 1]! << 8;
    if (width > 2) stored |= bytes[at + 2]! << 16;
    if (width > 3) stored = (stored | (bytes[at + 3]! << 24)) >>> 0;
    if (stored > highest)
      throw new CatalogError(`${name}: cell ${index} is ${min - lowest + stored}, not from ${min} to ${max}`);
    // A negative number wraps around here and again in the array that is returned.
    cells[index] = stored < lowest ? empty : min - lowest + stored;
  }
  return new Cells(cells);
}

/**
 * Reads a column of bits.
 * @returns 1 or 0 for each cell
 * @throws CatalogError if the column is missing or of another kind
 */
export function flagColumn(columns: ColumnTable, name: string): Uint8Array {
  const { kind, size, bytes } = columnOf(columns, name);
  if (kind !== kinds.bits) throw new CatalogError(`${name}: not a column of bits`);
  expectBytes(name, bytes, Math.ceil(size / 8));
  const flags = new Uint8Array(size);
  for (let index = 0; index < size; index++) flags[index] = (bytes[index >> 3]! >> (index & 7)) & 1;
  return flags;
}

/**
 * Reads a column of texts. A text is decoded when it is asked for, so most never are. Bytes that are not UTF-8 become
 * the replacement character.
 * @throws CatalogError if the column is missing, of another kind, or if its lengths do not fit its text
 */
export function textColumn(columns: ColumnTable, name: string): Texts {
  const { kind, size, bytes } = columnOf(columns, name);
  if (kind !== kinds.text) throw new CatalogError(`${name}: not a column of texts`);
  if (bytes.length < 2 * size) throw new CatalogError(`${name}: the column is cut off`);
  const ends = new Uint32Array(size);
  let end = 0;
  for (let index = 0; index < size; index++) {
    end += bytes[2 * index]! | (bytes[2 * index + 1]! << 8);
    ends[index] = end;
  }
  const text = bytes.slice(2 * size);
  if (end !== text.length) throw new CatalogError(`${name}: lengths of ${end}, text of ${text.length}`);
  return {
    length: size,
    at: (index) => decoder.decode(text.subarray(index === 0 ? 0 : ends[index - 1], ends[index])),
  };
}

/** Returns every text of a column. */
export function allTexts(texts: Texts): readonly string[] {
  return Array.from({ length: texts.length }, (_, index) => texts.at(index));
}

/** Returns whether a number is the index of one of `size` items. */
export const isIndex = (index: number, size: number): boolean =>
  Number.isInteger(index) && index >= 0 && index < size;

/** @throws CatalogError unless the columns have as many cells as the first one */
export function expectEqualSizes(columns: ColumnTable, first: string, ...others: readonly string[]): void {
  const { size } = columnOf(columns, first);
  for (const name of others) {
    const found = columnOf(columns, name).size;
    if (found !== size) throw new CatalogError(`${name} has ${found} cells, ${first} has ${size}`);
  }
}

function expectBytes(name: string, bytes: Uint8Array, expected: number): void {
  if (bytes.length !== expected)
    throw new CatalogError(`${name}: ${bytes.length} bytes, expected ${expected}`);
}
