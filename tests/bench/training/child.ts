import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { UserError } from '#scripts/cli/command.ts';

const run = promisify(execFile);

/**
 * Runs a program in a process of its own, so that it cannot slow down what is measured next.
 * @returns the last line of its output, parsed as JSON
 * @throws UserError with the last line of its errors when it fails
 */
export async function jsonOf<T>(program: string, args: readonly string[]): Promise<T> {
  const { stdout } = await run(program, args).catch((error: Error & { stderr?: string }) => {
    throw new UserError(`${program}: ${lastLine(error.stderr || error.message)}`);
  });
  return JSON.parse(lastLine(stdout)) as T;
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1)!;
