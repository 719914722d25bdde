import { writeFile } from 'node:fs/promises';

/** A column a line: as compact as JSON gets, and a changed column is one changed line. */
export function columnJson(columns: object): string {
  const lines = Object.entries(columns).map(
    ([name, cells]) => `${JSON.stringify(name)}:${JSON.stringify(cells)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** @returns the file's size in bytes */
export async function writeColumns(path: string, columns: object): Promise<number> {
  const bytes = Buffer.from(columnJson(columns));
  await writeFile(path, bytes);
  return bytes.length;
}
