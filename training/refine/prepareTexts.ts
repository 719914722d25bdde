import { basename, join, resolve } from 'node:path';
import type { Vocabulary } from '#lib/text/vocabulary.ts';
import { withBigrams } from '#training/bigrams/table.ts';
import { say } from '#training/cli/say.ts';
import { tags } from '#training/datasets/post.ts';
import { readSets } from '#training/datasets/sets.ts';
import { type Fold, isInFold } from '#training/distill/fold.ts';
import { readPostTeachers } from '#training/distill/postTeachers.ts';
import { softLabels } from '#training/distill/softLabels.ts';
import type { Weights } from '#training/lstm/weights.ts';
import { rngStream } from '#training/random/streams.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { loadTweets } from '#training/tweets/store.ts';
import type { BaseRun } from './base.ts';
import { divide } from './divide.ts';
import { knownEmoji } from './emoji.ts';
import { readEmojiValences } from './emojiValences.ts';
import { type Counts, generatedTexts } from './mixture.ts';
import { negatedPosts } from './negatedPosts.ts';
import type { RefineOptions } from './options.ts';
import type { RefineSettings } from './settings.ts';
import { withTeachers } from './teach.ts';
import { concatenateTexts, confidentTweets, encodeTexts, type Text } from './texts.ts';
import { extendVocabulary, extendWeights } from './vocabulary.ts';

/** Everything that the second stage trains and judges a network with. */
export interface Prepared {
  /** The base's vocabulary with the emoji and the frequent words of the posts. */
  readonly vocabulary: Vocabulary;
  /** The base's weights with rows for the new words, an output for unsure, and outputs for tags if they are learned. */
  readonly weights: Weights;
  /** Posts, negated posts, generated texts, tweets and posts that teach tags only, in this order. */
  readonly training: Encoded;
  /** How many texts of each kind `training` holds. Negated posts count as posts. */
  readonly counts: Counts;
  /** Posts to calibrate moods on. */
  readonly validation: Encoded;
  /** Posts to calibrate tags on. */
  readonly tagValidation: Encoded;
  /** Posts to choose variants with, by the name of their set: those whose mood is known. */
  readonly tests: ReadonlyMap<string, Encoded>;
  /** The same for tags. */
  readonly tagTests: ReadonlyMap<string, Encoded>;
  /** The base's test tweets. */
  readonly testTweets: Encoded;
  /** What run.json says about the posts. */
  readonly sources: {
    /** Names of the sets that are trained and calibrated on. */
    readonly sets: readonly string[];
    readonly heldOut: string;
    /** Number of posts to train on, those of the fold included. */
    readonly learned: number;
    readonly fold?: Fold;
    /** Names of the teachers' folders. */
    readonly teachers?: readonly string[];
  };
}

/**
 * Reads posts, tweets and teachers, generates texts, and extends vocabulary and weights.
 * @throws UserError when a file or folder is not usable
 */
export async function prepareTexts(options: RefineOptions, base: BaseRun): Promise<Prepared> {
  const { run, data, heldOut, fold, settings } = options;
  const replay = await loadTweets(join(run, 'replay.bin'));
  const testTweets = await loadTweets(join(run, 'test.bin'));
  const division = divide(await readSets(data), heldOut, settings);
  const { train, tagTrain, validation, tagValidation, tests, tagTests, sets } = division;
  const emoji = knownEmoji();
  const valences = await readEmojiValences(join(data, 'lexicons', 'Emoji_Sentiment_Data_v1.0.csv'), emoji);
  const vocabulary = extendVocabulary(base.vocabulary, emoji, train, settings.minCount);
  const teachers = await readPostTeachers(options.teachers, { posts: train.length, heldOut, vocabulary });

  const posts = fold ? train.filter((_, k) => !isInFold(fold, k)) : train;
  const random = rngStream(settings.seed, 'refineTexts');
  const generated = generatedTexts(posts, valences, settings, random);
  const tagCount = settings.tagWeight > 0 ? tags.length : 0;
  const weights = extendWeights(base.weights, base.vocabulary, vocabulary, emoji, random, tagCount);
  const tweets = await rehearsedTweets(run, base.weights, replay, settings);
  const negated = negatedPosts(
    [...posts, ...confidentTweets(replay, tweets.softTargets, base.vocabulary)],
    settings.templateWeight,
  );
  say(
    `${posts.length} posts, ${negated.length} negated posts, ${settings.templates + settings.emoji} generated texts and ` +
      `${settings.tweets} tweets an epoch; ${validation.length} posts to calibrate on; ${vocabulary.size} ids`,
  );
  if (tagCount > 0)
    say(
      `tags: ${Math.min(settings.tagPosts, tagTrain.length)} of ${tagTrain.length} more posts an epoch; ` +
        `${tagValidation.length} posts to calibrate on`,
    );

  const { maxTokens } = base.identity.settings;
  const encode = (texts: readonly Text[]) =>
    withBigrams(encodeTexts(texts, vocabulary, maxTokens), base.bigrams);
  const encodeEach = (texts: ReadonlyMap<string, readonly Text[]>) =>
    new Map([...texts].map(([name, ofSet]) => [name, encode(ofSet)]));
  const ofMoods = await withTeachers(teachers, settings.teacherShare, {
    posts: encode(posts),
    sadTimes: posts.map(({ sadTimes = 1 }) => sadTimes),
    others: encode([...negated, ...generated]),
    tweets,
  });
  return {
    vocabulary,
    weights,
    training: { ...concatenateTexts(ofMoods, encode(tagTrain)), tagWeight: settings.tagWeight },
    counts: {
      posts: posts.length + negated.length,
      generated: generated.length,
      tweets: tweets.labels.length,
      tagPosts: tagTrain.length,
    },
    validation: encode(validation),
    tagValidation: encode([...validation, ...tagValidation]),
    tests: encodeEach(tests),
    tagTests: encodeEach(tagTests),
    testTweets,
    sources: {
      sets,
      heldOut,
      learned: train.length,
      ...(fold && { fold }),
      ...(teachers.length > 0 && { teachers: teachers.map(({ name }) => basename(resolve(name))) }),
    },
  };
}

/**
 * Returns the base's training tweets with soft labels that the base network itself has a share in: its own answers
 * preserve more of what it knows than the labels do.
 * @see Li and Hoiem 2016, "Learning without Forgetting"
 */
async function rehearsedTweets(
  run: string,
  weights: Weights,
  tweets: Encoded,
  { memoryShare, tweetWeight }: RefineSettings,
): Promise<Encoded & { readonly softTargets: Float32Array }> {
  const { bigramLogits } = tweets;
  const network = { weights, ...(bigramLogits && { bigramLogits }) };
  return {
    ...tweets,
    softTargets: await softLabels(new Map([[run, network]]), tweets, memoryShare),
    weights: new Float32Array(tweets.labels.length).fill(tweetWeight),
  };
}
