import { writeFile } from 'node:fs/promises';

/** Characters that do not fit into one byte. A few of them would make the engine store the whole text in two bytes each. */
const wideCharacters = /[\u0100-\uffff]/g;

/** Returns compact JSON with one column per line, so a changed column is one changed line. */
export function columnJson(columns: object): string {
  const escaped = (text: string) =>
    text.replace(wideCharacters, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const lines = Object.entries(columns).map(
    ([name, cells]) => `${JSON.stringify(name)}:${escaped(JSON.stringify(cells))}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** Writes columns as JSON. @returns the file's size in bytes */
export async function writeColumns(path: string, columns: object): Promise<number> {
  const bytes = Buffer.from(columnJson(columns));
  await writeFile(path, bytes);
  return bytes.length;
}
