import { tokenize } from '#lib/text/tokenize.ts';
import { type LogisticSettings, probability, trainLogistic } from '#training/bigrams/logistic.ts';
import type { OnProgress } from '#training/cli/progress.ts';
import type { Corpus } from '#training/tweets/corpus.ts';
import { Ngrams } from './ngrams.ts';
import { type Answer, type System, sizeOf } from './system.ts';

/** N-grams that fewer tweets contain are left out. */
const minTweets = 5;
/** The best of these on 25,000 training tweets: 2, 3 and 5 epochs; learning rates of 0.05, 0.1 and 0.3; 2 and 5 tweets. */
const settings: LogisticSettings = { epochs: 3, learningRate: 0.3, seed: 140 };

/**
 * Trains logistic regression on the TF-IDF of words and bigrams. It knows two moods and is unsure about texts without a
 * known word only.
 * @param train positions in the corpus
 */
export function trainTfidf(corpus: Corpus, train: Uint32Array, onProgress: OnProgress): System {
  const ngrams = Ngrams.of(corpus, train, minTweets);
  const rows = ngrams.rowsOf(corpus, train, (done, total) => onProgress(done, 2 * total));
  const labels = Uint8Array.from(train, (tweet) => corpus.labels[tweet]!);
  const model = trainLogistic(rows, labels, ngrams.size, settings, (done, total) =>
    onProgress(total + done, 2 * total),
  );
  const answerTo = (text: string): Answer => {
    const row = ngrams.rowOf(tokenize(text));
    if (row.features.length === 0) return { mood: 'unsure', margin: 0, probabilities: [0.5, 0.5, 0] };
    const happy = probability(model, row, 0);
    const margin = 2 * happy - 1;
    return { mood: margin > 0 ? 'happy' : 'sad', margin, probabilities: [1 - happy, happy, 0] };
  };
  // The files to ship: the n-grams, one per line, then their IDF and weights in 32 bits.
  const files = [
    new TextEncoder().encode([...ngrams.spelled()].join('\n')),
    ...[ngrams.idf, model.weights].map((values) => new Uint8Array(Float32Array.from(values).buffer)),
  ];
  return {
    name: 'TF-IDF + logistic regression',
    size: sizeOf(files),
    answer: async (texts) => texts.map(answerTo),
  };
}
