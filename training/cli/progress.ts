import { Presets, SingleBar } from 'cli-progress';

/** Told how much of a whole is done. */
export type OnProgress = (done: number, of: number) => void;

/** For callers who do not watch. */
export const unwatched: OnProgress = () => undefined;

/** A bar on standard error while `work` goes on; nothing where that is no terminal. */
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
    return await work((done, of) => bar.update(done / of));
  } finally {
    bar.stop();
  }
}
