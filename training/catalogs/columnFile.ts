import { writeFile } from 'node:fs/promises';

/** What does not fit into one byte of a JavaScript engine's text: a few such titles would double the memory of all. */
const wide = /[\u0100-\uffff]/g;

/** A column a line: as compact as JSON gets, and a changed column is one changed line. */
export function columnJson(columns: object): string {
  const escaped = (text: string) =>
    text.replace(wide, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const lines = Object.entries(columns).map(
    ([name, cells]) => `${JSON.stringify(name)}:${escaped(JSON.stringify(cells))}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** @returns the file's size in bytes */
export async function writeColumns(path: string, columns: object): Promise<number> {
  const bytes = Buffer.from(columnJson(columns));
  await writeFile(path, bytes);
  return bytes.length;
}
