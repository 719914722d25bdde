/** A table of text. The first column names the row; the first `words` columns are words, the others numbers. */
export interface Table {
  readonly caption: string;
  readonly words: number;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** As GitHub's Markdown, under its caption. */
export function markdownOf({ caption, words, columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |\n`;
  const rule = `|${columns.map((_, k) => (k < words ? '---|' : '---:|')).join('')}\n`;
  return `${plain(caption)}:\n\n${line(columns)}${rule}${rows.map(line).join('')}`;
}

/** Text that Markdown takes for nothing else. */
const plain = (text: string): string => text.replaceAll(/[\\`*_[\]<>|~#&]/g, '\\$&');
