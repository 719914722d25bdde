import { readFile } from 'node:fs/promises';
import { UserError } from '#scripts/cli/command.ts';

/** One line of a file, counted from 1. */
export interface Line {
  readonly number: number;
  readonly line: string;
}

/**
 * The lines of a UTF-8 file, empty ones left out. They end at \n alone: a post may hold other line breaks.
 * @throws UserError when there is no such file
 */
export async function linesOf(path: string): Promise<Line[]> {
  const text = await readText(path);
  return text
    .split('\n')
    .map((line, k) => ({ number: k + 1, line: line.replace(/\r$/, '') }))
    .filter(({ line }) => line !== '');
}

/** @throws UserError when there is no such file  @returns its text, without a byte order mark */
export async function readText(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`${path}: ${error.code === 'ENOENT' ? 'no such file' : error.message}`);
  });
  return text.replace(/^\uFEFF/, '');
}

/** A complaint that names file and line. */
export const malformed = (path: string, { number }: Pick<Line, 'number'>, what: string): UserError =>
  new UserError(`${path}: line ${number}: ${what}`);

/** A cell as a complaint shows it: never a whole post. */
export const quote = (cell: string): string => JSON.stringify(cell.slice(0, 40));
