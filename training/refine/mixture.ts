import { tokenize } from '#lib/text/tokenize.ts';
import { UserError } from '#scripts/cli/command.ts';
import type { LabelledPost } from '#training/datasets/post.ts';
import type { PostSet } from '#training/datasets/sets.ts';
import { type Random, randomOf } from '#training/random/random.ts';
import { templatePosts } from '#training/templates/generate.ts';
import { shuffled } from '#training/tweets/split.ts';
import type { EmojiValence } from './emoji.ts';
import { emojiPosts } from './emojiPosts.ts';
import type { RefineSettings } from './settings.ts';
import type { Text } from './texts.ts';

/** Sets that are for testing only, whatever year is held out. */
const forTesting = ['goemotions-dev', 'tweeteval-val', 'manual'];

/** Labelled posts, divided. */
export interface Division {
  /** To learn from. */
  readonly train: readonly Text[];
  /** Posts of SemEval's other years: to calibrate on, and to find the thresholds. */
  readonly validation: readonly Text[];
  /** By name, none of them ever learned from: the held-out one first. */
  readonly tests: ReadonlyMap<string, readonly Text[]>;
  /** Names of the sets that `train` and `validation` are of. */
  readonly sets: readonly string[];
}

/**
 * @param heldOut the name of a set that is wholly left for testing
 * @throws UserError when there is no such set
 */
export function divide(sets: readonly PostSet[], heldOut: string, settings: RefineSettings): Division {
  if (!sets.some(({ name }) => name === heldOut))
    throw new UserError(
      `--held-out is one of ${sets.map(({ name }) => name).join(', ')}, not ${JSON.stringify(heldOut)}`,
    );
  const train: Text[] = [];
  const validation: Text[] = [];
  const tests = new Map<string, readonly Text[]>([[heldOut, []]]);
  for (const { name, posts } of sets) {
    const { goEmotionsWeight: weight, goEmotionsSadTimes } = settings;
    const counted = name.startsWith('goemotions')
      ? { weight, sadTimes: goEmotionsSadTimes }
      : { sadTimes: settings.sadTimes };
    const texts = posts
      .map((post) => ({ ...textOf(post, 1), ...counted }))
      .filter(({ tokens }) => tokens.length > 0);
    if (name === heldOut || forTesting.includes(name)) tests.set(name, texts);
    else {
      const kept = name.startsWith('semeval') ? Math.round(texts.length * settings.validationShare) : 0;
      const order = shuffled(texts.length, randomOf(settings.seed, 11));
      for (const [place, k] of order.entries()) (place < kept ? validation : train).push(texts[k]!);
    }
  }
  const learned = sets.map(({ name }) => name).filter((name) => !tests.has(name));
  return { train, validation, tests, sets: learned };
}

const textOf = ({ text, mood }: Pick<LabelledPost, 'text' | 'mood'>, weight: number): Text => ({
  tokens: tokenize(text),
  mood,
  weight,
});

/** How many texts there are of each kind, in this order. */
export interface Counts {
  readonly posts: number;
  /** Of all epochs together. */
  readonly made: number;
  readonly tweets: number;
}

/** The texts of an epoch, by position: all posts, a share of the made texts of its own, some of the tweets. */
export function textsOfEpoch(
  { posts, made, tweets }: Counts,
  settings: RefineSettings,
  epoch: number,
): Uint32Array {
  const { epochs, seed } = settings;
  const some = shuffled(tweets, randomOf(seed, 14, epoch)).subarray(0, settings.tweets);
  return Uint32Array.from([
    ...Array.from({ length: posts }, (_, k) => k),
    ...Array.from({ length: made / epochs }, (_, k) => posts + k * epochs + epoch),
    ...Array.from(some, (k) => posts + made + k),
  ]);
}

/** What is learned beside the posts: texts made by rule, and texts with emoji. */
export function templateTexts(
  posts: readonly Text[],
  valences: readonly EmojiValence[],
  settings: RefineSettings,
  random: Random,
): Text[] {
  const made = templatePosts(random, settings.made * settings.epochs).map((post) =>
    textOf(post, settings.madeWeight),
  );
  return [...made, ...emojiPosts(valences, posts, settings.emoji * settings.epochs, random)];
}
