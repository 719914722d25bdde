import { type OnProgress, withBar } from '#training/cli/progress.ts';
import type { LabelledPost } from '#training/datasets/post.ts';
import { shuffled } from '#training/random/shuffled.ts';
import { rngStream } from '#training/random/streams.ts';
import type { Settings } from '#training/settings/settings.ts';
import { type Corpus, readCorpus } from '#training/tweets/corpus.ts';
import { withMendedLetters } from '#training/tweets/mendLetters.ts';
import { readTweets, type Tweet } from '#training/tweets/read.ts';
import { split } from '#training/tweets/split.ts';
import type { TestSet } from './testSets.ts';

/** Sentiment140 with the split of a run that trains on all of it. */
export interface Sentiment140 {
  readonly corpus: Corpus;
  /** Positions in the corpus of the tweets to train on. */
  readonly train: Uint32Array;
  /** The test tweets, or a random choice of them. */
  readonly test: TestSet;
}

const name = 'sentiment140';

/**
 * @param settings of the model's training: the seed of the split, which is also that of the choice, and whether broken
 *   letters are mended
 * @param rows maximum number of test tweets
 * @throws UserError as readTweets does
 */
export async function readSentiment140(
  path: string,
  { seed, mendLetters }: Pick<Settings, 'seed' | 'mendLetters'>,
  rows: number,
): Promise<Sentiment140> {
  const read = (onProgress: OnProgress): AsyncIterable<Tweet> => {
    const tweets = readTweets(path, onProgress);
    return mendLetters ? withMendedLetters(tweets) : tweets;
  };
  const corpus = await withBar(`reading ${path}`, (onProgress) => readCorpus(read(onProgress)));
  const { train, test } = split(corpus, seed);
  const chosen = shuffled(test.length, rngStream(seed, 'evaluatedTweets')).subarray(0, rows);
  const moods = new Map(
    [...chosen].map(
      (k) => [corpus.rows[test[k]!]!, corpus.labels[test[k]!] === 1 ? 'happy' : 'sad'] as const,
    ),
  );
  const posts: LabelledPost[] = [];
  // A corpus holds tokens only, so the texts are read from the file again.
  await withBar('reading the test tweets', async (onProgress) => {
    for await (const { row, text } of read(onProgress)) {
      const mood = moods.get(row);
      if (mood !== undefined) posts.push({ text, mood, source: name });
    }
  });
  const note = posts.length === test.length ? 'all test tweets' : `of the ${test.length} test tweets`;
  return { corpus, train, test: { name, note, posts } };
}
