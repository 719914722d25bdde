import { rename, writeFile } from 'node:fs/promises';
import { UserError } from '#scripts/cli/command.ts';

/**
 * Writes a file that appears whole or not at all: beside its place first, then renamed.
 * @throws UserError when it cannot be written; what was there before is still there
 */
export async function replaceFile(path: string, content: Uint8Array | string): Promise<void> {
  try {
    await writeFile(`${path}.partial`, content);
    await rename(`${path}.partial`, path);
  } catch (error) {
    throw new UserError(`${path}: cannot be written (${(error as Error).message})`);
  }
}
