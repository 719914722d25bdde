import { phrasesIn, phraseValue, type Wording, windowsOf } from '#lib/crisis/wording.ts';
import { type Logistic, type SparseRows, trainLogistic } from '#training/bigrams/logistic.ts';

export interface Examples {
  /** Posts of writers at risk, in the form of `normalize`. */
  readonly risky: readonly string[];
  /** Posts of others. */
  readonly harmless: readonly string[];
  /** Tweets. Nearly all of them are harmless, and they are taken so. */
  readonly tweets: readonly string[];
}

export interface LearnSettings {
  readonly epochs: number;
  readonly learningRate: number;
  /** How often an epoch shows a post for each time that it shows a tweet. */
  readonly postRepeats: number;
  /** Posts that must have a phrase, for it to be learned. */
  readonly minPosts: number;
  /** Number of phrases that are kept: those with the largest weights. */
  readonly phrases: number;
}

/** Chosen by `npm run danger`, by the share of posts heard at equal alarms. */
export const learnSettings: LearnSettings = {
  epochs: 8,
  learningRate: 0.1,
  postRepeats: 4,
  minPosts: 2,
  phrases: 30_000,
};

/** Learns which phrases posts of writers at risk have. The result has no threshold yet. */
export function learnWording(
  { risky, harmless, tweets }: Examples,
  settings: LearnSettings = learnSettings,
): Omit<Wording, 'threshold'> {
  const posts = [...risky, ...harmless];
  const texts = [...posts, ...tweets];
  const phrases = commonPhrases(posts, settings.minPosts);
  const rows = rowsOf(texts, phrases);
  const labels = Uint8Array.from(texts, (_, row) => (row < risky.length ? 1 : 0));
  const chosen = texts.flatMap((_, row) =>
    row < posts.length ? Array(settings.postRepeats).fill(row) : [row],
  );
  const logistic = trainLogistic(
    rows,
    labels,
    phrases.length,
    { epochs: settings.epochs, learningRate: settings.learningRate, seed: 1 },
    undefined,
    Uint32Array.from(chosen),
  );
  return { bias: logistic.bias, phrases: heaviest(phrases, logistic, settings.phrases) };
}

/** The first window of a text stands for it: nearly all posts have one. */
const featuresOf = (text: string) => {
  const words = windowsOf(text)[0]!;
  return { phrases: phrasesIn(words), value: phraseValue(words) };
};

function commonPhrases(texts: readonly string[], least: number): string[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const phrase of featuresOf(text).phrases) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= least).map(([phrase]) => phrase);
}

function rowsOf(texts: readonly string[], phrases: readonly string[]): SparseRows {
  const numbers = new Map(phrases.map((phrase, number) => [phrase, number]));
  const offsets = [0];
  const features: number[] = [];
  const values: number[] = [];
  for (const text of texts) {
    const own = featuresOf(text);
    for (const phrase of own.phrases) {
      const number = numbers.get(phrase);
      if (number === undefined) continue;
      features.push(number);
      values.push(own.value);
    }
    offsets.push(features.length);
  }
  return {
    offsets: Uint32Array.from(offsets),
    features: Int32Array.from(features),
    values: Float32Array.from(values),
  };
}

function heaviest(phrases: readonly string[], { weights }: Logistic, count: number): Record<string, number> {
  const rounded = phrases.map((phrase, k): [string, number] => [phrase, Math.round(100 * weights[k]!)]);
  const kept = rounded
    .filter(([, weight]) => weight !== 0)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, count);
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}
