import { CatalogError } from './catalogError.ts';
import { checksum, columnFormat, paddedLength } from './columnFormat.ts';

const { magic, version, headBytes, entryBytes, nameBytes, checksumBytes } = columnFormat;

interface Column {
  readonly kind: number;
  /** The number of cells. */
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** The columns of a file by their names. */
export type ColumnTable = ReadonlyMap<string, Column>;

/**
 * Reads the table of a file in the format of columnFormat.ts. The columns are views of the file, or of a copy if the file
 * does not begin at a multiple of 4.
 * @param catalog what messages call the file
 * @throws CatalogError if it is no such file, of another version, or has another checksum than its bytes, so a file that
 *   was damaged, cut off or lengthened is refused
 */
export function columnTable(given: Uint8Array, catalog: string): ColumnTable {
  const file = given.byteOffset % 4 === 0 ? given : new Uint8Array(given);
  if (file.length < headBytes + checksumBytes || asciiAt(file, 0, magic.length) !== magic)
    throw new CatalogError(`${catalog}: not a catalog file`);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const found = view.getUint16(4, true);
  if (found !== version) throw new CatalogError(`${catalog}: version ${found}, expected ${version}`);
  expectUndamaged(file, catalog);
  const count = view.getUint16(6, true);
  let start = headBytes + count * entryBytes;
  const columns = new Map<string, Column>();
  for (let entry = headBytes; entry < headBytes + count * entryBytes; entry += entryBytes) {
    const name = asciiAt(file, entry, nameBytes);
    const [kind, size, length] = [16, 20, 24].map((at) => view.getUint32(entry + at, true));
    columns.set(name, { kind: kind!, size: size!, bytes: file.subarray(start, start + length!) });
    start += paddedLength(length!);
  }
  if (start + checksumBytes !== file.length)
    throw new CatalogError(`${catalog}: columns of ${start} bytes in a file of ${file.length}`);
  return columns;
}

function expectUndamaged(file: Uint8Array, catalog: string): void {
  if (file.length % 4 === 0) {
    const words = new Uint32Array(file.buffer, file.byteOffset, file.length / 4);
    if (checksum(words.subarray(0, -1)) === words.at(-1)) return;
  }
  throw new CatalogError(`${catalog}: the file is damaged`);
}

/** @throws CatalogError if the column is missing */
export function columnOf(columns: ColumnTable, name: string): Column {
  const found = columns.get(name);
  if (found === undefined) throw new CatalogError(`${name}: the column is missing`);
  return found;
}

/** Returns ASCII characters without the zeros that pad them. */
function asciiAt(file: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...file.subarray(start, start + length)).replace(/\0+$/, '');
}
