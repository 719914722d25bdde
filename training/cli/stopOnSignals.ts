import { say } from './say.ts';

/** Ends the process on SIGINT and SIGTERM, at once: what a command has on disk is whole at any moment. */
export function stopOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      say('stopped; the same command continues from there');
      process.exit(130);
    });
  }
}
