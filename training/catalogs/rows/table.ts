import { parse } from 'csv-parse/sync';
import { UserError } from '#scripts/cli/command.ts';

/** The text of a source, and its file's name for messages. */
export interface SourceText {
  readonly text: string;
  readonly file: string;
}

/** What a filled cell of numbers may hold. */
export interface CellRange {
  readonly least: number;
  readonly most: number;
}

/** One row of a source. `text` trims; `number` is undefined for an empty cell. */
export interface Row<Column extends string> {
  text(column: Column): string;
  /** @throws UserError with the file and the row, when the cell is filled and is no number of the range. */
  number(column: Column, range: CellRange): number | undefined;
  /** A mistake of this row, told with its file and number. */
  mistake(what: string): UserError;
}

/** A source as read from its file. Rows are numbered as an editor numbers lines, so the header is row 1. */
export interface Source<Column extends string> {
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
 * The rows of a delimited text with a header; columns that nobody asked for are ignored.
 * @throws UserError when a column is missing from the header, or the text is no such table (its row is named)
 */
export function table<Column extends string>(text: string, source: Source<Column>): Row<Column>[] {
  return records(text, source).map(({ record, info }) => row(record, `${source.file} row ${info.lines}`));
}

function records<Column extends string>(text: string, source: Source<Column>): Parsed<Column>[] {
  try {
    return parse<Parsed<Column>>(text, {
      bom: true,
      columns: (header: string[]) => checked(header, source),
      delimiter: source.delimiter,
      info: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    if (error instanceof UserError || !(error instanceof Error)) throw error;
    throw new UserError(`${source.file}: ${error.message}`);
  }
}

function checked<Column extends string>(header: string[], { file, columns }: Source<Column>): string[] {
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) throw new UserError(`${file} row 1: no column ${missing.join(', ')}`);
  return header;
}

function row<Column extends string>(record: Readonly<Record<Column, string>>, place: string): Row<Column> {
  const text = (column: Column) => record[column].trim();
  const mistake = (what: string) => new UserError(`${place}: ${what}`);
  const number = (column: Column, { least, most }: CellRange) => {
    const cell = text(column);
    if (cell === '') return undefined;
    const value = Number(cell);
    if (value >= least && value <= most) return value;
    throw mistake(`${column} is "${cell}", not a number from ${least} to ${most}`);
  };
  return { text, number, mistake };
}
