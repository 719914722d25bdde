import { rename, writeFile } from 'node:fs/promises';
import { UserError } from '#scripts/cli/command.ts';

/**
 * Writes a file atomically: to a temporary file beside it, which is then renamed.
 * @throws UserError when it cannot be written; a previous file is unchanged then
 */
export async function replaceFile(path: string, content: Uint8Array | string): Promise<void> {
  try {
    await writeFile(`${path}.partial`, content);
    await rename(`${path}.partial`, path);
  } catch (error) {
    throw new UserError(`${path}: cannot be written (${(error as Error).message})`);
  }
}
