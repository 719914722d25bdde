import type { Vocabulary } from '#lib/text/vocabulary.ts';
import { UserError } from '#scripts/cli/command.ts';
import { withBar } from '#training/cli/progress.ts';
import type { Settings } from '#training/settings/settings.ts';
import { type Corpus, readCorpus } from './corpus.ts';
import { buildVocabulary, type Encoded, encodeTweets } from './encode.ts';
import { withMendedLetters } from './mendLetters.ts';
import { readTweets } from './read.ts';
import { split } from './split.ts';

/** Tweets ready for a run. They depend only on the file, the settings and the number of rows. */
export interface Prepared {
  readonly vocabulary: Vocabulary;
  readonly train: Encoded;
  readonly test: Encoded;
  /** Row of each test tweet in the original file. */
  readonly testRows: Uint32Array;
}

/** Tweets of which tokens are wanted too. */
export interface PreparedWithTokens extends Prepared {
  /** Returns the tokens of a test tweet by its position: the last `maxTokens` if it has more. */
  readonly testTokens: (tweet: number) => string[];
}

/** With fewer tweets, a chunk could have none to train on. */
const minTweets = 100;

/**
 * Reads, cleans, splits and encodes tweets.
 * @param rows number of tweets to use; undefined for all of them
 * @param say gets messages for the user, one line each
 * @throws UserError of one line on bad input
 */
export async function prepareTweets(
  path: string,
  settings: Settings,
  rows: number | undefined,
  say: (line: string) => void,
): Promise<Prepared> {
  const { testTokens: _, ...prepared } = await prepareTweetsWithTokens(path, settings, rows, say);
  return prepared;
}

/**
 * Like `prepareTweets`. Its result keeps the words of all tweets in memory, which a training has no use for.
 * @param given a vocabulary to use instead of one of the training tweets
 * @throws UserError of one line on bad input
 */
export async function prepareTweetsWithTokens(
  path: string,
  settings: Settings,
  rows: number | undefined,
  say: (line: string) => void,
  given: { readonly vocabulary?: Vocabulary } = {},
): Promise<PreparedWithTokens> {
  const corpus = await withBar(`reading ${path}`, (onRead) => {
    // Reading takes about two thirds of the time, cleaning the rest.
    const tweets = readTweets(path, (done, total) => onRead(2 * done, 3 * total));
    return readCorpus(settings.mendLetters ? withMendedLetters(tweets) : tweets, (done, total) =>
      onRead(2 * total + done, 3 * total),
    );
  });
  say(removedLine(corpus));
  if (corpus.labels.length < minTweets) {
    throw new UserError(`${path}: training needs ${minTweets} tweets or more`);
  }
  const { train, test } = split(corpus, settings.seed, rows);
  const vocabulary = given.vocabulary ?? buildVocabulary(corpus, train, settings.vocabulary);
  say(`${train.length} tweets to train on, ${test.length} for the report, ${vocabulary.size} ids`);
  return {
    vocabulary,
    train: encodeTweets(corpus, train, vocabulary, settings.maxTokens),
    test: encodeTweets(corpus, test, vocabulary, settings.maxTokens),
    testRows: test.map((tweet) => corpus.rows[tweet]!),
    testTokens: (tweet) => tokensOf(corpus, test[tweet]!).slice(-settings.maxTokens),
  };
}

const tokensOf = ({ words, tokens, offsets }: Corpus, tweet: number): string[] =>
  Array.from(tokens.subarray(offsets[tweet], offsets[tweet + 1]), (token) => words[token]!);

function removedLine({ removed, labels }: Corpus): string {
  const { empty, unreadable, contradictory, duplicate } = removed;
  return (
    `removed ${empty} empty rows, ${unreadable} without a word, ${contradictory} whose text carries both labels, ` +
    `${duplicate} duplicates; ${labels.length} tweets are left`
  );
}

/**
 * Parses an option that is a number of tweets.
 * @throws UserError when it is not a whole number, or too small to train on
 */
export function rowsOption(given: string | undefined, option = '--rows'): number | undefined {
  if (given === undefined) return undefined;
  const rows = Number(given);
  if (!Number.isInteger(rows) || rows < minTweets) {
    throw new UserError(`${option} is a whole number from ${minTweets}, not ${given}`);
  }
  return rows;
}
