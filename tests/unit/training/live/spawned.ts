import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../../training/main.ts', import.meta.url));

export interface ProcessResult {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Standard error by lines, without the progress bars. */
  readonly lines: readonly string[];
}

/**
 * Runs `npm run train` in a process of its own, which can be killed.
 * @param input contents of standard input, which stays open if this is undefined
 * @param watch called with all of standard error whenever it grows
 */
export async function trainProcess(
  args: readonly string[],
  input?: string,
  watch?: (stderr: string, child: ChildProcess) => void,
): Promise<ProcessResult> {
  const child = spawn(process.execPath, [main, ...args]);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    watch?.(stderr, child);
  });
  child.stdout.resume();
  child.stdin.on('error', () => undefined); // A killed process does not read the rest.
  if (input !== undefined) child.stdin.end(input);
  const ended = new Promise<Pick<ProcessResult, 'code' | 'signal'>>((resolve, reject) => {
    child.on('error', reject).on('close', (code, signal) => resolve({ code, signal }));
  });
  const { code, signal } = await ended;
  const lines = stderr.split('\n').filter((line) => line !== '' && !/[█░]/.test(line));
  return { code, signal, lines };
}
