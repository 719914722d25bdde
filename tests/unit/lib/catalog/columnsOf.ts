import { columnTable } from '#lib/catalog/columnTable.ts';
import { type EncodedColumn, encodeColumns } from '#training/catalogs/encodeColumns.ts';

/** Returns a catalog file with one column replaced. */
export const withColumn = (file: Uint8Array, column: EncodedColumn): Uint8Array =>
  encodeColumns(columnsOf(file).map((one) => (one.name === column.name ? column : one)));

/** Returns a catalog file that lacks a column. */
export const withoutColumn = (file: Uint8Array, name: string): Uint8Array =>
  encodeColumns(columnsOf(file).filter((one) => one.name !== name));

const columnsOf = (file: Uint8Array): EncodedColumn[] =>
  [...columnTable(file, 'file')].map(([name, column]) => ({ name, ...column }));
