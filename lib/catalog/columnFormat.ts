/**
 * The format of a catalog file. It holds named columns. Numbers are little-endian, as in the memory of every machine that
 * browsers run on, so a column of numbers can be used where it is.
 *
 * | bytes | content |
 * |---|---|
 * | 4 | the characters TCOL |
 * | 2 | the version of the format |
 * | 2 | the number of columns |
 * | 28 for each column | the name in ASCII, padded with zeros (16), the kind (4), the number of cells (4), the number of bytes (4) |
 * | the rest | the bytes of each column, in the order of the table, each padded with zeros to a multiple of 4 |
 * | 4 | the checksum of all bytes before |
 *
 * The kind says what the bytes of a column are: the place of a class in `cellClasses`, whose numbers they are, or `textKind`:
 *
 * - for every `blockSize`th cell where its text begins, in four bytes,
 * - for each cell the length of its text as UTF-8, in two bytes,
 * - the texts of all cells as UTF-8.
 */
export const columnFormat = {
  magic: 'TCOL',
  version: 2,
  headBytes: 8,
  entryBytes: 28,
  nameBytes: 16,
  checksumBytes: 4,
  blockSize: 64,
  maxTextBytes: 0xffff,
} as const;

/** The classes of the cells of columns of numbers. */
export const cellClasses = [Uint8Array, Int8Array, Uint16Array, Uint32Array, Int32Array] as const;

export type CellClass = (typeof cellClasses)[number];

/** The kind of a column of texts. */
export const textKind = cellClasses.length;

/** Returns the length of a column with its padding, which makes the next one begin at a multiple of 4. */
export const paddedLength = (length: number): number => Math.ceil(length / 4) * 4;

/**
 * Returns the checksum of words: the hash FNV-1a with words in the place of bytes. A change of one word always changes it.
 * @see Fowler, Noll, Vo, Eastlake 2019, "The FNV Non-Cryptographic Hash Algorithm"
 */
export function checksum(words: Uint32Array): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length; index++) hash = Math.imul(hash ^ words[index]!, 0x01000193);
  return hash >>> 0;
}
