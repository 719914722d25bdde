import { type Corpus, readCorpus } from '#training/tweets/corpus.ts';
import type { Tweet } from '#training/tweets/read.ts';

export type Labelled = readonly [label: 0 | 1 | null, text: string];

/** Returns the corpus of these tweets, whose rows count from 0. */
export function corpusOf(tweets: readonly Labelled[]): Promise<Corpus> {
  return readCorpus(streamOf(tweets.map(([label, text], row) => ({ row, label, text }))));
}

async function* streamOf(tweets: readonly Tweet[]): AsyncGenerator<Tweet> {
  yield* tweets;
}

/** Returns the tokens of each tweet. */
export function textsOf({ words, tokens, offsets, labels }: Corpus): string[][] {
  return Array.from(labels, (_, k) =>
    [...tokens.subarray(offsets[k], offsets[k + 1])].map((word) => words[word]!),
  );
}
