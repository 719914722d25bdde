import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { UserError } from '#scripts/cli/command.ts';
import { type Job, root } from './stage.ts';

const endWithParent = new URL('./endWithParent.ts', import.meta.url).href;

/** Runs stages, one at a time, each in a process of its own with this Node. */
export class StageProcess {
  #child: ChildProcess | undefined;
  #isStopped = false;

  /**
   * Runs a stage to its end. Appends its output to its log.
   * @returns once it has succeeded, never once `stop` was called
   * @throws UserError that names the log and its last line, when the stage fails
   */
  async run({ name, script, args, log }: Job): Promise<void> {
    const file = await open(log, 'a');
    try {
      await file.write(`$ node ${[script, ...args].join(' ')}\n`);
      const stdio = ['ignore', file.fd, file.fd, 'ipc'] as const;
      this.#child = spawn(process.execPath, ['--import', endWithParent, script, ...args], {
        cwd: root,
        stdio: [...stdio],
      });
      const [code] = await once(this.#child, 'exit');
      if (this.#isStopped) await new Promise(() => undefined);
      if (code !== 0) throw new UserError(`${name} failed: ${await lastLineOf(log)} (log: ${log})`);
    } finally {
      await file.close();
    }
  }

  /** Ends the stage that runs, if one does. Returns once it has ended. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
}

/** Returns the last line of a log that says something. After a defect that is its error, not the stack behind it. */
async function lastLineOf(log: string): Promise<string> {
  const lines = (await readFile(log, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.findLast((line) => !/^\s|^Node\.js v|^\}$/.test(line)) ?? '';
}
