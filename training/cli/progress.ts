import { Presets, SingleBar } from 'cli-progress';

/** Receives the finished part of a whole, in any unit. */
export type OnProgress = (done: number, total: number) => void;

/** Ignores progress. */
export const unwatched: OnProgress = () => undefined;

/** Shows a progress bar on standard error during `work`. Shows nothing if standard error is no terminal. */
export async function withBar<T>(label: string, work: (onProgress: OnProgress) => Promise<T>): Promise<T> {
  const bar = new SingleBar(
    {
      format: `${label} {bar} {percentage} %, {eta_formatted} left`,
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  bar.start(1, 0);
  try {
    return await work((done, total) => bar.update(done / total));
  } finally {
    bar.stop();
  }
}
