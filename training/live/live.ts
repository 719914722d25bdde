import { join } from 'node:path';
import { encodeTokens } from '#lib/text/encode.ts';
import { tokenize } from '#lib/text/tokenize.ts';
import type { Vocabulary } from '#lib/text/vocabulary.ts';
import { type BigramTable, withBigrams } from '#training/bigrams/table.ts';
import type { Confusion } from '#training/metrics/report.ts';
import { shuffled } from '#training/random/shuffled.ts';
import { rngStream } from '#training/random/streams.ts';
import type { Run } from '#training/runs/run.ts';
import type { Settings } from '#training/settings/settings.ts';
import { startNextChunk, type TrainingObserver, trainChunk } from '#training/train/chunked.ts';
import { evaluate } from '#training/train/epoch.ts';
import { holdOut } from '#training/train/parts.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { concatenate, loadTweets, saveTweets, select } from '#training/tweets/store.ts';
import type { Inbox } from './inbox.ts';
import type { BadLine, LabelledText } from './lines.ts';

/**
 * Returns the settings with which a trained network continues to learn: small steps, and three earlier tweets beside
 * each new one. Without these it would forget what it knew (catastrophic forgetting).
 * @see Robins 1995 for rehearsal
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

/** Share of a live chunk that is saved, so that later chunks can rehearse it. */
const rehearsedShare = 0.1;

/** What a network was trained on before. */
export interface OldTweets {
  /** Training tweets to rehearse. */
  readonly replay: Encoded;
  readonly test: Encoded;
  /** The table that the network was trained beside, if any. */
  readonly bigrams?: BigramTable | undefined;
}

/** Receives the progress of live training. */
export interface LiveObserver extends TrainingObserver {
  onBadLine(line: BadLine): void;
  /**
   * Called after training on a chunk, with the counts of the answers to the old test. Live training awaits it before the
   * chunk counts as done, so a kill during the call leads to a second call.
   * @param chunk from 1
   */
  onChunk(chunk: number, test: Confusion): Promise<void>;
}

/** How many lines had each outcome. */
export interface LiveCounts {
  taken: number;
  /** Tweets that an earlier line or call had brought. */
  seen: number;
  /** Tweets without a token. */
  empty: number;
  bad: number;
}

/**
 * Takes labelled tweets as they arrive, and trains on each chunk as soon as it is full. A kill loses nothing: tweets are
 * on disk once they are taken, and training continues from its checkpoint. Tweets that do not fill a chunk wait for the
 * next call.
 * @param size tweets per chunk
 */
export async function trainLive(
  run: Run,
  folder: string,
  inbox: Inbox,
  lines: AsyncIterable<LabelledText | BadLine>,
  vocabulary: Vocabulary,
  old: OldTweets,
  size: number,
  observer: LiveObserver,
): Promise<LiveCounts> {
  const counts: LiveCounts = { taken: 0, seen: 0, empty: 0, bad: 0 };
  const { maxTokens } = run.identity.settings;
  if (!run.progress.oldTest) {
    run.progress.oldTest = [(await evaluate(run.pool, old.test, positionsOf(old.test))).accuracy];
    await run.save(); // The chunk size is fixed from here on.
  }
  if (inbox.count >= size) await trainLiveChunk(run, folder, inbox, old, size, observer);
  for await (const line of lines) {
    if ('reason' in line) {
      counts.bad++;
      observer.onBadLine(line);
      continue;
    }
    const tokens = tokenize(line.text);
    if (tokens.length === 0) counts.empty++;
    else if (inbox.take(tokens, encodeTokens(tokens, vocabulary, maxTokens), line.label)) counts.taken++;
    else counts.seen++;
    if (inbox.count >= size) await trainLiveChunk(run, folder, inbox, old, size, observer);
  }
  return counts;
}

/** Trains on the first `size` tweets of the inbox, rehearses earlier ones, and measures the network on the old test. */
async function trainLiveChunk(
  run: Run,
  folder: string,
  inbox: Inbox,
  old: OldTweets,
  size: number,
  observer: LiveObserver,
): Promise<void> {
  const { progress, identity } = run;
  const fresh = withBigrams(inbox.tweets(size), old.bigrams);
  const earlierChunks = await Promise.all(
    Array.from({ length: progress.chunk }, (_, chunk) => loadTweets(rehearsalPath(folder, chunk))),
  );
  const tweets = concatenate([fresh, old.replay, ...earlierChunks]);
  const order = shuffled(size, rngStream(identity.settings.seed, 'liveChunk', progress.chunk));
  const { train, validation } = holdOut(order, identity.settings.validationShare);
  const earlier = positionsOf(tweets).subarray(size);
  await trainChunk(run, tweets, { train, validation, earlier }, observer);
  const { accuracy, confusion } = await evaluate(run.pool, old.test, positionsOf(old.test));
  progress.oldTest?.push(accuracy);
  await saveTweets(
    rehearsalPath(folder, progress.chunk),
    select(fresh, train.slice(0, Math.ceil(size * rehearsedShare))),
  );
  await observer.onChunk(progress.chunk + 1, confusion);
  startNextChunk(progress);
  await run.save(); // The chunk counts as done from here on.
  inbox.discardChunk();
}

/** @param chunk from 0 */
const rehearsalPath = (folder: string, chunk: number): string => join(folder, `kept-${chunk}.bin`);

const positionsOf = ({ labels }: Encoded): Uint32Array => Uint32Array.from(labels.keys());
