import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { UserError } from '#scripts/cli/command.ts';
import { bigramsPath } from '#training/bigrams/ofRun.ts';
import { loadBigrams } from '#training/bigrams/table.ts';
import { loadTensors } from '#training/files/tensorFile.ts';
import { sizesOf, type Weights } from '#training/lstm/initial.ts';
import { Run, type RunIdentity } from '#training/runs/run.ts';
import { writeResult } from '#training/runs/runFolder.ts';
import { consoleObserver } from '#training/train/console.ts';
import { loadTweets } from '#training/tweets/store.ts';
import { Inbox } from './inbox.ts';
import { readLines } from './lines.ts';
import { liveSettings, trainLive } from './live.ts';

/** More bad lines than these are only counted. */
const badLinesTold = 5;

/**
 * Goes on with a finished run, on labelled tweets as they come. All of it goes to `live` in the run's folder.
 * @param tweets a file of JSON lines, or - for standard input
 * @param chunk tweets a chunk; as many as a chunk of the run had when undefined
 * @throws UserError when the folder holds no finished run, or a refined one, or a file is damaged; the system's error when it refuses a file
 */
export async function continueRun(
  folder: string,
  tweets: string,
  chunk: number | undefined,
  say: (line: string) => void,
): Promise<void> {
  const base = await loadTensors<RunIdentity>(join(folder, 'weights.bin'));
  if (!base) throw new UserError(`${folder}: holds no finished run (weights.bin is missing)`);
  const weights = base.tensors as Weights;
  if (sizesOf(weights).outputs > 2)
    throw new UserError(
      `${folder}: is refined, and live tweets know no unsure; go on with the run it was made of`,
    );
  const vocabulary = await vocabularyIn(join(folder, 'vocabulary.txt'));
  const old = {
    test: await loadTweets(join(folder, 'test.bin')),
    replay: await loadTweets(join(folder, 'replay.bin')),
  };
  const pairs = await loadBigrams(bigramsPath(folder));
  const size = chunk ?? Math.round(base.state.tweets.train / 10);
  const out = join(folder, 'live');
  await mkdir(out, { recursive: true });
  const identity: RunIdentity = {
    ...base.state,
    schedule: 'chunked',
    settings: liveSettings(base.state.settings),
    tweets: { train: size, test: old.test.labels.length },
  };
  const run = await Run.open(identity, out, { from: weights });
  const bars = consoleObserver(identity);
  try {
    const input = tweets === '-' ? process.stdin : (await open(tweets)).createReadStream();
    const inbox = new Inbox(out, run.progress.chunk);
    if (run.progress.chunk > 0 || inbox.count > 0)
      say(`going on after ${run.progress.chunk} chunks and ${inbox.count} tweets of the next`);
    say(`a chunk is ${size} tweets; their ids are kept in ${out} until it has been trained on`);
    let told = 0;
    const counts = await trainLive(run, out, inbox, readLines(input), vocabulary, { ...old, pairs }, size, {
      ...bars,
      onBadLine: ({ line, reason }) => {
        if (told++ < badLinesTold) say(`line ${line} ${reason}: passed over`);
      },
      onChunk: async (done, test) => {
        const { accuracy } = await writeResult(out, run, base.state, vocabulary, test, pairs);
        const before = run.progress.oldTest![0]!;
        say(
          `live chunk ${done}: accuracy on the old test ${accuracy.toFixed(4)}, ` +
            `${(100 * (accuracy - before)).toFixed(2)} points from ${before.toFixed(4)} before the first`,
        );
      },
    });
    say(
      `${counts.taken} tweets taken, ${counts.seen} had come before, ${counts.empty} without a word, ${counts.bad} bad lines; ` +
        `${inbox.count} of ${size} wait for the next chunk to be full`,
    );
  } finally {
    bars.stop();
    await run.dispose();
  }
}

async function vocabularyIn(path: string): Promise<Vocabulary> {
  const file = await readFile(path, 'utf8');
  try {
    return Vocabulary.fromFile(file);
  } catch (error) {
    throw new UserError(`${path}: damaged (${(error as Error).message})`);
  }
}
