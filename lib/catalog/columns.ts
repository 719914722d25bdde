import { CatalogError } from './catalogError.ts';

/** What a column of numbers may hold. `most` and `least` are themselves allowed. */
export interface NumberRange {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

type Columns = Readonly<Record<string, unknown>>;

/** @throws CatalogError when the JSON is not an object of columns. */
export function columnsOf(json: unknown, catalog: string): Columns {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new CatalogError(`${catalog}: expected an object of columns`);
  }
  return json as Columns;
}

/** @throws CatalogError when the column is absent or a cell is no text. */
export function textColumn(columns: Columns, name: string): readonly string[] {
  const cells = column(columns, name);
  const bad = cells.findIndex((cell) => typeof cell !== 'string');
  if (bad >= 0) throw new CatalogError(`${name}: cell ${bad} is ${JSON.stringify(cells[bad])}, not text`);
  return cells as readonly string[];
}

/** @throws CatalogError when the column is absent or a cell is no number of the range. */
export function numberColumn(columns: Columns, name: string, range: NumberRange): readonly number[] {
  const cells = column(columns, name);
  const bad = cells.findIndex((cell) => !isWithin(cell, range));
  if (bad >= 0)
    throw new CatalogError(`${name}: cell ${bad} is ${JSON.stringify(cells[bad])}, ${wish(range)}`);
  return cells as readonly number[];
}

/** As numberColumn, with null where the source names no number. @throws CatalogError likewise. */
export function optionalNumberColumn(
  columns: Columns,
  name: string,
  range: NumberRange,
): readonly (number | null)[] {
  const cells = column(columns, name);
  const bad = cells.findIndex((cell) => cell !== null && !isWithin(cell, range));
  if (bad >= 0)
    throw new CatalogError(`${name}: cell ${bad} is ${JSON.stringify(cells[bad])}, ${wish(range)} or null`);
  return cells as readonly (number | null)[];
}

/** @throws CatalogError unless every column has as many cells as the first. */
export function expectEqualLengths(columns: Readonly<Record<string, readonly unknown[]>>): void {
  const [first, ...others] = Object.entries(columns);
  for (const [name, cells] of others) {
    if (first === undefined || cells.length === first[1].length) continue;
    throw new CatalogError(`${name} has ${cells.length} cells, ${first[0]} has ${first[1].length}`);
  }
}

function column(columns: Columns, name: string): readonly unknown[] {
  const cells = columns[name];
  if (!Array.isArray(cells)) throw new CatalogError(`${name}: the column is missing`);
  return cells;
}

function isWithin(cell: unknown, { least, most, whole }: NumberRange): boolean {
  // A comparison with NaN is false, so NaN is outside every range.
  if (typeof cell !== 'number' || !(cell >= least && cell <= most)) return false;
  return !whole || Number.isInteger(cell);
}

function wish({ least, most, whole }: NumberRange): string {
  return `not a ${whole ? 'whole ' : ''}number from ${least} to ${most}`;
}
