import { join } from 'node:path';
import { encodeTokens } from '#lib/text/encode.ts';
import { tokenize } from '#lib/text/tokenize.ts';
import type { Vocabulary } from '#lib/text/vocabulary.ts';
import { type BigramTable, withBigrams } from '#training/bigrams/table.ts';
import type { Confusion } from '#training/metrics/report.ts';
import { randomOf } from '#training/random/random.ts';
import type { Run } from '#training/runs/run.ts';
import type { Settings } from '#training/settings/settings.ts';
import { nextChunk, type TrainingObserver, trainChunk } from '#training/train/chunked.ts';
import { evaluate } from '#training/train/epoch.ts';
import { holdOut } from '#training/train/parts.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { shuffled } from '#training/tweets/split.ts';
import { concatenate, loadTweets, saveTweets, select } from '#training/tweets/store.ts';
import type { Inbox } from './inbox.ts';
import type { BadLine, LabelledText } from './lines.ts';

/**
 * How a trained model goes on learning: in small steps, and with three tweets of before beside each new one, for
 * otherwise it would learn the new ones at the price of the old (catastrophic forgetting; rehearsal as in Robins 1995).
 */
export function liveSettings(settings: Settings): Settings {
  return {
    ...settings,
    learningRate: settings.learningRate / 30,
    falling: false,
    plateauFactor: 1,
    chunks: 1,
    epochs: 2,
    validation: 'own',
    replay: 3,
  };
}

/** Of each live chunk this share is kept to be rehearsed with the next ones. */
const keptShare = 0.1;

/** Told how live training goes. */
export interface LiveObserver extends TrainingObserver {
  onBadLine(line: BadLine): void;
  /**
   * A chunk is trained, and this is how the old test is answered now. It is waited for; the chunk is done only then, so
   * after a kill in between it is told again.
   */
  onChunk(chunk: number, test: Confusion): Promise<void>;
}

/** What became of the lines. */
export interface LiveCounts {
  taken: number;
  /** They had been taken before. */
  seen: number;
  /** Without a word in them. */
  empty: number;
  bad: number;
}

/**
 * Takes labelled tweets as they come and trains on each chunk when it is full. A kill loses nothing: tweets that were
 * taken are on disk, and training goes on from its checkpoint. What does not fill a chunk waits for the next call.
 * @param old the tweets kept of what the model was trained on, its test, and its table of pairs if it has one
 * @param size tweets in a chunk
 */
export async function trainLive(
  run: Run,
  folder: string,
  inbox: Inbox,
  lines: AsyncIterable<LabelledText | BadLine>,
  vocabulary: Vocabulary,
  old: { readonly replay: Encoded; readonly test: Encoded; readonly pairs?: BigramTable | undefined },
  size: number,
  observer: LiveObserver,
): Promise<LiveCounts> {
  const counts: LiveCounts = { taken: 0, seen: 0, empty: 0, bad: 0 };
  const { progress, identity } = run;
  const testNow = () => evaluate(run.pool, old.test, all(old.test));
  if (!progress.oldTest) {
    progress.oldTest = [(await testNow()).accuracy];
    await run.save(); // from here on the chunks have this size
  }

  const trainWhenFull = async () => {
    if (inbox.count < size) return;
    const fresh = withBigrams(inbox.tweets(size), old.pairs);
    const earlier = await Promise.all(
      Array.from({ length: progress.chunk }, (_, chunk) => loadTweets(keptPath(folder, chunk))),
    );
    const tweets = concatenate([fresh, old.replay, ...earlier]);
    const order = shuffled(size, randomOf(identity.settings.seed, progress.chunk));
    const rehearsed = all(tweets).subarray(size);
    const { train, validation } = holdOut(order, identity.settings.validationShare);
    await trainChunk(run, tweets, { train, validation, earlier: rehearsed }, observer);
    const { accuracy, confusion } = await testNow();
    progress.oldTest?.push(accuracy);
    await saveTweets(
      keptPath(folder, progress.chunk),
      select(fresh, train.slice(0, Math.ceil(size * keptShare))),
    );
    await observer.onChunk(progress.chunk + 1, confusion);
    nextChunk(progress);
    await run.save(); // from here on the chunk is done
    inbox.file();
  };

  await trainWhenFull();
  for await (const line of lines) {
    if ('reason' in line) {
      counts.bad++;
      observer.onBadLine(line);
      continue;
    }
    const tokens = tokenize(line.text);
    if (tokens.length === 0) counts.empty++;
    else if (inbox.take(tokens, encodeTokens(tokens, vocabulary, identity.settings.maxTokens), line.label))
      counts.taken++;
    else counts.seen++;
    await trainWhenFull();
  }
  return counts;
}

const keptPath = (folder: string, chunk: number): string => join(folder, `kept-${chunk}.bin`);

const all = ({ labels }: Encoded): Uint32Array => Uint32Array.from(labels.keys());
