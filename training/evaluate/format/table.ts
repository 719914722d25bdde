/** A table of text. The first column names the row. The first `words` columns hold words, the others numbers. */
export interface Table {
  readonly caption: string;
  readonly words: number;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Returns a table as GitHub's Markdown, under its caption. */
export function markdownOf({ caption, words, columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapedMarkdown).join(' | ')} |\n`;
  const rule = `|${columns.map((_, k) => (k < words ? '---|' : '---:|')).join('')}\n`;
  return `${escapedMarkdown(caption)}:\n\n${line(columns)}${rule}${rows.map(line).join('')}`;
}

/** Escapes what Markdown would interpret. */
const escapedMarkdown = (text: string): string => text.replaceAll(/[\\`*_[\]<>|~#&]/g, '\\$&');
