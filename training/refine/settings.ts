import { UserError } from '#scripts/cli/command.ts';

/** Every number that matters to the second stage of training. */
export interface RefineSettings {
  readonly epochs: number;
  /** Texts a step. */
  readonly batch: number;
  /** Adam's at the start, for all but the embedding; it falls in a straight line to zero. */
  readonly learningRate: number;
  /** The embedding's: words that these few posts do not hold should not be left behind by those that they do. */
  readonly embeddingRate: number;
  readonly dropout: number;
  readonly recurrentDropout: number;
  readonly wordDropout: number;
  readonly featureDropout: number;
  /** Tweets of Sentiment140 an epoch, so that what they taught is not forgotten. */
  readonly tweets: number;
  /** Texts made by rule an epoch. */
  readonly made: number;
  /** Texts made of emoji an epoch. */
  readonly emoji: number;
  /** How much a post of GoEmotions counts beside one of SemEval. */
  readonly goEmotionsWeight: number;
  /**
   * How many times as much the sad posts count: in the sets they are one of six, which says more of how these were made
   * than of what people write.
   */
  readonly sadTimes: number;
  /** The same for a post of GoEmotions, where sad is more frequent. */
  readonly goEmotionsSadTimes: number;
  /** How much a tweet of Sentiment140 counts. */
  readonly tweetWeight: number;
  /** Share that the network's own answer before has in a tweet's label. */
  readonly memoryShare: number;
  /** Share that the networks given as --teacher have in a post's label. */
  readonly teacherShare: number;
  /** How much a text made by rule counts. */
  readonly madeWeight: number;
  /** How often a word must occur in the posts to get an id of its own. */
  readonly leastCount: number;
  /** Share of the posts held out to calibrate on and to find the thresholds. */
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
  tweets: 150_000,
  made: 28_000,
  emoji: 8_000,
  goEmotionsWeight: 1,
  sadTimes: 1.6,
  goEmotionsSadTimes: 1,
  tweetWeight: 1,
  memoryShare: 0.8,
  teacherShare: 0.6,
  madeWeight: 1,
  leastCount: 3,
  validationShare: 0.1,
  seed: 140,
};

/** These count something, from the least that they may be. */
const counts: Partial<Record<keyof RefineSettings, number>> = {
  ...{ epochs: 1, batch: 1, leastCount: 1, seed: 0 },
  ...{ tweets: 0, made: 0, emoji: 0 },
};
const shares: readonly string[] = [
  ...['dropout', 'recurrentDropout', 'wordDropout', 'featureDropout'],
  ...['memoryShare', 'teacherShare', 'validationShare'],
];

/**
 * @param changes settings to change, each as `name=value`
 * @throws UserError that lists the names when one is none of them, or says what a value must be
 */
export function refineSettingsFor(changes: readonly string[]): RefineSettings {
  const settings = { ...standard };
  for (const change of changes) {
    const [name = '', ...rest] = change.split('=');
    const value = rest.join('=');
    if (!Object.hasOwn(standard, name))
      throw new UserError(`--set is one of ${Object.keys(standard).join(', ')}, not ${JSON.stringify(name)}`);
    const number = value.trim() === '' ? Number.NaN : Number(value);
    const least = counts[name as keyof RefineSettings];
    const fits =
      least === undefined ? number >= 0 && number < bound(name) : Number.isInteger(number) && number >= least;
    if (!fits)
      throw new UserError(`--set ${name} wants ${wanted(name, least)}, not ${JSON.stringify(value)}`);
    Object.assign(settings, { [name]: number });
  }
  // Without posts to calibrate on there would be no thresholds.
  if (settings.validationShare === 0) throw new UserError('--set validationShare wants more than 0');
  return settings;
}

const bound = (name: string): number => (shares.includes(name) ? 1 : Number.POSITIVE_INFINITY);

function wanted(name: string, least: number | undefined): string {
  if (least !== undefined) return `a whole number from ${least}`;
  return `a number from 0${shares.includes(name) ? ', below 1' : ''}`;
}
