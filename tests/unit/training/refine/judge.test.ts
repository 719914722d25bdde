import { expect, test } from 'vitest';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { fullSizes, randomIds, randomWeights } from '#tests/unit/training/export/randomWeights.ts';
import { encodedOf } from '#tests/unit/training/lstm/encodedOf.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import { WorkerPool } from '#training/lstm/workerPool.ts';
import { atTemperature, chooseThresholds, fitTemperature } from '#training/metrics/calibration.ts';
import { judge } from '#training/refine/judge.ts';

allowSlowTests();

test('judge calibrates predictions with the temperature that fits them best, or with a given one', async () => {
  const weights = randomWeights(4, fullSizes);
  const ids = Array.from({ length: 12 }, (_, k) => randomIds(1 + (k % 5), k));
  const texts = {
    ...encodedOf(ids.map((tokens) => ({ ids: [...tokens], label: 0 }))),
    labels: Uint8Array.from(ids, (_, k) => k % 3),
  };
  const raw = {
    probabilities: Float32Array.from(ids.flatMap((tokens) => referenceProbabilities(weights, tokens))),
    labels: texts.labels,
  };
  const pool = await WorkerPool.start(weights, 8, 1);
  for (const given of [undefined, 2]) {
    const { judged, temperature, thresholds } = await judge(pool, texts, given);
    expect(temperature).toBeCloseTo(given ?? fitTemperature(raw), 2);
    const expected = atTemperature(raw, temperature);
    for (const [k, value] of judged.probabilities.entries())
      expect(value).toBeCloseTo(expected.probabilities[k]!, 4);
    expect(judged.labels).toEqual(texts.labels);
    expect(thresholds).toEqual(chooseThresholds(judged));
  }
  await pool.close();
});
