import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Run } from '#training/runs/run.ts';
import type { ContinueOptions } from '#training/train/options.ts';
import { chunkSize, type LiveBase, loadBase, openLiveRun } from './base.ts';
import { startLive } from './chunk.ts';
import { Inbox } from './inbox.ts';
import { readLines } from './lines.ts';
import { type LiveCounts, type LiveObserver, trainLive } from './live.ts';
import { chunkObserver } from './report.ts';

/** Bad lines that are reported one by one. Later ones are only counted. */
const maxReportedLines = 5;

/**
 * Continues a finished run on labelled tweets as they arrive. Writes all files to the folder `live` in the run's folder.
 * @param say gets messages for the user, one line each
 * @throws UserError when the folder holds no finished run or a refined one, or a file is damaged; the system's error when
 *   it refuses access to a file
 */
export async function continueRun(
  { run: folder, tweets, chunk, oldTest }: Omit<ContinueOptions, 'command'>,
  say: (line: string) => void,
): Promise<void> {
  const base = await loadBase(folder);
  const size = chunkSize(base, chunk);
  const out = join(folder, 'live');
  const run = await openLiveRun(base, out, size);
  const observer = liveObserver(out, run, base, say);
  try {
    const input = tweets === '-' ? process.stdin : (await open(tweets)).createReadStream();
    const inbox = new Inbox(out, run.progress.chunk);
    if (run.progress.chunk > 0 || inbox.count > 0)
      say(`continuing after ${run.progress.chunk} chunks and ${inbox.count} tweets of the next`);
    say(`a chunk is ${size} tweets; their ids are saved in ${out} until it has been trained on`);
    await startLive(run, base.old, oldTest);
    const counts = await trainLive(run, inbox, readLines(input), base.vocabulary, base.old, size, observer);
    say(summaryOf(counts, inbox.count, size));
  } finally {
    observer.stop();
    await run.dispose();
  }
}

/** Returns an observer that reports to the user and writes the run after each chunk. */
function liveObserver(
  out: string,
  run: Run,
  base: LiveBase,
  say: (line: string) => void,
): LiveObserver & { stop(): void } {
  let badLines = 0;
  return {
    ...chunkObserver(out, run, base, say),
    onBadLine: ({ line, reason }) => {
      if (badLines++ < maxReportedLines) say(`line ${line} ${reason}: skipped`);
    },
  };
}

const summaryOf = ({ taken, seen, empty, bad }: LiveCounts, waiting: number, size: number): string =>
  `${taken} tweets taken, ${seen} had come before, ${empty} without a word, ${bad} bad lines; ` +
  `${waiting} of ${size} wait for the next chunk to be full`;
