import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { UserError } from '#scripts/cli/command.ts';
import type { SourceText } from './table.ts';

/**
 * Reads a source, and unpacks one whose name ends in .gz.
 * @throws UserError that names the file when it cannot be read, unpacked or decoded
 */
export async function readSource(file: string, encoding = 'utf-8'): Promise<SourceText> {
  try {
    const bytes = await readFile(file);
    const plain = file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    return { text: new TextDecoder(encoding, { fatal: true }).decode(plain), file };
  } catch (error) {
    if (error instanceof Error) throw new UserError(`${file}: cannot be read (${error.message})`);
    throw error;
  }
}
