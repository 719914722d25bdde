import type { TagName } from '#lib/mood/feelings.ts';
import { logOddsOf } from '#lib/mood/logOdds.ts';
import { tags } from '#training/datasets/post.ts';
import { probabilitiesOf } from '#training/lstm/predict.ts';
import { moodsAmong, sizesOf } from '#training/lstm/weights.ts';
import type { WorkerPool } from '#training/lstm/workerPool.ts';
import { minimumOf } from '#training/metrics/minimum.ts';
import {
  bestThreshold,
  f1At,
  type LabelScores,
  macroF1OfHighest,
  meanAreaUnderCurve,
} from '#training/metrics/multiLabel.ts';
import { type MixedScaling, mixedLogOdds, mixedScaling } from '#training/metrics/plattScaling.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { ironyThreshold } from './ironyThreshold.ts';

/**
 * How a tag's output is calibrated, and the probability from which it is called: the one with the highest F1, for irony
 * `ironyThreshold`.
 */
export interface CalibratedTag extends MixedScaling {
  readonly name: TagName;
  readonly threshold: number;
  /** Posts that it was calibrated on. */
  readonly posts: number;
  /** Those of them that have the tag. */
  readonly positives: number;
}

/** Results of a set on the tags that some of its posts have and others lack. */
export interface TagTest {
  /** Name of the set. */
  readonly set: string;
  readonly posts: number;
  readonly tags: readonly {
    readonly name: TagName;
    readonly positives: number;
    readonly negatives: number;
    readonly areaUnderCurve: number;
    /** At the tag's threshold. */
    readonly f1: number;
    /** At the threshold that is best on calibration posts of the same source, if it has some. */
    readonly f1OfSource?: number;
  }[];
  /**
   * Mean F1 of the tags if the one is called whose log odds exceed those of its threshold the most, for a set whose posts have
   * one known tag each, as TweetEval's. The thresholds are those of the source if it has calibration posts.
   */
  readonly strongest?: { readonly names: readonly TagName[]; readonly macroF1: number };
}

/**
 * Calibrates each tag on posts that the network was not trained on.
 * @param texts with their moods, which decide the threshold of irony
 */
export async function calibrateTags(pool: WorkerPool, texts: Encoded): Promise<CalibratedTag[]> {
  return (await scoresOf(pool, texts)).map((scores, tag) => {
    const known = [...scores.truths.keys()].filter((post) => scores.truths[post] !== undefined);
    const truths = known.map((post) => scores.truths[post]!);
    const ofKnown = (logOdds: Float32Array) => known.map((post) => logOdds[post]!);
    const scaling = mixedScaling(ofKnown(scores.network), scores.ngrams && ofKnown(scores.ngrams), truths);
    const ofTag = calibrated(scores, scaling);
    const [name, best] = [tags[tag]!, bestThreshold(ofTag)];
    return {
      name,
      threshold: name === 'irony' ? ironyThreshold(best, ofTag.probabilities, texts.labels) : best,
      ...scaling,
      posts: known.length,
      positives: truths.filter((truth) => truth).length,
    };
  });
}

/**
 * Tests calibrated tags on a set.
 * @param ofSource posts of the same source that the network was not trained on
 */
export async function testTags(
  pool: WorkerPool,
  tagsOfRun: readonly CalibratedTag[],
  set: string,
  texts: Encoded,
  ofSource?: Encoded,
): Promise<TagTest> {
  const calibratedOf = async (texts: Encoded) =>
    (await scoresOf(pool, texts)).map((ofTag, tag) => calibrated(ofTag, tagsOfRun[tag]!));
  const scores = await calibratedOf(texts);
  const sourceScores = ofSource && (await calibratedOf(ofSource));
  const counts = scores.map(countsOf);
  const results = tagsOfRun.map(({ name, threshold }, tag) => {
    const source = sourceScores?.[tag];
    const { positives, negatives } = source ? countsOf(source) : { positives: 0, negatives: 0 };
    return {
      name,
      ...counts[tag]!,
      areaUnderCurve: meanAreaUnderCurve([scores[tag]!]),
      f1: f1At(scores[tag]!, threshold),
      ...(source &&
        positives > 0 &&
        negatives > 0 && { f1OfSource: f1At(scores[tag]!, bestThreshold(source)) }),
    };
  });
  const classes = [...scores.keys()].filter((tag) => counts[tag]!.positives > 0);
  const isOneEach = classes.length > 1 && counts.every(({ negatives }) => negatives === 0);
  return {
    set,
    posts: texts.labels.length,
    tags: results.filter(({ positives, negatives }) => positives > 0 && negatives > 0),
    ...(isOneEach && {
      strongest: {
        names: classes.map((tag) => tags[tag]!),
        macroF1: macroF1OfClasses(
          classes.map((tag) => scores[tag]!),
          sourceScores
            ? classThresholds(classes.map((tag) => sourceScores[tag]!))
            : classes.map((tag) => logOddsOf(tagsOfRun[tag]!.threshold)),
        ),
      },
    }),
  };
}

