import { readFile } from 'node:fs/promises';
import { UserError } from '#scripts/cli/command.ts';

export interface Line {
  /** From 1. */
  readonly number: number;
  readonly line: string;
}

/**
 * Reads the lines of a UTF-8 file as `linesIn` returns them.
 * @throws UserError when the file does not exist
 */
export async function linesOf(path: string): Promise<Line[]> {
  return linesIn(await readText(path));
}

/** Returns the lines of a text without empty ones. Only \n and \r\n end a line, because posts contain other line breaks. */
export const linesIn = (text: string): Line[] =>
  text
    .split('\n')
    .map((line, k) => ({ number: k + 1, line: line.replace(/\r$/, '') }))
    .filter(({ line }) => line !== '');

/**
 * Reads a UTF-8 file without its byte order mark.
 * @throws UserError when the file does not exist
 */
export async function readText(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`${path}: ${error.code === 'ENOENT' ? 'no such file' : error.message}`);
  });
  return text.replace(/^\uFEFF/, '');
}

/** Returns an error whose message names file and line. */
export const malformed = (path: string, { number }: Pick<Line, 'number'>, what: string): UserError =>
  new UserError(`${path}: line ${number}: ${what}`);

/** Quotes the start of a cell in an error message, never a whole post. */
export const quote = (cell: string): string => JSON.stringify(cell.slice(0, 40));
