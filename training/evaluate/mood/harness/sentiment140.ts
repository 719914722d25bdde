import { withBar } from '#training/cli/progress.ts';
import type { LabelledPost } from '#training/datasets/post.ts';
import { randomOf } from '#training/random/random.ts';
import { type Corpus, readCorpus } from '#training/tweets/corpus.ts';
import { readTweets } from '#training/tweets/read.ts';
import { shuffled, split } from '#training/tweets/split.ts';
import type { TestSet } from './testSets.ts';

/** Sentiment140, parted as for a run that trains on all of it. */
export interface Sentiment140 {
  readonly corpus: Corpus;
  /** Positions in the corpus. */
  readonly train: Uint32Array;
  /** The test tweets, or some of them at random by the seed. */
  readonly test: TestSet;
}

const name = 'sentiment140';
/** Sets these draws apart from others of the same seed. */
const purpose = 5;

/**
 * @param seed of the split  @param rows how many of the test tweets to give at most
 * @throws UserError as readTweets does
 */
export async function readSentiment140(path: string, seed: number, rows: number): Promise<Sentiment140> {
  const corpus = await withBar(`reading ${path}`, (onProgress) => readCorpus(readTweets(path, onProgress)));
  const { train, test } = split(corpus, seed);
  const chosen = shuffled(test.length, randomOf(seed, purpose)).subarray(0, rows);
  const moods = new Map(
    [...chosen].map(
      (k) => [corpus.rows[test[k]!]!, corpus.labels[test[k]!] === 1 ? 'happy' : 'sad'] as const,
    ),
  );
  const posts: LabelledPost[] = [];
  // A corpus holds no text, only tokens of it.
  await withBar('reading the test tweets', async (onProgress) => {
    for await (const { row, text } of readTweets(path, onProgress)) {
      const mood = moods.get(row);
      if (mood !== undefined) posts.push({ text, mood, source: name });
    }
  });
  const note = posts.length === test.length ? 'all test tweets' : `of the ${test.length} test tweets`;
  return { corpus, train, test: { name, note, posts } };
}
