/** Returns a Markdown table. The first column is aligned to the left, the others to the right. */
export function markdownTable(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = `|${titles.map((_, column) => (column === 0 ? '---' : '---:')).join('|')}|`;
  return [line(titles), rule, ...rows.map(line)].join('\n');
}

/** Returns a figure in bold if it misses its target. */
export const judged = (text: string, isMet: boolean): string => (isMet ? text : `**${text}**`);

export const integer = (value: number): string => Math.round(value).toLocaleString('en');

/** Three significant digits below 100, whole numbers above. */
export function figure(value: number): string {
  if (Math.abs(value) >= 100) return integer(value);
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

export const milliseconds = (value: number): string => `${figure(value)} ms`;
export const megabytes = (value: number): string => `${figure(value)} MB`;
