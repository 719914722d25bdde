import type { OnProgress } from '#training/cli/progress.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { type Bigrams, bigramsOf, rowsOf } from './features.ts';
import { type Logistic, probability, trainLogistic } from './logistic.ts';
import { type BigramTable, bigramLogit, emptyMark, markBase } from './table.ts';

/** What pairs of words were found to say. */
export interface TrainedBigrams {
  readonly table: BigramTable;
  /** Of each tweet, how far its pairs move it: what a table says that was made without this tweet. */
  readonly bigramLogits: Float32Array;
  /** Of each tweet, the probability that it is happy, of a linear model of words and pairs made without this tweet. */
  readonly happy: Float32Array;
}

/** A pair of fewer occurrences is left out. */
const leastCount = 5;

/** Each part of the tweets is read by a model of the others: of its own tweets a model knows the labels by heart. */
const folds = 3;

const settings = { epochs: 3, learningRate: 0.3 };

const largest = 127;

/**
 * Logistic regression over words and pairs of words (Wang and Manning 2012 found pairs to be what a bag of words lacks),
 * of which the pairs that say most are kept. A network that is trained beside the table has the words itself.
 * @param words how many ids there are
 * @param slots of the table
 */
export function trainBigrams(
  tweets: Encoded,
  words: number,
  slots: number,
  seed: number,
  onProgress: OnProgress,
): TrainedBigrams {
  const pairs = bigramsOf(tweets, leastCount);
  const rows = rowsOf(tweets, pairs, words);
  const all = Uint32Array.from(tweets.labels.keys());
  const train = (chosen: Uint32Array, round: number): Logistic =>
    trainLogistic(
      rows,
      tweets.labels,
      words + pairs.counts.length,
      { ...settings, seed },
      (done, of) => onProgress(round + done / of, folds + 1),
      chosen,
    );
  const weightsOf = ({ weights }: Logistic) => weights.subarray(words);

  const table = tableOf(pairs, weightsOf(train(all, 0)), slots);
  const bigramLogits = new Float32Array(all.length);
  const happy = new Float32Array(all.length);
  for (let fold = 0; fold < folds; fold++) {
    const model = train(
      all.filter((k) => k % folds !== fold),
      fold + 1,
    );
    // Its own choice of pairs, for to be chosen says something of the labels as well.
    const others = tableOf(pairs, weightsOf(model), slots);
    for (let k = fold; k < all.length; k += folds) {
      bigramLogits[k] = bigramLogit(others, tweets.ids.subarray(tweets.offsets[k], tweets.offsets[k + 1]));
      happy[k] = probability(model, rows, k);
    }
  }
  return { table, bigramLogits, happy };
}

/** Of the pairs that would have the same slot, the one that moves most tweets furthest gets it. */
function tableOf({ numbers, counts }: Bigrams, weights: Float64Array, slots: number): BigramTable {
  const holders = new Int32Array(slots).fill(-1);
  const marks = new Uint8Array(slots).fill(emptyMark);
  const tells = (pair: number) => weights[pair]! ** 2 * counts[pair]!;
  for (const [key, pair] of numbers) {
    const slot = key % slots;
    if (holders[slot]! >= 0 && tells(holders[slot]!) >= tells(pair)) continue;
    holders[slot] = pair;
    marks[slot] = key % markBase;
  }
  const exact = Float64Array.from(holders, (pair) => (pair < 0 ? 0 : weights[pair]!));
  const most = exact.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const scale = most / largest || 1;
  return { marks, values: Int8Array.from(exact, (value) => Math.round(value / scale)), scale };
}
