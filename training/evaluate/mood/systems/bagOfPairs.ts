import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { tokenize } from '#lib/text/tokenize.ts';
import { type OnProgress, unwatched } from '#training/cli/progress.ts';
import type { LabelledPost } from '#training/datasets/post.ts';
import { shuffled } from '#training/random/shuffled.ts';
import { rngStream } from '#training/random/streams.ts';
import { type Answer, type System, sizeOf } from './system.ts';

const moods = ['sad', 'happy', 'unsure'] as const;

export interface BagSettings {
  /** Vectors of words and pairs, which are hashed: a power of two. */
  readonly slots: number;
  /** Numbers of a vector. */
  readonly width: number;
  readonly epochs: number;
  /** At the start. It falls linearly to zero. */
  readonly learningRate: number;
  readonly seed: number;
}

/**
 * Trained on SemEval 2013 and 2014 and judged on 2016, none of these was better by more than 0.3 points: widths of 10 and
 * 20; learning rates of 0.05, 0.1, 0.2 and 0.5; 3, 5, 10 and 20 epochs.
 */
const standard: BagSettings = { slots: 2 ** 18, width: 10, epochs: 3, learningRate: 0.2, seed: 140 };

/**
 * Trains a bag of words and pairs of words: the mean of their vectors goes to a softmax of three moods. The answer is the
 * mood whose probability is most above its share of the training posts, which balances the recalls.
 * @see Joulin, Grave, Bojanowski and Mikolov 2016, "Bag of Tricks for Efficient Text Classification" (fastText)
 */
export function trainBagOfPairs(
  posts: readonly LabelledPost[],
  onProgress: OnProgress = unwatched,
  settings: BagSettings = standard,
): System {
  const { slots, width, epochs, learningRate, seed } = settings;
  const bags = posts.map(({ text }) => slotsOf(text, slots));
  const labels = posts.map(({ mood }) => moods.indexOf(mood));
  const random = rngStream(seed, 'bagOfPairs');
  const vectors = Float32Array.from(
    { length: slots * width },
    () => (2 * uniformFloat64(random) - 1) / width,
  );
  const outputs = new Float32Array(moods.length * width);
  const hidden = new Float64Array(width);
  const change = new Float64Array(width);

  const probabilitiesOf = (bag: Int32Array): [number, number, number] => {
    hidden.fill(0);
    for (const slot of bag)
      for (let k = 0; k < width; k++) hidden[k]! += vectors[slot * width + k]! / bag.length;
    const [a, b, c] = moods.map((_, output) => {
      let logit = 0;
      for (let k = 0; k < width; k++) logit += outputs[output * width + k]! * hidden[k]!;
      return Math.exp(logit);
    }) as [number, number, number];
    const sum = a + b + c;
    return [a / sum, b / sum, c / sum];
  };

  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const [done, row] of shuffled(posts.length, rngStream(seed, 'bagOfPairs', epoch)).entries()) {
      const rate = learningRate * (1 - (epoch + done / posts.length) / epochs);
      const probabilities = probabilitiesOf(bags[row]!);
      change.fill(0);
      for (let output = 0; output < moods.length; output++) {
        const step = rate * (Number(labels[row] === output) - probabilities[output]!);
        for (let k = 0; k < width; k++) {
          change[k]! += step * outputs[output * width + k]!;
          outputs[output * width + k]! += step * hidden[k]!;
        }
      }
      // As in fastText, each vector gets the whole step and not its share of the mean.
      for (const slot of bags[row]!) for (let k = 0; k < width; k++) vectors[slot * width + k]! += change[k]!;
    }
    onProgress(epoch + 1, epochs);
  }

  // One more post of each mood, so that no share is 0.
  const shares = moods.map(
    (_, mood) => (1 + labels.filter((label) => label === mood).length) / (moods.length + posts.length),
  );
  const answerTo = (text: string): Answer => {
    const bag = slotsOf(text, slots);
    if (bag.length === 0) return { mood: 'unsure', margin: 0, probabilities: [0, 0, 1] };
    const probabilities = probabilitiesOf(bag);
    const ratios = probabilities.map((probability, k) => probability / shares[k]!);
    const mood = moods[ratios.indexOf(Math.max(...ratios))]!;
    return { mood, margin: probabilities[1] - probabilities[0], probabilities };
  };
  return {
    name: 'bag of words and pairs',
    size: sizeOf([vectors, outputs].map((values) => new Uint8Array(values.buffer))),
    answer: async (texts) => texts.map(answerTo),
  };
}

/** Returns the slots of the words and pairs of a text. */
function slotsOf(text: string, slots: number): Int32Array {
  const tokens = tokenize(text);
  const pairs = tokens.slice(1).map((token, k) => `${tokens[k]} ${token}`);
  return Int32Array.from([...tokens, ...pairs], (gram) => hashOf(gram) & (slots - 1));
}

/** @see Fowler, Noll and Vo 1991 (FNV-1a, 32 bits, over UTF-16 units) */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  return hash ^ (hash >>> 15);
}
