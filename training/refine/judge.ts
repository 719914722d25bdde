import type { Thresholds } from '#lib/mood/manifest.ts';
import { probabilitiesOf } from '#training/lstm/predict.ts';
import { moodsAmong, sizesOf } from '#training/lstm/weights.ts';
import type { WorkerPool } from '#training/lstm/workerPool.ts';
import {
  chooseThresholds,
  fitScaling,
  type MoodScaling,
  type Predictions,
  scaled,
} from '#training/metrics/calibration.ts';
import type { Encoded } from '#training/tweets/encode.ts';

/** Calibrated predictions of moods, and the thresholds that suit them best. */
export interface Judgement {
  readonly judged: Predictions;
  readonly scaling: MoodScaling;
  readonly thresholds: Thresholds;
}

/**
 * Reads labelled texts and calibrates the predictions.
 * @param given scaling; the one that fits these texts best by default
 */
export async function judge(pool: WorkerPool, texts: Encoded, given?: MoodScaling): Promise<Judgement> {
  const { outputs } = sizesOf(pool.weights);
  const all = await probabilitiesOf(pool, texts);
  const probabilities = all.filter((_, k) => k % outputs < moodsAmong(outputs));
  const { labels } = texts;
  const width = (texts.ngramLogits?.length ?? 0) / labels.length;
  const ngramLogits = texts.ngramLogits?.filter((_, k) => k % width < moodsAmong(outputs));
  const raw = { probabilities, labels, ngramLogits };
  const scaling = given ?? fitScaling(raw);
  const judged = scaled(raw, scaling);
  return { judged, scaling, thresholds: chooseThresholds(judged) };
}
