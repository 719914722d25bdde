import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Vocabulary } from '#lib/text/vocabulary.ts';
import { UserError } from '#scripts/cli/command.ts';
import { sizesOf } from '#training/lstm/weights.ts';
import type { RunIdentity } from '#training/runs/identity.ts';
import { writeResult } from '#training/runs/result.ts';
import { Run } from '#training/runs/run.ts';
import { type FinishedRun, loadRun, loadVocabulary } from '#training/runs/runFolder.ts';
import { consoleObserver } from '#training/train/console.ts';
import { loadTweets } from '#training/tweets/store.ts';
import { Inbox } from './inbox.ts';
import { readLines } from './lines.ts';
import { type LiveCounts, type LiveObserver, liveSettings, trainLive } from './live.ts';

/** Bad lines that are reported one by one. Later ones are only counted. */
const maxReportedLines = 5;

/**
 * Continues a finished run on labelled tweets as they arrive. Writes all files to the folder `live` in the run's folder.
 * @param tweets a file of JSON lines, or - for standard input
 * @param chunk tweets per chunk; undefined for a tenth of the tweets that the run was trained on
 * @param say gets messages for the user, one line each
 * @throws UserError when the folder holds no finished run or a refined one, or a file is damaged; the system's error when
 *   it refuses access to a file
 */
export async function continueRun(
  folder: string,
  tweets: string,
  chunk: number | undefined,
  say: (line: string) => void,
): Promise<void> {
  const base = await loadBase(folder);
  const vocabulary = await loadVocabulary(folder);
  const old = {
    test: await loadTweets(join(folder, 'test.bin')),
    replay: await loadTweets(join(folder, 'replay.bin')),
    bigrams: base.bigrams,
  };
  const size = chunk ?? Math.round(base.identity.tweets.train / 10);
  const out = join(folder, 'live');
  await mkdir(out, { recursive: true });
  const identity: RunIdentity = {
    ...base.identity,
    schedule: 'chunked',
    settings: liveSettings(base.identity.settings),
    tweets: { train: size, test: old.test.labels.length },
  };
  const run = await Run.open(identity, out, { from: base.weights });
  const observer = liveObserver(out, run, base, vocabulary, say);
  try {
    const input = tweets === '-' ? process.stdin : (await open(tweets)).createReadStream();
    const inbox = new Inbox(out, run.progress.chunk);
    if (run.progress.chunk > 0 || inbox.count > 0)
      say(`continuing after ${run.progress.chunk} chunks and ${inbox.count} tweets of the next`);
    say(`a chunk is ${size} tweets; their ids are saved in ${out} until it has been trained on`);
    const counts = await trainLive(run, out, inbox, readLines(input), vocabulary, old, size, observer);
    say(summaryOf(counts, inbox.count, size));
  } finally {
    observer.stop();
    await run.dispose();
  }
}

async function loadBase(folder: string): Promise<FinishedRun> {
  const base = await loadRun(folder);
  if (sizesOf(base.weights).outputs > 2)
    throw new UserError(
      `${folder}: is a refined run, but no live tweet is labelled unsure; continue the run that it was refined from`,
    );
  return base;
}

/** Returns an observer that reports to the user and writes the run after each chunk. */
function liveObserver(
  out: string,
  run: Run,
  base: FinishedRun,
  vocabulary: Vocabulary,
  say: (line: string) => void,
): LiveObserver & { stop(): void } {
  let badLines = 0;
  return {
    ...consoleObserver(run.identity),
    onBadLine: ({ line, reason }) => {
      if (badLines++ < maxReportedLines) say(`line ${line} ${reason}: skipped`);
    },
    onChunk: async (chunk, test) => {
      const { accuracy } = await writeResult(out, run, base.identity, vocabulary, test, base.bigrams);
      const before = run.progress.oldTest![0]!;
      say(
        `live chunk ${chunk}: accuracy on the old test ${accuracy.toFixed(4)}, ` +
          `${(100 * (accuracy - before)).toFixed(2)} points from ${before.toFixed(4)} before the first`,
      );
    },
  };
}

const summaryOf = ({ taken, seen, empty, bad }: LiveCounts, waiting: number, size: number): string =>
  `${taken} tweets taken, ${seen} had come before, ${empty} without a word, ${bad} bad lines; ` +
  `${waiting} of ${size} wait for the next chunk to be full`;
