import type { TagName } from '#lib/mood/feelings.ts';
import { tags } from '#training/datasets/post.ts';
import { probabilitiesOf } from '#training/lstm/predict.ts';
import { moodsAmong, sizesOf } from '#training/lstm/weights.ts';
import type { WorkerPool } from '#training/lstm/workerPool.ts';
import {
  bestThreshold,
  f1At,
  type LabelScores,
  macroF1OfLikeliest,
  meanAreaUnderCurve,
} from '#training/metrics/multiLabel.ts';
import { type PlattScaling, plattScaling } from '#training/metrics/plattScaling.ts';
import type { Encoded } from '#training/tweets/encode.ts';

/** How a tag's output is calibrated, and the probability from which it is called, which has the highest F1. */
export interface CalibratedTag extends PlattScaling {
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
  }[];
  /** Mean F1 of the tags if the likeliest is called, for a set whose posts have one known tag each, as TweetEval's. */
  readonly likeliest?: { readonly names: readonly TagName[]; readonly macroF1: number };
}

/** Calibrates each tag on posts that the network was not trained on. */
export async function calibrateTags(pool: WorkerPool, texts: Encoded): Promise<CalibratedTag[]> {
  return (await scoresOf(pool, texts)).map((scores, tag) => {
    const known = [...scores.truths.keys()].filter((post) => scores.truths[post] !== undefined);
    const truths = known.map((post) => scores.truths[post]!);
    const scaling = plattScaling(
      known.map((post) => logOddsOf(scores.probabilities[post]!)),
      truths,
    );
    return {
      name: tags[tag]!,
      threshold: bestThreshold(scaled(scores, scaling)),
      ...scaling,
      posts: known.length,
      positives: truths.filter((truth) => truth).length,
    };
  });
}

/** Tests calibrated tags on a set. */
export async function testTags(
  pool: WorkerPool,
  calibrated: readonly CalibratedTag[],
  set: string,
  texts: Encoded,
): Promise<TagTest> {
  const scores = (await scoresOf(pool, texts)).map((ofTag, tag) => scaled(ofTag, calibrated[tag]!));
  const counts = scores.map(({ truths }) => ({
    positives: truths.filter((truth) => truth === true).length,
    negatives: truths.filter((truth) => truth === false).length,
  }));
  const results = calibrated.map(({ name, threshold }, tag) => ({
    name,
    ...counts[tag]!,
    areaUnderCurve: meanAreaUnderCurve([scores[tag]!]),
    f1: f1At(scores[tag]!, threshold),
  }));
  const classes = [...scores.keys()].filter((tag) => counts[tag]!.positives > 0);
  const isOneEach = classes.length > 1 && counts.every(({ negatives }) => negatives === 0);
  return {
    set,
    posts: texts.labels.length,
    tags: results.filter(({ positives, negatives }) => positives > 0 && negatives > 0),
    ...(isOneEach && {
      likeliest: {
        names: classes.map((tag) => tags[tag]!),
        macroF1: macroF1OfClasses(classes.map((tag) => scores[tag]!)),
      },
    }),
  };
}

/** Returns the scores of each tag before calibration. */
async function scoresOf(pool: WorkerPool, texts: Encoded): Promise<LabelScores[]> {
  const { outputs } = sizesOf(pool.weights);
  const all = await probabilitiesOf(pool, texts);
  const rows = [...texts.labels.keys()];
  return tags.map((_, tag) => ({
    probabilities: Float32Array.from(rows, (row) => all[row * outputs + moodsAmong(outputs) + tag]!),
    truths: rows.map((row) => {
      const target = texts.tags?.[row * tags.length + tag] ?? Number.NaN;
      return Number.isNaN(target) ? undefined : target === 1;
    }),
  }));
}

const scaled = (scores: LabelScores, { slope, bias }: PlattScaling): LabelScores => ({
  ...scores,
  probabilities: scores.probabilities.map(
    (probability) => 1 / (1 + Math.exp(-slope * logOddsOf(probability) - bias)),
  ),
});

/** Keeps log odds finite where a probability was rounded to 0 or 1. */
const smallest = 1e-7;

function logOddsOf(probability: number): number {
  const inside = Math.min(Math.max(probability, smallest), 1 - smallest);
  return Math.log(inside / (1 - inside));
}

function macroF1OfClasses(scores: readonly LabelScores[]): number {
  const posts = scores[0]!.truths.length;
  const probabilities = new Float32Array(posts * scores.length);
  for (const [label, ofLabel] of scores.entries())
    ofLabel.probabilities.forEach((probability, post) => {
      probabilities[post * scores.length + label] = probability;
    });
  const classes = Uint8Array.from({ length: posts }, (_, post) =>
    scores.findIndex(({ truths }) => truths[post] === true),
  );
  return macroF1OfLikeliest(probabilities, classes, scores.length);
}
