import { type OnProgress, unwatched } from '#training/cli/progress.ts';
import type { LabelledPost } from '#training/datasets/post.ts';
import { scoreOf, trainHyperplane } from './dualDescent.ts';
import { type Answer, type System, sizeOf } from './system.ts';
import { TextNgrams } from './textNgrams.ts';

const moods = ['sad', 'happy', 'unsure'] as const;

const settings = { cost: 0.1, tolerance: 0.1, maxPasses: 1000, seed: 140 };

/**
 * Trains a linear support vector machine over n-grams for each of the three moods, against the other two. A mood's posts
 * cost the more the fewer they are (`balanced` in scikit-learn). The answer is the mood with the highest score.
 */
export function trainSvm(posts: readonly LabelledPost[], onProgress: OnProgress = unwatched): System {
  const texts = posts.map(({ text }) => text);
  const ngrams = new TextNgrams(texts);
  const rows = ngrams.rowsOf(texts);
  onProgress(1, moods.length + 1);
  const counts = new Map(moods.map((mood) => [mood, posts.filter((post) => post.mood === mood).length]));
  const planes = moods.map((mood, k) => {
    const sides = Int8Array.from(posts, (post) => (post.mood === mood ? 1 : -1));
    const own = counts.get(mood)!;
    const costs = Float64Array.from(posts, (post) => {
      const count = post.mood === mood ? own : posts.length - own;
      return (settings.cost * posts.length) / (2 * count);
    });
    const plane = trainHyperplane(rows, sides, costs, ngrams.size, settings);
    onProgress(k + 2, moods.length + 1);
    return plane;
  });
  const answerTo = (text: string): Answer => {
    const row = ngrams.rowsOf([text]);
    const scores = planes.map((plane) => scoreOf(plane, row, 0));
    return { mood: moods[scores.indexOf(Math.max(...scores))]!, margin: scores[1]! - scores[0]! };
  };
  // The files to ship: the n-grams, one per line, then their weights with the IDF in 32 bits.
  const files = [
    new TextEncoder().encode([...ngrams.spelled()].join('\n')),
    ...planes.map(({ weights }) => new Uint8Array(Float32Array.from(weights).buffer)),
  ];
  return {
    name: 'linear SVM over n-grams',
    size: sizeOf(files),
    answer: async (asked) => asked.map(answerTo),
  };
}
