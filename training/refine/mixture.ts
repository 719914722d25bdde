import { tokenize } from '#lib/text/tokenize.ts';
import { UserError } from '#scripts/cli/command.ts';
import type { LabelledPost } from '#training/datasets/post.ts';
import type { PostSet } from '#training/datasets/sets.ts';
import { useOf } from '#training/datasets/split.ts';
import type { Random } from '#training/random/random.ts';
import { shuffled } from '#training/random/shuffled.ts';
import { rngStream } from '#training/random/streams.ts';
import { templatePosts } from '#training/templates/generate.ts';
import { emojiPosts } from './emojiPosts.ts';
import type { EmojiValence } from './emojiValences.ts';
import type { RefineSettings } from './settings.ts';
import type { Text } from './texts.ts';

/** Labelled posts, divided by their use. */
export interface Division {
  /** Posts to train on. */
  readonly train: readonly Text[];
  /** Posts from the years of SemEval that are not held out. Temperature and thresholds are chosen on them. */
  readonly validation: readonly Text[];
  /** Posts to choose variants with, by the name of their set, the held-out set first. None is trained on. */
  readonly tests: ReadonlyMap<string, readonly Text[]>;
  /** Names of the sets that `train` and `validation` come from. */
  readonly sets: readonly string[];
}

/**
 * Leaves out the sets that are looked at once, after everything is chosen.
 * @param heldOut name of the set that is used for tests only
 * @throws UserError if there is no such set
 */
export function divide(sets: readonly PostSet[], heldOut: string, settings: RefineSettings): Division {
  if (!sets.some(({ name }) => name === heldOut))
    throw new UserError(
      `--held-out is one of ${sets.map(({ name }) => name).join(', ')}, not ${JSON.stringify(heldOut)}`,
    );
  const train: Text[] = [];
  const validation: Text[] = [];
  const used = sets.filter(({ name }) => useOf(name) !== 'final');
  const tests = new Map<string, readonly Text[]>();
  if (useOf(heldOut) !== 'final') tests.set(heldOut, []);
  for (const { name, posts } of used) {
    const { goEmotionsWeight: weight, goEmotionsSadTimes } = settings;
    const ofSet = name.startsWith('goemotions')
      ? { weight, sadTimes: goEmotionsSadTimes }
      : { sadTimes: settings.sadTimes };
    const texts = posts
      .map((post) => ({ ...textOf(post, 1), ...ofSet }))
      .filter(({ tokens }) => tokens.length > 0);
    if (name === heldOut || useOf(name) === 'choose') {
      tests.set(name, texts);
      continue;
    }
    const validationCount = name.startsWith('semeval')
      ? Math.round(texts.length * settings.validationShare)
      : 0;
    const order = shuffled(texts.length, rngStream(settings.seed, 'refineHoldOut'));
    for (const [place, k] of order.entries()) (place < validationCount ? validation : train).push(texts[k]!);
  }
  const trainingSets = used.map(({ name }) => name).filter((name) => !tests.has(name));
  return { train, validation, tests, sets: trainingSets };
}

const textOf = ({ text, mood }: Pick<LabelledPost, 'text' | 'mood'>, weight: number): Text => ({
  tokens: tokenize(text),
  mood,
  weight,
});

/** How many texts of each kind there are. They lie in this order. */
export interface Counts {
  readonly posts: number;
  /** Template and emoji texts of all epochs together. */
  readonly generated: number;
  readonly tweets: number;
}

/**
 * Returns the positions of the texts that an epoch trains on: all posts, the epoch's own generated texts, and a random
 * choice of tweets.
 * @param epoch from 0
 */
export function textsOfEpoch(
  { posts, generated, tweets }: Counts,
  { epochs, seed, tweets: tweetsPerEpoch }: RefineSettings,
  epoch: number,
): Uint32Array {
  const chosen = shuffled(tweets, rngStream(seed, 'refineTweets', epoch)).subarray(0, tweetsPerEpoch);
  return Uint32Array.from([
    ...Array.from({ length: posts }, (_, k) => k),
    ...Array.from({ length: generated / epochs }, (_, k) => posts + k * epochs + epoch),
    ...Array.from(chosen, (k) => posts + generated + k),
  ]);
}

/** Generates the template texts and then the emoji texts of all epochs. */
export function generatedTexts(
  posts: readonly Text[],
  valences: readonly EmojiValence[],
  settings: RefineSettings,
  random: Random,
): Text[] {
  const templateTexts = templatePosts(random, settings.templates * settings.epochs).map((post) =>
    textOf(post, settings.templateWeight),
  );
  return [...templateTexts, ...emojiPosts(valences, posts, settings.emoji * settings.epochs, random)];
}
