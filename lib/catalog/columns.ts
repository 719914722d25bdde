import { CatalogError } from './catalogError.ts';
import { type CellClass, cellClasses, columnFormat, textKind } from './columnFormat.ts';
import { type ColumnTable, columnOf } from './columnTable.ts';

const { blockSize } = columnFormat;

// Without ignoreBOM a text that starts with a byte order mark would lose it.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The cells of a text column. */
export interface Texts {
  readonly length: number;
  /** @param index a whole number from 0 to length - 1 */
  at(index: number): string;
}

interface ViewClass<Cells> {
  readonly BYTES_PER_ELEMENT: number;
  new (file: ArrayBufferLike, start: number, size: number): Cells;
}

/**
 * Reads a column of numbers.
 * @param Cells the class of its cells
 * @returns a view of the file
 * @throws CatalogError if the column is missing, of another kind or of another length
 */
export function numberColumn<Cells>(
  columns: ColumnTable,
  name: string,
  Cells: CellClass & ViewClass<Cells>,
): Cells {
  const { kind, size, bytes } = columnOf(columns, name);
  if (cellClasses[kind] !== Cells) throw new CatalogError(`${name}: not a column of ${Cells.name}`);
  const expected = size * Cells.BYTES_PER_ELEMENT;
  if (bytes.length !== expected)
    throw new CatalogError(`${name}: ${bytes.length} bytes, expected ${expected}`);
  return new Cells(bytes.buffer, bytes.byteOffset, size);
}

/**
 * Reads a column of texts. A text is decoded when it is asked for, so most never are.
 * @returns texts that keep the file in memory
 * @throws CatalogError if the column is missing, of another kind or cut off
 */
export function textColumn(columns: ColumnTable, name: string): Texts {
  const { kind, size, bytes } = columnOf(columns, name);
  if (kind !== textKind) throw new CatalogError(`${name}: not a column of texts`);
  const blocks = Math.ceil(size / blockSize);
  if (bytes.length < 4 * blocks + 2 * size) throw new CatalogError(`${name}: the column is cut off`);
  const blockStarts = new Uint32Array(bytes.buffer, bytes.byteOffset, blocks);
  const lengths = new Uint16Array(bytes.buffer, bytes.byteOffset + blockStarts.byteLength, size);
  const text = bytes.subarray(blockStarts.byteLength + lengths.byteLength);
  return {
    length: size,
    at: (index) => {
      const block = Math.floor(index / blockSize);
      let start = blockStarts[block]!;
      for (let before = block * blockSize; before < index; before++) start += lengths[before]!;
      return decoder.decode(text.subarray(start, start + lengths[index]!));
    },
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
