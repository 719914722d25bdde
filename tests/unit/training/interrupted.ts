import { vi } from 'vitest';
import { runInProcess } from '#tests/support/runCommand.ts';
import { trainCommand } from '#training/main.ts';
import { Run } from '#training/runs/run.ts';

/**
 * Runs `npm run train` in this process until its run has been saved `saves` times, and ends it there, as a kill would:
 * the run writes nothing more.
 */
export async function interruptedAfterSaves(saves: number, ...args: readonly string[]): Promise<void> {
  const interruption = new Error('interrupted');
  const save = Run.prototype.save;
  let count = 0;
  const spy = vi.spyOn(Run.prototype, 'save').mockImplementation(async function (this: Run) {
    await save.call(this);
    if (++count === saves) throw interruption;
  });
  try {
    const { lines } = await runInProcess(trainCommand, ...args);
    throw new Error(`not interrupted: ${lines.join('\n')}`);
  } catch (error) {
    if (error !== interruption) throw error;
  } finally {
    spy.mockRestore();
  }
}
