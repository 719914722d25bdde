/** Returns lines of text with aligned columns: the first one to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const padded = (cell: string, k: number) => (k === 0 ? cell.padEnd(widths[k]!) : cell.padStart(widths[k]!));
  return rows.map((row) => row.map(padded).join('  ')).join('\n');
}

export const verdict = (met: boolean): string => (met ? 'met' : 'missed');
