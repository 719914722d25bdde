import { kindsByRules } from '#lib/crisis/detect.ts';
import { normalize } from '#lib/crisis/normalize.ts';
import { riskOf } from '#lib/crisis/wording.ts';
import { type LearnSettings, learnWording } from './learn.ts';
import { formOf, type Post } from './posts.ts';

/** A post, and what a wording says of it that was learned without its writer. */
export interface Judged extends Post {
  /** The logarithm of the odds, if the rules leave the post to its wording; else plus or minus infinity. */
  readonly risk: number;
}

export interface CrossValidation {
  readonly posts: readonly Judged[];
  /** The risk of each tweet of `otherTweets`: the mean over the folds. */
  readonly tweets: Float64Array;
}

/**
 * Leaves out the posts of one writer after another, learns from the others, and judges what was left out.
 * @param tweets in the form of `normalize`, to learn from
 * @param otherTweets likewise, to judge
 */
export function crossValidate(
  posts: readonly Post[],
  tweets: readonly string[],
  otherTweets: readonly string[],
  settings: LearnSettings,
  onProgress: (done: number, total: number) => void,
): CrossValidation {
  const writers = [...new Set(posts.map(({ writer }) => writer))];
  const sums = new Float64Array(otherTweets.length);
  const judged = writers.flatMap((writer, fold) => {
    const wording = learnWording(
      examplesOf(
        posts.filter((post) => post.writer !== writer),
        tweets,
      ),
      settings,
    );
    const phrases = new Map(Object.entries(wording.phrases));
    for (const [k, tweet] of otherTweets.entries()) sums[k]! += riskOf(tweet, wording, phrases);
    onProgress(fold + 1, writers.length);
    return posts
      .filter((post) => post.writer === writer)
      .map((post) => ({
        ...post,
        risk: riskByRules(post.text) ?? riskOf(formOf(post.text), wording, phrases),
      }));
  });
  return { posts: judged, tweets: sums.map((sum) => sum / writers.length) };
}

function riskByRules(text: string): number | undefined {
  const kinds = kindsByRules(normalize(text));
  return kinds && (kinds.length > 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY);
}

export const examplesOf = (posts: readonly Post[], tweets: readonly string[]) => ({
  risky: posts.filter(({ kind }) => kind !== 'harmless').map(({ text }) => formOf(text)),
  harmless: posts.filter(({ kind }) => kind === 'harmless').map(({ text }) => formOf(text)),
  tweets,
});
