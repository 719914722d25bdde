import { UserError } from '#scripts/cli/command.ts';
import {
  amount,
  applySetOptions,
  choice,
  flag,
  type SettingTable,
  share,
  whole,
} from '#training/cli/setOption.ts';

/** All choices that the second stage of training depends on. */
export interface RefineSettings {
  readonly epochs: number;
  /** Texts per step. */
  readonly batch: number;
  /** Adam's learning rate at the start, for all weights but the embedding. It falls linearly to zero. */
  readonly learningRate: number;
  /** The embedding's learning rate. It is lower, so that rows of words outside these few posts stay comparable. */
  readonly embeddingRate: number;
  readonly dropout: number;
  readonly recurrentDropout: number;
  readonly wordDropout: number;
  readonly featureDropout: number;
  /** Tweets of Sentiment140 per epoch, so that the network does not forget the first stage. */
  readonly tweets: number;
  /** Texts per epoch that are generated from templates. */
  readonly templates: number;
  /** Texts per epoch that are generated to teach emoji. */
  readonly emoji: number;
  /** Weight of a post from GoEmotions. A post from SemEval has the weight 1. */
  readonly goEmotionsWeight: number;
  /**
   * How many times as much a sad post counts. One post in six is sad, which says more about how the sets were collected
   * than about what people write.
   */
  readonly sadTimes: number;
  /** The same for posts from GoEmotions, where sad is more frequent. */
  readonly goEmotionsSadTimes: number;
  /** Weight of a tag in the loss. With 0 the network has no outputs for tags. */
  readonly tagWeight: number;
  /** Posts per epoch that teach tags only. */
  readonly tagPosts: number;
  /** Whether moods are learned from all sets that have them, or only from SemEval, GoEmotions and TweetEval. */
  readonly moodSets: 'few' | 'all';
  /** Weight in the loss of what emoticons say of a tweet of Sentiment140. */
  readonly tweetWeight: number;
  /** Share of the base network's own answer in a tweet's label. */
  readonly memoryShare: number;
  /** Share of the teachers' answers (`--teacher`) in a post's label. */
  readonly teacherShare: number;
  /** Weight of a template text and of a negated post. */
  readonly templateWeight: number;
  /** Slots of the table of n-grams for moods, a power of two. With 0 there are no n-grams. */
  readonly ngramSlots: number;
  /** Slots of the table for tags, a power of two, `ngramSlots` at most. With 0 there is no such table. */
  readonly ngramTagSlots: number;
  /** Whether n-grams also learn from negated posts and from the generated texts of one epoch. */
  readonly ngramGenerated: boolean;
  /** Whether the network learns with the biases that n-grams found for each source of posts. */
  readonly sourceOffsets: boolean;
  /** Passes over the posts that n-grams learn from. */
  readonly ngramEpochs: number;
  /** AdaGrad's learning rate for n-grams. */
  readonly ngramRate: number;
  /** Occurrences in the posts from which a new word gets an id. */
  readonly minCount: number;
  /** Share of the posts that temperature and thresholds are chosen on. */
  readonly validationShare: number;
  readonly seed: number;
}

const standard: RefineSettings = {
  epochs: 6,
  batch: 512,
  learningRate: 1e-3,
  embeddingRate: 4e-4,
  dropout: 0.2,
  recurrentDropout: 0.08,
  wordDropout: 0.06,
  featureDropout: 0.3,
  tweets: 60_000,
  templates: 64_000,
  emoji: 8_000,
  goEmotionsWeight: 1,
  sadTimes: 1.6,
  goEmotionsSadTimes: 1,
  tagWeight: 1,
  tagPosts: 60_000,
  moodSets: 'few',
  tweetWeight: 1,
  memoryShare: 0.8,
  teacherShare: 0.6,
  templateWeight: 1,
  ngramSlots: 131_072,
  ngramTagSlots: 32_768,
  ngramGenerated: true,
  sourceOffsets: true,
  ngramEpochs: 3,
  ngramRate: 0.1,
  minCount: 3,
  validationShare: 0.1,
  seed: 140,
};

/** What `npm run refine -- --set NAME=VALUE` accepts. */
const settingTable: SettingTable<RefineSettings> = {
  bounds: {
    epochs: whole(1),
    batch: whole(1),
    learningRate: amount,
    embeddingRate: amount,
    dropout: share,
    recurrentDropout: share,
    wordDropout: share,
    featureDropout: share,
    tweets: whole(0),
    templates: whole(0),
    emoji: whole(0),
    goEmotionsWeight: amount,
    sadTimes: amount,
    goEmotionsSadTimes: amount,
    tagWeight: amount,
    tagPosts: whole(0),
    moodSets: choice('few', 'all'),
    tweetWeight: amount,
    memoryShare: share,
    teacherShare: share,
    templateWeight: amount,
    ngramSlots: whole(0),
    ngramTagSlots: whole(0),
    ngramGenerated: flag,
    sourceOffsets: flag,
    ngramEpochs: whole(1),
    ngramRate: amount,
    minCount: whole(1),
    validationShare: share,
    seed: whole(0),
  },
  aliases: { made: 'templates', madeWeight: 'templateWeight', leastCount: 'minCount' },
  listNames: (names) => `one of ${names.join(', ')}`,
};

/**
 * Returns the standard settings after the changes that `--set` asks for.
 * @param changes values of `--set`, each `NAME=VALUE`
 * @throws UserError that lists the names when one is unknown, or says what a value must be
 */
export function refineSettingsFor(changes: readonly string[]): RefineSettings {
  const settings = applySetOptions(standard, changes, settingTable);
  const { ngramSlots, ngramTagSlots } = settings;
  if (ngramSlots & (ngramSlots - 1)) throw new UserError('--set ngramSlots wants a power of two, or 0');
  if (ngramTagSlots & (ngramTagSlots - 1) || (ngramSlots > 0 && ngramTagSlots > ngramSlots))
    throw new UserError('--set ngramTagSlots wants a power of two, ngramSlots at most, or 0');
  // Thresholds cannot be chosen without posts to calibrate on.
  if (settings.validationShare === 0) throw new UserError('--set validationShare wants more than 0');
  return settings;
}
