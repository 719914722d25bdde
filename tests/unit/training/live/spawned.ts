import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../../training/main.ts', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Standard error by lines, without the bars. */
  readonly lines: readonly string[];
}

/**
 * Runs the training command.
 * @param input for standard input, which is left open when undefined
 * @param watch sees standard error as it grows
 */
export async function trainCommand(
  args: readonly string[],
  input?: string,
  watch?: (stderr: string, child: ChildProcess) => void,
): Promise<Ended> {
  const child = spawn(process.execPath, [main, ...args]);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    watch?.(stderr, child);
  });
  child.stdout.resume();
  child.stdin.on('error', () => undefined); // a process that is killed reads no further
  if (input !== undefined) child.stdin.end(input);
  const ended = new Promise<Pick<Ended, 'code' | 'signal'>>((resolve, reject) => {
    child.on('error', reject).on('close', (code, signal) => resolve({ code, signal }));
  });
  const { code, signal } = await ended;
  const lines = stderr.split('\n').filter((line) => line !== '' && !/[█░]/.test(line));
  return { code, signal, lines };
}
