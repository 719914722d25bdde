import { tokenize } from '#lib/text/tokenize.ts';
import { type LogisticSettings, probability, trainLogistic } from '#training/bigrams/logistic.ts';
import type { OnProgress } from '#training/cli/progress.ts';
import type { Corpus } from '#training/tweets/corpus.ts';
import { Ngrams } from './ngrams.ts';
import { type Answer, type System, sizeOf } from './system.ts';

/** An n-gram of fewer tweets is left out. */
const leastTweets = 5;
/** Best of those tried on 25,000 training tweets: 2, 3 and 5 epochs, rates of 0.05, 0.1 and 0.3, n-grams from 2 and 5 tweets. */
const settings: LogisticSettings = { epochs: 3, learningRate: 0.3, seed: 140 };

/**
 * TF-IDF of words and pairs of words, and logistic regression over them. It knows two moods and is never unsure but
 * of a text of which it knows no word.
 * @param train positions in the corpus
 */
export function trainTfidf(corpus: Corpus, train: Uint32Array, onProgress: OnProgress): System {
  const ngrams = Ngrams.of(corpus, train, leastTweets);
  const rows = ngrams.rowsOf(corpus, train, (done, of) => onProgress(done, 2 * of));
  const labels = Uint8Array.from(train, (tweet) => corpus.labels[tweet]!);
  const model = trainLogistic(rows, labels, ngrams.size, settings, (done, of) =>
    onProgress(of + done, 2 * of),
  );
  const answerTo = (text: string): Answer => {
    const row = ngrams.rowOf(tokenize(text));
    if (row.features.length === 0) return { mood: 'unsure', margin: 0, probabilities: [0.5, 0.5, 0] };
    const happy = probability(model, row, 0);
    const margin = 2 * happy - 1;
    return { mood: margin > 0 ? 'happy' : 'sad', margin, probabilities: [1 - happy, happy, 0] };
  };
  // As it would be shipped: the n-grams, one a line, then their IDF and weights in 32 bits.
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
