import { tokenize } from '#lib/text/tokenize.ts';
import type { Random } from '#training/random/random.ts';
import { shuffled } from '#training/random/shuffled.ts';
import { rngStream } from '#training/random/streams.ts';
import { templatePosts } from '#training/templates/generate.ts';
import { emojiPosts } from './emojiPosts.ts';
import type { EmojiValence } from './emojiValences.ts';
import type { RefineSettings } from './settings.ts';
import type { Text } from './texts.ts';

/** How many texts of each kind there are. They lie in this order. */
export interface Counts {
  readonly posts: number;
  /** Template and emoji texts of all epochs together. */
  readonly generated: number;
  readonly tweets: number;
  /** Posts that teach tags only. */
  readonly tagPosts: number;
}

/**
 * Returns the positions of the texts that an epoch trains on: all posts, the epoch's own generated texts, and a random
 * choice of tweets and of posts that teach tags only.
 * @param epoch from 0
 */
export function textsOfEpoch(
  { posts, generated, tweets, tagPosts }: Counts,
  settings: RefineSettings,
  epoch: number,
): Uint32Array {
  const { epochs, seed } = settings;
  const chosen = shuffled(tweets, rngStream(seed, 'refineTweets', epoch)).subarray(0, settings.tweets);
  const tagged = shuffled(tagPosts, rngStream(seed, 'refineTagPosts', epoch)).subarray(0, settings.tagPosts);
  return Uint32Array.from([
    ...Array.from({ length: posts }, (_, k) => k),
    ...Array.from({ length: generated / epochs }, (_, k) => posts + k * epochs + epoch),
    ...Array.from(chosen, (k) => posts + generated + k),
    ...Array.from(tagged, (k) => posts + generated + tweets + k),
  ]);
}

/** Generates the template texts and then the emoji texts of all epochs. */
export function generatedTexts(
  posts: readonly Text[],
  valences: readonly EmojiValence[],
  settings: RefineSettings,
  random: Random,
): Text[] {
  const templateTexts = templatePosts(random, settings.templates * settings.epochs).map(({ text, mood }) => ({
    tokens: tokenize(text),
    mood,
    weight: settings.templateWeight,
  }));
  return [...templateTexts, ...emojiPosts(valences, posts, settings.emoji * settings.epochs, random)];
}
