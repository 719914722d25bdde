import type { OnProgress } from '#training/cli/progress.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { type BigramCounts, countBigrams, sparseRows } from './features.ts';
import { type Logistic, probability, trainLogistic } from './logistic.ts';
import { type BigramTable, bigramLogit, emptyMark, markBase } from './table.ts';

/** Result of training bigrams on tweets. */
export interface TrainedBigrams {
  readonly table: BigramTable;
  /** Bigram logit of each tweet, from a table that was trained without this tweet. */
  readonly bigramLogits: Float32Array;
  /** P(happy) of each tweet, from a linear model of words and bigrams that was trained without this tweet. */
  readonly happy: Float32Array;
}

/** Rarer bigrams are left out. */
const minCount = 5;

/** Cross-validation: a model knows the labels of its own training tweets, so each fold is read by a model of the others. */
const folds = 3;

const settings = { epochs: 3, learningRate: 0.3 };

/** Largest absolute value in a slot. */
const maxValue = 127;

/**
 * Trains logistic regression over words and bigrams, and fills the table with the weights of the bigrams. A network
 * beside the table reads the words itself.
 * @see Wang and Manning 2012, who found bigrams to be what a bag of words lacks
 * @param words number of ids
 * @param slots of the table
 */
export function trainBigrams(
  tweets: Encoded,
  words: number,
  slots: number,
  seed: number,
  onProgress: OnProgress,
): TrainedBigrams {
  const bigrams = countBigrams(tweets, minCount);
  const rows = sparseRows(tweets, bigrams, words);
  const all = Uint32Array.from(tweets.labels.keys());
  const train = (chosen: Uint32Array, round: number): Logistic =>
    trainLogistic(
      rows,
      tweets.labels,
      words + bigrams.counts.length,
      { ...settings, seed },
      (done, total) => onProgress(round + done / total, folds + 1),
      chosen,
    );
  const bigramWeights = ({ weights }: Logistic) => weights.subarray(words);

  const table = tableOf(bigrams, bigramWeights(train(all, 0)), slots);
  const bigramLogits = new Float32Array(all.length);
  const happy = new Float32Array(all.length);
  for (let fold = 0; fold < folds; fold++) {
    const model = train(
      all.filter((k) => k % folds !== fold),
      fold + 1,
    );
    // With a choice of bigrams of its own, because the choice of `table` depends on the labels of this fold.
    const foldTable = tableOf(bigrams, bigramWeights(model), slots);
    for (let k = fold; k < all.length; k += folds) {
      bigramLogits[k] = bigramLogit(foldTable, tweets.ids.subarray(tweets.offsets[k], tweets.offsets[k + 1]));
      happy[k] = probability(model, rows, k);
    }
  }
  return { table, bigramLogits, happy };
}

/** Fills a table. Of bigrams with the same slot, the one with the largest weight^2 * count gets it. */
function tableOf({ indices, counts }: BigramCounts, weights: Float64Array, slots: number): BigramTable {
  const holders = new Int32Array(slots).fill(-1);
  const marks = new Uint8Array(slots).fill(emptyMark);
  const importance = (bigram: number) => weights[bigram]! ** 2 * counts[bigram]!;
  for (const [key, bigram] of indices) {
    const slot = key % slots;
    if (holders[slot]! >= 0 && importance(holders[slot]!) >= importance(bigram)) continue;
    holders[slot] = bigram;
    marks[slot] = key % markBase;
  }
  const exact = Float64Array.from(holders, (bigram) => (bigram < 0 ? 0 : weights[bigram]!));
  const largest = exact.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  const scale = largest / maxValue || 1;
  return { marks, values: Int8Array.from(exact, (value) => Math.round(value / scale)), scale };
}
