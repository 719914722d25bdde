import { Vocabulary } from '#lib/text/vocabulary.ts';
import type { Corpus } from './corpus.ts';

/**
 * Texts as ids of a vocabulary: text k is the ids from `offsets[k]` to before `offsets[k + 1]`, at least one and at most
 * `maxTokens`. The optional arrays have a value per text.
 */
export interface Encoded {
  readonly ids: Int32Array;
  readonly offsets: Uint32Array;
  /** 0 sad, 1 happy, 2 unsure. */
  readonly labels: Uint8Array;
  /** Weight in the loss. Absent means 1 for every text. */
  readonly weights?: Float32Array;
  /** Target P(happy | happy or sad), 0 to 1. The label is the target if this is NaN or absent. */
  readonly softTargets?: Float32Array;
  /** Target P(unsure) beside a soft target, 0 to 1. Absent means 0 for every text. */
  readonly unsure?: Float32Array;
  /** Sum that the table of bigrams adds to the logit of happy. Absent means 0 for every text. */
  readonly bigramLogits?: Float32Array;
  /**
   * [texts, 3 or 3 + tags], logits of the moods, and of the tags if n-grams know them. They are added when the outputs are
   * calibrated: the network is trained without them.
   */
  readonly ngramLogits?: Float32Array;
  /** [texts, tags], targets of the tags, 0 to 1. NaN, or absent, means unknown. */
  readonly tags?: Float32Array;
  /** [texts, 3 or 3 + tags], added to the logits of moods and tags in training, because sources differ in how often they use a label. */
  readonly sourceOffsets?: Float32Array;
  /** Weight of a tag in the loss. Absent means 1. */
  readonly tagWeight?: number;
  /** Target of the output for tweets, 0 to 1. NaN, or absent, means unknown. */
  readonly tweetTargets?: Float32Array;
  /** Weight in the loss of the output for tweets. Absent means 1. */
  readonly tweetWeight?: number;
}

/**
 * Returns the vocabulary of the most frequent words of the training tweets. Words of equal frequency are in the order of
 * their spelling.
 * @param train positions in the corpus
 * @param size number of ids, including the two reserved ones
 */
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

/** Encodes the chosen tweets as `encode` of lib/text does: the last `maxTokens` tokens of a longer tweet. */
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
