import { say } from './say.ts';

/**
 * Ends the process on SIGINT and SIGTERM: what a command has on disk is whole at any moment.
 * @param before is done first, such as ending a process that this one started
 */
export function stopOnSignals(before?: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await before?.();
      say('stopped; the same command continues from there');
      process.exit(130);
    });
  }
}