const countsOf = ({ truths }: LabelScores): { positives: number; negatives: number } => ({
  positives: truths.filter((truth) => truth === true).length,
  negatives: truths.filter((truth) => truth === false).length,
});

/** A tag's log odds for each post before calibration. */
interface RawScores {
  readonly network: Float32Array;
  readonly ngrams: Float32Array | undefined;
  /** Whether the post has the tag, undefined if that is unknown. */
  readonly truths: readonly (boolean | undefined)[];
}

async function scoresOf(pool: WorkerPool, texts: Encoded): Promise<RawScores[]> {
  const { outputs } = sizesOf(pool.weights);
  const moods = moodsAmong(outputs);
  const all = await probabilitiesOf(pool, texts);
  const rows = [...texts.labels.keys()];
  const width = (texts.ngramLogits?.length ?? 0) / rows.length;
  const ngramLogits = width > moods ? texts.ngramLogits : undefined;
  return tags.map((_, tag) => ({
    network: Float32Array.from(rows, (row) => logOddsOf(all[row * outputs + moods + tag]!)),
    ngrams: ngramLogits && Float32Array.from(rows, (row) => ngramLogits[row * width + moods + tag]!),
    truths: rows.map((row) => {
      const target = texts.tags?.[row * tags.length + tag] ?? Number.NaN;
      return Number.isNaN(target) ? undefined : target === 1;
    }),
  }));
}

const calibrated = (
  { network, ngrams, truths }: RawScores,
  { slope, bias, ngramShare }: MixedScaling,
): LabelScores => ({
  truths,
  probabilities: network.map((own, post) => {
    const logOdds = mixedLogOdds(own, ngrams?.[post] ?? 0, ngramShare);
    return 1 / (1 + Math.exp(-slope * logOdds - bias));
  }),
});

/** @param thresholds of the classes in log odds */
function macroF1OfClasses(scores: readonly LabelScores[], thresholds: readonly number[]): number {
  const posts = scores[0]!.truths.length;
  const excess = new Float32Array(posts * scores.length);
  for (const [label, ofLabel] of scores.entries())
    ofLabel.probabilities.forEach((probability, post) => {
      excess[post * scores.length + label] = logOddsOf(probability) - thresholds[label]!;
    });
  const classes = Uint8Array.from({ length: posts }, (_, post) =>
    scores.findIndex(({ truths }) => truths[post] === true),
  );
  return macroF1OfHighest(excess, classes, scores.length);
}

/** Rounds of the search of `classThresholds`, each over all classes. */
const rounds = 5;

/**
 * Returns the thresholds in log odds that minimise the cross-entropy of the class of each post: the softmax of the log odds
 * less the thresholds.
 * @param scores of the classes, of which each post has exactly one
 */
function classThresholds(scores: readonly LabelScores[]): number[] {
  const thresholds = scores.map(() => 0);
  const posts = [...scores[0]!.truths.keys()].filter((post) => scores.some(({ truths }) => truths[post]));
  const logOdds = posts.map((post) => scores.map(({ probabilities }) => logOddsOf(probabilities[post]!)));
  const classes = posts.map((post) => scores.findIndex(({ truths }) => truths[post]));
  const lossWith = (label: number, threshold: number): number =>
    logOdds.reduce((loss, ofPost, k) => {
      const excess = ofPost.map((value, other) => value - (other === label ? threshold : thresholds[other]!));
      const sum = excess.reduce((total, value) => total + Math.exp(value), 0);
      return loss + Math.log(sum) - excess[classes[k]!]!;
    }, 0);
  for (let round = 0; round < rounds; round++)
    for (const label of thresholds.keys())
      thresholds[label] = minimumOf(-5, 5, (threshold) => lossWith(label, threshold));
  return thresholds;
}
