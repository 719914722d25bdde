/**
 * The format of a catalog file. It holds named columns. Numbers are little-endian and unsigned.
 *
 * | bytes | content |
 * |---|---|
 * | 4 | the characters TCOL |
 * | 2 | the version of the format |
 * | 2 | the number of columns |
 * | 28 for each column | the name in ASCII, padded with zeros (16), the kind (4), the number of cells (4), the number of bytes (4) |
 * | the rest | the bytes of each column, in the order of the table and without gaps |
 *
 * The kind says what the bytes of a column are:
 *
 * - 1 to 4: numbers of so many bytes each. A column of whole numbers from `min` to `max` holds their differences to
 *   `min`. If cells may be empty, an empty cell is 0 and the differences begin at 1.
 * - `bits`: a bit for each cell, the lowest of a byte first.
 * - `text`: for each cell its length as UTF-8, in two bytes, and then all cells as UTF-8.
 */
export const columnFormat = {
  magic: 'TCOL',
  version: 1,
  headBytes: 8,
  entryBytes: 28,
  nameBytes: 16,
  kinds: { bits: 5, text: 6 },
  maxNumberBytes: 4,
  maxTextBytes: 0xffff,
} as const;

/** The whole numbers that a column may contain, from `min` to `max` inclusive. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
  /** What the reader returns for an empty cell. Without it no cell may be empty. */
  readonly empty?: number;
}

/** Returns the number that the file holds for `min`. */
export const lowestStored = ({ empty }: NumberRange): 0 | 1 => (empty === undefined ? 0 : 1);

/** Returns the largest number that the file may hold. It is below the lowest if the range is empty. */
export const highestStored = (range: NumberRange): number => range.max - range.min + lowestStored(range);
