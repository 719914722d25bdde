import { parse } from 'csv-parse/sync';
import { UserError } from '#scripts/cli/command.ts';

export interface SourceText {
  readonly text: string;
  /** The file's name, for messages. */
  readonly file: string;
}

/** The numbers that a cell may contain, both inclusive. */
export interface CellRange {
  readonly min: number;
  readonly max: number;
}

/** One row of a source. */
export interface Row<Column extends string> {
  /** Returns the cell without surrounding spaces. */
  text(column: Column): string;
  /**
   * Returns the cell as a number; undefined if it is empty.
   * @throws UserError with the file and the row when the cell is not a number in the range
   */
  number(column: Column, range: CellRange): number | undefined;
  /** Returns an error whose message starts with the file and the row. */
  error(message: string): UserError;
}

/** The format of a source. */
export interface SourceFormat<Column extends string> {
  /** The file's name, for messages. */
  readonly file: string;
  readonly delimiter: string;
  readonly columns: readonly Column[];
}

interface Parsed<Column extends string> {
  readonly info: { readonly lines: number };
  readonly record: Readonly<Record<Column, string>>;
}

/**
 * Returns the rows of a delimited text with a header. Other columns are ignored. Errors number rows as an editor numbers
 * lines, so the header is row 1.
 * @throws UserError that names the row when a column is missing from the header, or the text is malformed
 */
export function parseTable<Column extends string>(text: string, format: SourceFormat<Column>): Row<Column>[] {
  return records(text, format).map(({ record, info }) => row(record, `${format.file} row ${info.lines}`));
}

function records<Column extends string>(text: string, format: SourceFormat<Column>): Parsed<Column>[] {
  try {
    return parse<Parsed<Column>>(text, {
      bom: true,
      columns: (header: string[]) => checkHeader(header, format),
      delimiter: format.delimiter,
      info: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    if (error instanceof UserError || !(error instanceof Error)) throw error;
    throw new UserError(`${format.file}: ${error.message}`);
  }
}

function checkHeader<Column extends string>(
  header: string[],
  { file, columns }: SourceFormat<Column>,
): string[] {
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) throw new UserError(`${file} row 1: no column ${missing.join(', ')}`);
  return header;
}

function row<Column extends string>(record: Readonly<Record<Column, string>>, place: string): Row<Column> {
  const text = (column: Column) => record[column].trim();
  const error = (message: string) => new UserError(`${place}: ${message}`);
  const number = (column: Column, { min: least, max: most }: CellRange) => {
    const cell = text(column);
    if (cell === '') return undefined;
    const value = Number(cell);
    if (value >= least && value <= most) return value;
    throw error(`${column} is "${cell}", not a number from ${least} to ${most}`);
  };
  return { text, number, error };
}
