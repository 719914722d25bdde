import type { Thresholds } from '#lib/mood/manifest.ts';
import { probabilitiesOf } from '#training/lstm/predict.ts';
import { moodsAmong, sizesOf } from '#training/lstm/weights.ts';
import type { WorkerPool } from '#training/lstm/workerPool.ts';
import {
  atTemperature,
  chooseThresholds,
  fitTemperature,
  type Predictions,
} from '#training/metrics/calibration.ts';
import type { Encoded } from '#training/tweets/encode.ts';

/** Calibrated predictions of moods, and the thresholds that suit them best. */
export interface Judgement {
  readonly judged: Predictions;
  readonly temperature: number;
  readonly thresholds: Thresholds;
}

/**
 * Reads labelled texts and calibrates the predictions.
 * @param temperature the one that fits these texts best unless given
 */
export async function judge(pool: WorkerPool, texts: Encoded, temperature?: number): Promise<Judgement> {
  const { outputs } = sizesOf(pool.weights);
  const all = await probabilitiesOf(pool, texts);
  const probabilities = all.filter((_, k) => k % outputs < moodsAmong(outputs));
  const raw = { probabilities, labels: texts.labels };
  const chosen = temperature ?? fitTemperature(raw);
  const judged = atTemperature(raw, chosen);
  return { judged, temperature: chosen, thresholds: chooseThresholds(judged) };
}
