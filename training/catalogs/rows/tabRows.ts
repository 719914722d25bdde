import { UserError } from '#scripts/cli/command.ts';
import type { SourceText } from './table.ts';

/**
 * Returns the cells of some columns, row by row. A tab ends a cell and a line end ends a row; quotes have no meaning. A cell
 * that a row lacks is empty.
 * @throws UserError that names a missing column
 */
export function tabRows<const Columns extends readonly string[]>(
  { text, file }: SourceText,
  columns: Columns,
): { readonly [Name in Columns[number]]: string }[] {
  const [header = '', ...lines] = text.split(/\r?\n/);
  const names = header.split('\t');
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new UserError(`${file} row 1: no column ${missing.join(', ')}`);
  const positions = columns.map((column) => names.indexOf(column));
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split('\t');
      return Object.fromEntries(columns.map((column, k) => [column, cells[positions[k]!] ?? ''])) as {
        readonly [Name in Columns[number]]: string;
      };
    });
}
