import { UserError } from '#scripts/cli/command.ts';
import type { BigramTable } from '#training/bigrams/table.ts';
import { withBigrams } from '#training/bigrams/table.ts';
import type { Confusion } from '#training/metrics/report.ts';
import { shuffled } from '#training/random/shuffled.ts';
import { rngStream } from '#training/random/streams.ts';
import type { Run } from '#training/runs/run.ts';
import { startNextChunk, type TrainingObserver, trainChunk } from '#training/train/chunked.ts';
import { evaluate } from '#training/train/epoch.ts';
import { holdOut } from '#training/train/parts.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { concatenate } from '#training/tweets/store.ts';
import { isRefused, measureAfter, measureBefore } from './drift.ts';

/** Tweets of the old test that each chunk is measured on, so that measuring takes a fraction of the training. */
const defaultOldTestTweets = 30_000;
/** Share of a live chunk that is kept, so that later chunks can rehearse it. */
const rehearsedShare = 0.1;

/** What a network was trained on before. */
export interface OldTweets {
  /** Training tweets to rehearse. */
  readonly replay: Encoded;
  readonly test: Encoded;
  /** The table that the network was trained beside, if any. */
  readonly bigrams?: BigramTable | undefined;
}

/** The tweets of a chunk, on disk until the network has been trained on them. */
export interface WaitingTweets {
  /** Returns the first `count` tweets of the chunk. */
  tweets(count: number): Encoded;
  /** Returns what was kept of earlier chunks. */
  rehearsed(): Promise<Encoded[]>;
  /** Keeps some tweets of the chunk. May be called again for the same chunk. @param positions in `tweets` */
  keep(positions: Uint32Array): Promise<void>;
  /** Deletes the tweets of the chunk that were not kept, and starts the next chunk. */
  discardChunk(): void;
}

/** Receives the progress of training on a live chunk. */
export interface ChunkObserver extends TrainingObserver {
  /**
   * Called after training on a chunk, with the counts of the answers to the old test. Live training awaits it before the
   * chunk counts as done, so a kill during the call leads to a second call.
   * @param chunk from 1
   */
  onChunk(chunk: number, test: Confusion): Promise<void>;
}

/**
 * Measures the network on the old test before its first live chunk.
 * @param tweets how many tweets of the old test each chunk is measured on; undefined for as many as before
 * @throws UserError when it was another number before
 */
export async function startLive(run: Run, { test }: OldTweets, tweets?: number): Promise<void> {
  const { progress } = run;
  const all = test.labels.length;
  const chosen = tweets && Math.min(tweets, all);
  if (progress.oldTest) {
    const { oldTestTweets = all } = progress;
    if (chosen !== undefined && chosen !== oldTestTweets)
      throw new UserError(
        `--old-test was ${oldTestTweets} in this folder; give another folder for ${tweets}`,
      );
    return;
  }
  progress.oldTestTweets = chosen ?? Math.min(defaultOldTestTweets, all);
  progress.oldTest = [(await measureOldTest(run, test)).accuracy];
  await run.save(); // The chunk size is fixed from here on.
}

/** Measures the network on the old test: on the same tweets each time, so that a difference is paired. */
function measureOldTest({ pool, progress, identity }: Run, test: Encoded) {
  const order = shuffled(test.labels.length, rngStream(identity.settings.seed, 'oldTestTweets'));
  return evaluate(pool, test, order.subarray(0, progress.oldTestTweets));
}

/**
 * Trains on the first `size` waiting tweets, rehearses earlier ones, and measures the network on the old test.
 * @param watch if given, measures how the network drifts; posts that people labelled, if there are any, decide whether the
 *   chunk is refused
 */
export async function trainLiveChunk(
  run: Run,
  waiting: WaitingTweets,
  old: OldTweets,
  size: number,
  observer: ChunkObserver,
  watch?: { readonly heldOut: Encoded | undefined },
): Promise<void> {
  const { progress, identity } = run;
  const fresh = withBigrams(waiting.tweets(size), old.bigrams);
  if (watch) await measureBefore(run, fresh, watch.heldOut);
  const rehearsed = (await waiting.rehearsed()).map((kept) => withBigrams(kept, old.bigrams));
  const tweets = concatenate([fresh, old.replay, ...rehearsed]);
  const order = shuffled(size, rngStream(identity.settings.seed, 'liveChunk', progress.chunk));
  const { train, validation } = holdOut(order, identity.settings.validationShare);
  const earlier = positionsOf(tweets).subarray(size);
  await trainChunk(run, tweets, { train, validation, earlier }, observer);
  if (watch) await measureAfter(run, watch.heldOut);
  const { accuracy, confusion } = await measureOldTest(run, old.test);
  progress.oldTest?.push(accuracy);
  const kept = isRefused(progress) ? 0 : Math.ceil(size * rehearsedShare);
  await waiting.keep(train.slice(0, kept));
  await observer.onChunk(progress.chunk + 1, confusion);
  startNextChunk(progress);
  await run.save(); // The chunk counts as done from here on.
  waiting.discardChunk();
}

const positionsOf = ({ labels }: Encoded): Uint32Array => Uint32Array.from(labels.keys());
