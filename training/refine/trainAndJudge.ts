import type { Thresholds } from '#lib/mood/manifest.ts';
import { withBar } from '#training/cli/progress.ts';
import type { Weights } from '#training/lstm/weights.ts';
import { WorkerPool } from '#training/lstm/workerPool.ts';
import { type MoodScaling, type OperatingPoint, operatingPoint } from '#training/metrics/calibration.ts';
import type { Confusion } from '#training/metrics/report.ts';
import { evaluate } from '#training/train/epoch.ts';
import { judge } from './judge.ts';
import { type CalibratedTag, calibrateTags, type TagTest, testTags } from './judgeTags.ts';
import { textsOfEpoch } from './mixture.ts';
import type { Prepared } from './prepareTexts.ts';
import type { RefineSettings } from './settings.ts';
import { refineNetwork } from './train.ts';

/** What the second stage found, and how the moods are calibrated. */
export interface RefineResult extends MoodScaling {
  /** Before calibration. */
  readonly weights: Weights;
  /** Seconds of training, the validation after each epoch included. */
  readonly seconds: number;
  readonly epochs: readonly EpochResult[];
  /** Chosen on the validation posts, after the last epoch, like the scaling. */
  readonly thresholds: Thresholds;
  readonly tests: readonly TestResult[];
  /** In the order of the network's outputs. Empty if it has none for tags. */
  readonly tags: readonly CalibratedTag[];
  readonly tagTests: readonly TagTest[];
  /** Of the base's test tweets. */
  readonly confusion: Confusion;
}

/** The operating point is the one on the validation posts, with thresholds chosen on the same posts. */
export interface EpochResult extends OperatingPoint {
  /** From 1. */
  readonly epoch: number;
  /** Mean loss in nats. */
  readonly loss: number;
}

export interface TestResult extends OperatingPoint {
  /** Name of the set. */
  readonly set: string;
  readonly posts: number;
}

/** Trains the prepared network, calibrates it on the validation posts and tests it. */
export async function trainAndJudge(prepared: Prepared, settings: RefineSettings): Promise<RefineResult> {
  const { training, counts, validation, testTweets } = prepared;
  const pool = await WorkerPool.start(prepared.weights, settings.batch);
  try {
    const started = performance.now();
    const epochs: EpochResult[] = [];
    const chosen = (epoch: number) => textsOfEpoch(counts, settings, epoch);
    await withBar('refining', (onProgress) =>
      refineNetwork(pool, training, settings, chosen, onProgress, async (epoch, loss) => {
        const { judged, thresholds } = await judge(pool, validation);
        epochs.push({ epoch, loss, ...operatingPoint(judged, thresholds) });
      }),
    );
    const seconds = (performance.now() - started) / 1000;
    const { scaling, thresholds } = await judge(pool, validation);
    const allTweets = Uint32Array.from(testTweets.labels.keys());
    const { confusion } = await withBar('reading the test tweets', (onProgress) =>
      evaluate(pool, testTweets, allTweets, onProgress),
    );
    const tests: TestResult[] = [];
    for (const [set, posts] of prepared.tests) {
      const { judged } = await judge(pool, posts, scaling);
      tests.push({ set, posts: posts.labels.length, ...operatingPoint(judged, thresholds) });
    }
    const tags = settings.tagWeight > 0 ? await calibrateTags(pool, prepared.tagValidation) : [];
    const tagTests: TagTest[] = [];
    for (const [set, { posts, ofSource }] of prepared.tagTests)
      tagTests.push(await testTags(pool, tags, set, posts, ofSource));
    return {
      weights: pool.weights,
      seconds,
      epochs,
      ...scaling,
      thresholds,
      tests,
      tags,
      tagTests,
      confusion,
    };
  } finally {
    await pool.close();
  }
}
