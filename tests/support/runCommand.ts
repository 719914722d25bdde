import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { command } from '#scripts/cli/command.ts';

/** How a command ended and what it printed. */
export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  /** Standard error by lines, without the progress bars. */
  readonly lines: readonly string[];
}

/** Events whose listeners a command adds and this process must not keep. */
const processEvents = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs a command's main function in this process, which takes a fraction of the time of a process of its own.
 * @param main gets the arguments that follow the script's name
 */
export async function runInProcess(
  main: (args: readonly string[]) => Promise<void>,
  ...args: readonly string[]
): Promise<CommandResult> {
  let stdout = '';
  let stderr = '';
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      stdout += String(chunk);
      return true;
    }),
    vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
      stderr += String(chunk);
      return true;
    }),
    vi.spyOn(console, 'log').mockImplementation((...parts: unknown[]) => {
      stdout += `${parts.join(' ')}\n`;
    }),
  ];
  const stdoutListeners = new Set(process.stdout.listeners('error'));
  const processListeners = processEvents.map((event) => new Set(process.listeners(event)));
  const exitCode = process.exitCode;
  process.exitCode = undefined;
  try {
    await command(() => main(args));
    return { code: Number(process.exitCode ?? 0), stdout, lines: linesOf(stderr) };
  } finally {
    process.exitCode = exitCode;
    for (const spy of spies) spy.mockRestore();
    for (const listener of process.stdout.listeners('error'))
      if (!stdoutListeners.has(listener)) process.stdout.off('error', listener as () => void);
    for (const [k, event] of processEvents.entries())
      for (const listener of process.listeners(event))
        if (!processListeners[k]!.has(listener)) process.off(event, listener);
  }
}

/**
 * Runs a script of the repository in a process of its own.
 * @param file relative to the root, such as `training/main.ts`
 */
export async function runScript(file: string, ...args: readonly string[]): Promise<CommandResult> {
  const path = fileURLToPath(new URL(`../../${file}`, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const exit = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  return { code, stdout, lines: linesOf(stderr) };
}

const linesOf = (stderr: string): string[] =>
  stderr.split('\n').filter((line) => line !== '' && !/[█░]/.test(line));
