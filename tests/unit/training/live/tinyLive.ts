import { Vocabulary } from '#lib/text/vocabulary.ts';
import { encodedOf } from '#tests/unit/training/lstm/encodedOf.ts';
import { silent, tinyIdentity } from '#tests/unit/training/train/tiny.ts';
import { startLive } from '#training/live/chunk.ts';
import { Inbox } from '#training/live/inbox.ts';
import type { BadLine, LabelledText } from '#training/live/lines.ts';
import { type LiveCounts, liveSettings, trainLive } from '#training/live/live.ts';
import { copyWeights, type Weights } from '#training/lstm/weights.ts';
import { accuracyOf, type Confusion } from '#training/metrics/report.ts';
import type { Progress } from '#training/runs/progress.ts';
import { Run } from '#training/runs/run.ts';
import type { Encoded } from '#training/tweets/encode.ts';

const letters = ['abcdefghij', 'klmnopqrst', 'uvwxyzabcd'];
export const wordOf = (id: number): string =>
  letters.map((row, place) => row[Math.floor(id / 10 ** place) % 10]).join('');
export const vocabularyOf = (size: number): Vocabulary =>
  new Vocabulary(Array.from({ length: size - 2 }, (_, k) => wordOf(k + 2)));

/** A tweet with a word that tells the mood, some that do not, and at the end one that no other tweet has. */
const tweetOf = (name: number) => {
  const label: 0 | 1 = name % 2 === 0 ? 0 : 1;
  const filler = [10, 11, 12].slice(0, name % 4);
  return { ids: [2 + 4 * label + (name % 4), ...filler, name], label };
};
export const liveNames = (count: number, from = 0) => Array.from({ length: count }, (_, k) => 200 + from + k);
export const liveLine = (name: number): LabelledText => {
  const { ids, label } = tweetOf(name);
  return { text: ids.map(wordOf).join(' '), label };
};

export const vocabulary = vocabularyOf(400);
export const oldNames = Array.from({ length: 16 }, (_, k) => 100 + k);
export const old = {
  replay: encodedOf(oldNames.map(tweetOf)),
  test: encodedOf(Array.from({ length: 12 }, (_, k) => tweetOf(150 + k))),
};

/** Tweets per chunk, of which two are held out. With as many rehearsed tweets an epoch has five batches. */
export const size = 20;
export const batchesPerChunk = 10;

export function tinyLiveIdentity(chunkSize = size) {
  const { settings, ...others } = tinyIdentity({ vocabulary: 400 });
  const tweets = { train: chunkSize, test: old.test.labels.length };
  return { ...others, settings: liveSettings(settings), tweets };
}

/** A tweet that the network read. */
export interface Reading {
  readonly chunk: number;
  readonly epoch: number;
  /** As a new tweet to train on, as a rehearsed one, or as a new one for validation. */
  readonly as: 'fresh' | 'rehearsed' | 'heldOut';
  readonly name: number;
}

/** When live training is stopped: after so many of these. */
export interface CutOff {
  readonly lines?: number;
  /** With a save right before, as every half minute. */
  readonly batches?: number;
  /** Without a save. */
  readonly unsavedBatches?: number;
  readonly epochs?: number;
  /** Reports on a trained chunk. */
  readonly chunks?: number;
  /** Chunks that count as done, before their tweets are discarded. */
  readonly done?: number;
  /** Chunks whose tweets are discarded. */
  readonly discarded?: number;
}

/** What live training did until it ended or was stopped. */
export interface LiveProcess {
  /** Undefined if it was stopped. */
  readonly counts: LiveCounts | undefined;
  readonly weights: Weights;
  readonly waiting: Encoded;
  readonly progress: Progress;
  readonly readings: readonly Reading[];
  /** Each trained chunk: after how many lines, and the accuracy on how many tweets of the old test. */
  readonly chunks: readonly { chunk: number; lines: number; accuracy: number; tested: number }[];
}

const cut = new Error('cut off');

/** Trains live as a new process would. */
export async function liveProcess(
  folder: string,
  lines: readonly (LabelledText | BadLine)[],
  cutOff: CutOff = {},
): Promise<LiveProcess> {
  const run = await Run.open(tinyLiveIdentity(), folder, { threads: 1 });
  const inbox = new Inbox(folder, run.progress.chunk);
  const seen = { lines: 0, batches: 0, unsavedBatches: 0, epochs: 0, chunks: 0, done: 0, discarded: 0 };
  const reached = (what: keyof CutOff): boolean => ++seen[what] === cutOff[what];
  const cutWhen = (what: keyof CutOff): void => {
    if (reached(what)) throw cut;
  };
  async function* stream() {
    for (const line of lines) {
      cutWhen('lines');
      yield line;
    }
  }
  run.saveWhenDue = async () => {
    cutWhen('unsavedBatches');
    if (!reached('batches')) return;
    await run.save();
    throw cut;
  };
  const discard = inbox.discardChunk.bind(inbox);
  inbox.discardChunk = () => {
    cutWhen('done');
    discard();
    cutWhen('discarded');
  };
  const readings = readingsOf(run);
  const chunks: LiveProcess['chunks'][number][] = [];
  const observer = {
    ...silent,
    onEpoch: () => cutWhen('epochs'),
    onBadLine: () => undefined,
    onChunk: async (chunk: number, test: Confusion) => {
      cutWhen('chunks');
      const tested = test.flat().reduce((sum, count) => sum + count, 0);
      chunks.push({ chunk, lines: seen.lines, accuracy: accuracyOf(test), tested });
    },
  };
  try {
    await startLive(run, old);
    const training = trainLive(run, inbox, stream(), vocabulary, old, size, observer);
    const counts = await training.catch((error: unknown) => {
      if (error !== cut) throw error;
      return undefined;
    });
    const waiting = inbox.tweets(inbox.count);
    return {
      counts,
      weights: copyWeights(run.pool.weights),
      waiting,
      progress: run.progress,
      readings,
      chunks,
    };
  } finally {
    await run.dispose();
  }
}

/** Returns a list to which the pool's calls add the tweets that they read, except those of the old test. */
function readingsOf({ pool, progress }: Run): Reading[] {
  const readings: Reading[] = [];
  const read = ({ ids, offsets }: Encoded, chosen: Uint32Array, asOf: (k: number) => Reading['as']) => {
    for (const k of chosen)
      readings.push({
        chunk: progress.chunk + 1,
        epoch: progress.epoch + 1,
        as: asOf(k),
        name: ids[offsets[k + 1]! - 1]!,
      });
  };
  const compute = pool.computeGradients.bind(pool);
  pool.computeGradients = (tweets, chosen, ...others) => {
    read(tweets, chosen, (k) => (k < size ? 'fresh' : 'rehearsed'));
    return compute(tweets, chosen, ...others);
  };
  const evaluate = pool.evaluate.bind(pool);
  pool.evaluate = (tweets, chosen) => {
    if (tweets !== old.test) read(tweets, chosen, () => 'heldOut');
    return evaluate(tweets, chosen);
  };
  return readings;
}
