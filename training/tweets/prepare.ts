import type { Vocabulary } from '#lib/text/vocabulary.ts';
import { UserError } from '#scripts/cli/command.ts';
import { withBar } from '#training/cli/progress.ts';
import type { Settings } from '#training/settings/settings.ts';
import { type Corpus, readCorpus } from './corpus.ts';
import { buildVocabulary, type Encoded, encodeTweets } from './encode.ts';
import { readTweets } from './read.ts';
import { split } from './split.ts';

/** Tweets ready for a run: the same file, settings and rows always give the same. */
export interface Prepared {
  readonly vocabulary: Vocabulary;
  readonly train: Encoded;
  readonly test: Encoded;
  /** Rows of the original file, by position in `test`. */
  readonly testRows: Uint32Array;
}

/** With fewer, a chunk could be left without a tweet to train on. */
const fewestTweets = 100;

/**
 * Reads, cleans, splits and encodes tweets.
 * @param rows how many tweets to use, all when undefined
 * @param say told line by line what was read and removed
 * @param given a vocabulary to take instead of that of the training tweets
 * @throws UserError of one line on bad input
 */
export async function prepareTweets(
  path: string,
  settings: Settings,
  rows: number | undefined,
  say: (line: string) => void,
  given: { readonly vocabulary?: Vocabulary } = {},
): Promise<Prepared> {
  const corpus = await withBar(`reading ${path}`, (onRead) =>
    // Reading takes about two thirds of the time, then cleaning.
    readCorpus(
      readTweets(path, (done, of) => onRead(2 * done, 3 * of)),
      (done, of) => onRead(2 * of + done, 3 * of),
    ),
  );
  say(removedLine(corpus));
  if (corpus.labels.length < fewestTweets) {
    throw new UserError(`${path}: training needs ${fewestTweets} tweets or more`);
  }
  const { train, test } = split(corpus, settings.seed, rows);
  const vocabulary = given.vocabulary ?? buildVocabulary(corpus, train, settings.vocabulary);
  say(`${train.length} tweets to train on, ${test.length} for the report, ${vocabulary.size} ids`);
  return {
    vocabulary,
    train: encodeTweets(corpus, train, vocabulary, settings.maxTokens),
    test: encodeTweets(corpus, test, vocabulary, settings.maxTokens),
    testRows: test.map((tweet) => corpus.rows[tweet]!),
  };
}

function removedLine({ removed, labels }: Corpus): string {
  const { empty, unreadable, contradictory, duplicate } = removed;
  return (
    `removed ${empty} empty rows, ${unreadable} without a word, ${contradictory} whose text carries both labels, ` +
    `${duplicate} duplicates; ${labels.length} tweets are left`
  );
}

/** @throws UserError when the value of --rows, or of another option, is no whole number, or too small to train on */
export function rowsOption(given: string | undefined, option = '--rows'): number | undefined {
  if (given === undefined) return undefined;
  const rows = Number(given);
  if (!Number.isInteger(rows) || rows < fewestTweets) {
    throw new UserError(`${option} is a whole number from ${fewestTweets}, not ${given}`);
  }
  return rows;
}
