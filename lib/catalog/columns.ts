import { CatalogError } from './catalogError.ts';

/** The numbers that a column may contain, from `min` to `max` inclusive. */
interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
}

type Columns = Readonly<Record<string, unknown>>;

/** @throws CatalogError if the JSON value is not an object */
export function columnsOf(json: unknown, catalog: string): Columns {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new CatalogError(`${catalog}: expected an object of columns`);
  }
  return json as Columns;
}

/** @throws CatalogError if the column is missing or a cell is not a string */
export function textColumn(columns: Columns, name: string): readonly string[] {
  const cells = column(columns, name);
  const bad = cells.findIndex((cell) => typeof cell !== 'string');
  if (bad >= 0) throw new CatalogError(`${name}: cell ${bad} is ${JSON.stringify(cells[bad])}, not text`);
  return cells as readonly string[];
}

/** @throws CatalogError if the column is missing or a cell is not a number in the range */
export function numberColumn(columns: Columns, name: string, range: NumberRange): readonly number[] {
  const cells = column(columns, name);
  const bad = cells.findIndex((cell) => !isWithin(cell, range));
  if (bad >= 0)
    throw new CatalogError(`${name}: cell ${bad} is ${JSON.stringify(cells[bad])}, ${mismatch(range)}`);
  return cells as readonly number[];
}

/**
 * Like numberColumn, but cells may be null.
 * @throws CatalogError if the column is missing or a cell is neither null nor a number in the range
 */
export function optionalNumberColumn(
  columns: Columns,
  name: string,
  range: NumberRange,
): readonly (number | null)[] {
  const cells = column(columns, name);
  const bad = cells.findIndex((cell) => cell !== null && !isWithin(cell, range));
  if (bad >= 0)
    throw new CatalogError(
      `${name}: cell ${bad} is ${JSON.stringify(cells[bad])}, ${mismatch(range)} or null`,
    );
  return cells as readonly (number | null)[];
}

/**
 * Reads a column that lists the indexes of the items with a property. The column may be absent: then no item has it.
 * @param size the number of items
 * @returns 1 for each item with the property, 0 for the others
 * @throws CatalogError if a cell is not the index of an item
 */
export function flagColumn(columns: Columns, name: string, size: number): Uint8Array {
  const flags = new Uint8Array(size);
  if (columns[name] === undefined) return flags;
  const indexes = numberColumn(columns, name, { min: 0, max: size - 1, integer: true });
  for (const index of indexes) flags[index] = 1;
  return flags;
}

/** @throws CatalogError unless all columns have the same number of cells */
export function expectEqualLengths(columns: Readonly<Record<string, readonly unknown[]>>): void {
  const [first, ...rest] = Object.entries(columns);
  for (const [name, cells] of rest) {
    if (first === undefined || cells.length === first[1].length) continue;
    throw new CatalogError(`${name} has ${cells.length} cells, ${first[0]} has ${first[1].length}`);
  }
}

function column(columns: Columns, name: string): readonly unknown[] {
  const cells = columns[name];
  if (!Array.isArray(cells)) throw new CatalogError(`${name}: the column is missing`);
  return cells;
}

function isWithin(cell: unknown, { min, max, integer }: NumberRange): boolean {
  // A comparison with NaN is false, so NaN is outside every range.
  if (typeof cell !== 'number' || !(cell >= min && cell <= max)) return false;
  return !integer || Number.isInteger(cell);
}

function mismatch({ min, max, integer }: NumberRange): string {
  return `not a ${integer ? 'whole ' : ''}number from ${min} to ${max}`;
}
