import { Vocabulary } from '#lib/text/vocabulary.ts';
import type { Corpus } from './corpus.ts';

/** Tweets as a model's ids: tweet k is `ids[offsets[k]] .. ids[offsets[k + 1]]`, 1 to maxTokens of them. */
export interface Encoded {
  readonly ids: Int32Array;
  readonly offsets: Uint32Array;
  /** 0 sad, 1 happy, 2 unsure. */
  readonly labels: Uint8Array;
  /** 1 where unsure was no choice when the label was given; without it nowhere. */
  readonly isBinaryLabel?: Uint8Array;
  /** How much each counts in the loss; without it 1. */
  readonly weights?: Float32Array;
  /** How happy each is to be taken for, 0 to 1; where it is NaN, and without it, the label says it. */
  readonly softTargets?: Float32Array;
  /** How much of a soft label is unsure, 0 to 1; without it nothing. */
  readonly unsure?: Float32Array;
  /** How far each one's pairs of words move it towards happy, as a logit; without it not at all. */
  readonly bigramLogits?: Float32Array;
}

/** The `size` most frequent words of the training tweets, the two reserved ids counted in. Ties go by spelling. */
export function buildVocabulary(corpus: Corpus, train: Uint32Array, size: number): Vocabulary {
  const counts = new Uint32Array(corpus.words.length);
  for (const tweet of train) {
    for (let k = corpus.offsets[tweet]!; k < corpus.offsets[tweet + 1]!; k++) counts[corpus.tokens[k]!]!++;
  }
  const ranked = corpus.words
    .map((word, number) => ({ word, count: counts[number]! }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
  return new Vocabulary(ranked.slice(0, size - 2).map(({ word }) => word));
}

/** The chosen tweets as ids, as lib/text's encode would give them: of a longer tweet the last maxTokens. */
export function encodeTweets(
  corpus: Corpus,
  chosen: Uint32Array,
  vocabulary: Vocabulary,
  maxTokens: number,
): Encoded {
  const idOfWord = Int32Array.from(corpus.words, (word) => vocabulary.idOf(word));
  const offsets = new Uint32Array(chosen.length + 1);
  chosen.forEach((tweet, k) => {
    const length = corpus.offsets[tweet + 1]! - corpus.offsets[tweet]!;
    offsets[k + 1] = offsets[k]! + Math.min(length, maxTokens);
  });
  const ids = new Int32Array(offsets[chosen.length]!);
  chosen.forEach((tweet, k) => {
    const end = corpus.offsets[tweet + 1]!;
    const start = end - (offsets[k + 1]! - offsets[k]!);
    for (let token = start; token < end; token++)
      ids[offsets[k]! + token - start] = idOfWord[corpus.tokens[token]!]!;
  });
  return { ids, offsets, labels: Uint8Array.from(chosen, (tweet) => corpus.labels[tweet]!) };
}
