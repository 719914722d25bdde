import { CatalogError } from './catalogError.ts';
import { columnFormat } from './columnFormat.ts';

const { magic, version, headBytes, entryBytes, nameBytes } = columnFormat;

interface Column {
  readonly kind: number;
  /** The number of cells. */
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** The columns of a file by their names. */
export type ColumnTable = ReadonlyMap<string, Column>;

/**
 * Reads the table of a file in the format of columnFormat.ts. The columns are views of the file.
 * @param catalog what messages call the file
 * @throws CatalogError if it is no such file, of another version, shorter or longer than its table says, or names a
 *   column twice
 */
export function columnTable(file: Uint8Array, catalog: string): ColumnTable {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < headBytes || asciiAt(file, 0, magic.length) !== magic)
    throw new CatalogError(`${catalog}: not a catalog file`);
  const found = view.getUint16(4, true);
  if (found !== version) throw new CatalogError(`${catalog}: version ${found}, expected ${version}`);
  const count = view.getUint16(6, true);
  let start = headBytes + count * entryBytes;
  if (start > file.length) throw new CatalogError(`${catalog}: the table of columns is cut off`);
  const columns = new Map<string, Column>();
  for (let entry = headBytes; entry < headBytes + count * entryBytes; entry += entryBytes) {
    const name = asciiAt(file, entry, nameBytes);
    const [kind, size, length] = [16, 20, 24].map((at) => view.getUint32(entry + at, true));
    if (columns.has(name)) throw new CatalogError(`${JSON.stringify(name)}: the column occurs twice`);
    if (start + length! > file.length)
      throw new CatalogError(`${JSON.stringify(name)}: the column is cut off`);
    columns.set(name, { kind: kind!, size: size!, bytes: file.subarray(start, start + length!) });
    start += length!;
  }
  if (start !== file.length) throw new CatalogError(`${catalog}: ${file.length - start} bytes too many`);
  return columns;
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
