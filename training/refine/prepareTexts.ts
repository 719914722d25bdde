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
import type { NgramTables } from '#training/ngrams/table.ts';
import { rngStream } from '#training/random/streams.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { loadTweets } from '#training/tweets/store.ts';
import type { BaseRun } from './base.ts';
import { divide } from './divide.ts';
import { knownEmoji } from './emoji.ts';
import { readEmojiValences } from './emojiValences.ts';
import { type Counts, generatedTexts } from './mixture.ts';
import { negatedPosts } from './negatedPosts.ts';
import { ngramsOf, withOffsets } from './ngrams.ts';
import type { RefineOptions } from './options.ts';
import type { RefineSettings } from './settings.ts';
import { withTeachers } from './teach.ts';
import { concatenateTexts, confidentTweets, encodeTexts, type Text } from './texts.ts';
import { extendVocabulary, extendWeights } from './vocabulary.ts';

/** Everything that the second stage trains and judges a network with. */
export interface Prepared {
  /** The base's vocabulary with the emoji and the frequent words of the posts. */
  readonly vocabulary: Vocabulary;
  /** The base's weights with rows for the new words and outputs for unsure, for tags if they are learned, and for tweets. */
  readonly weights: Weights;
  /** Learned from the posts. Undefined if the settings ask for none. */
  readonly ngrams: NgramTables | undefined;
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
  /** The same for tags, with the posts to calibrate on of the same source, if there are some. */
  readonly tagTests: ReadonlyMap<string, { readonly posts: Encoded; readonly ofSource?: Encoded }>;
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
  const { train, tagTrain, ngramTrain, validation, tagValidation, tests, tagTests, sets } = division;
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
    [...posts, ...confidentTweets(replay, tweets.tweetTargets, base.vocabulary)],
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
  // Tables that know no generated text would outvote the network where a negation reaches far.
  const own = settings.ngramGenerated
    ? [...negated, ...generated.filter((_, k) => k % settings.epochs === 0)]
    : [];
  const ngrams = await ngramsOf([...posts, ...tagTrain, ...ngramTrain, ...own.map(asJudged)], settings);
  const offsets = settings.sourceOffsets ? ngrams : undefined;
  const encode = (texts: readonly Text[], tables?: NgramTables) =>
    withBigrams(encodeTexts(texts, vocabulary, maxTokens, tables), base.bigrams);
  const encodeEach = (texts: ReadonlyMap<string, readonly Text[]>) =>
    new Map([...texts].map(([name, ofSet]) => [name, encode(ofSet, ngrams?.tables)]));
  const ofMoods = await withTeachers(teachers, settings.teacherShare, {
    posts: withOffsets(encode(posts), posts, offsets),
    sadTimes: posts.map(({ sadTimes = 1 }) => sadTimes),
    others: encode([...negated, ...generated]),
    tweets,
  });
  return {
    vocabulary,
    weights,
    ngrams: ngrams?.tables,
    training: {
      ...concatenateTexts(ofMoods, withOffsets(encode(tagTrain), tagTrain, offsets)),
      tagWeight: settings.tagWeight,
      tweetWeight: settings.tweetWeight,
    },
    counts: {
      posts: posts.length + negated.length,
      generated: generated.length,
      tweets: tweets.labels.length,
      tagPosts: tagTrain.length,
    },
    validation: encode(validation, ngrams?.tables),
    tagValidation: encode([...validation, ...tagValidation], ngrams?.tables),
    tests: encodeEach(tests),
    tagTests: new Map(
      [...tagTests].map(([name, posts]) => {
        const ofSource = tagValidation.filter(({ judged }) => judged?.set === trainingPartOf(name));
        const encoded = ofSource.length > 0 && { ofSource: encode(ofSource, ngrams?.tables) };
        return [name, { posts: encode(posts, ngrams?.tables), ...encoded }];
      }),
    ),
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

/** Returns a text of our own as a post of a set of its own, from which n-grams learn. */
const asJudged = (text: Text): Text => ({ ...text, judged: { set: 'generated', mood: text.mood } });

/** Returns the name of the set for training of the source of another set. */
const trainingPartOf = (name: string): string => name.replace(/-(?:dev|val|test)$/, '-train');

/**
 * Returns the base's training tweets with targets for the output for tweets: the base network's own answers have a share in
 * them, because they preserve more of what it knows than the labels do.
 * @see Li and Hoiem 2016, "Learning without Forgetting"
 */
async function rehearsedTweets(
  run: string,
  weights: Weights,
  tweets: Encoded,
  { memoryShare }: RefineSettings,
): Promise<Encoded & { readonly tweetTargets: Float32Array }> {
  const { bigramLogits } = tweets;
  const network = { weights, ...(bigramLogits && { bigramLogits }) };
  return {
    ...tweets,
    tweetTargets: await softLabels(new Map([[run, network]]), tweets, memoryShare),
  };
}
