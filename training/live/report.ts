import { writeResult } from '#training/runs/result.ts';
import type { Run } from '#training/runs/run.ts';
import { consoleObserver } from '#training/train/console.ts';
import type { LiveBase } from './base.ts';
import type { ChunkObserver } from './chunk.ts';
import { isRefused } from './drift.ts';

/** Returns an observer that shows progress, and after each chunk reports to the user and writes the run. */
export function chunkObserver(
  out: string,
  run: Run,
  base: LiveBase,
  say: (line: string) => void,
): ChunkObserver & { stop(): void } {
  return {
    ...consoleObserver(run.identity),
    onChunk: async (chunk, test) => {
      const { accuracy } = await writeResult(out, run, base.identity, base.vocabulary, test, base.bigrams);
      const before = run.progress.oldTest![0]!;
      const refused = isRefused(run.progress) ? 'refused, because held-out posts became worse: ' : '';
      say(
        `live chunk ${chunk}: ${refused}accuracy on the old test ${accuracy.toFixed(4)}, ` +
          `${(100 * (accuracy - before)).toFixed(2)} points from ${before.toFixed(4)} before the first`,
      );
    },
  };
}
