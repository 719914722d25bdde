import { expect, test } from 'vitest';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import {
  fullSizes,
  randomIds,
  randomWeights,
  taggedSizes,
} from '#tests/unit/training/export/randomWeights.ts';
import { encodedOf } from '#tests/unit/training/lstm/encodedOf.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import { WorkerPool } from '#training/lstm/workerPool.ts';
import { chooseThresholds, fitScaling, scaled } from '#training/metrics/calibration.ts';
import { judge } from '#training/refine/judge.ts';

allowSlowTests();

const ids = Array.from({ length: 12 }, (_, k) => randomIds(1 + (k % 5), k));
const texts = {
  ...encodedOf(ids.map((tokens) => ({ ids: [...tokens], label: 0 }))),
  labels: Uint8Array.from(ids, (_, k) => k % 3),
};
/** N-grams that are right about most texts. */
const ngramLogits = Float32Array.from({ length: 3 * ids.length }, (_, k) => {
  const [text, mood] = [Math.floor(k / 3), k % 3];
  return mood === (text % 5 === 0 ? 0 : text % 3) ? 1 : -0.5;
});
/** The same beside three logits of tags. */
const withTags = Float32Array.from({ length: 6 * ids.length }, (_, k) =>
  k % 6 < 3 ? ngramLogits[3 * Math.floor(k / 6) + (k % 6)]! : 9,
);

test.each([
  ['without n-grams', fullSizes, undefined, undefined],
  ['with n-grams', fullSizes, ngramLogits, ngramLogits],
  ['with n-grams, tags and the output for tweets', taggedSizes, ngramLogits, ngramLogits],
  ['with n-grams of moods and tags', taggedSizes, withTags, ngramLogits],
])(
  'judge calibrates predictions of moods %s with the scaling that fits them best, or with a given one',
  async (_, sizes, given, ngramLogits) => {
    const weights = randomWeights(4, sizes);
    const raw = {
      probabilities: Float32Array.from(
        ids.flatMap((tokens) => referenceProbabilities(weights, tokens).slice(0, 3)),
      ),
      labels: texts.labels,
      ngramLogits,
    };
    const pool = await WorkerPool.start(weights, 8, 1);
    for (const fixed of [undefined, { temperature: 2, ngramShare: 0.5 }]) {
      const { judged, scaling, thresholds } = await judge(
        pool,
        { ...texts, ...(given && { ngramLogits: given }) },
        fixed,
      );
      const due = fixed ?? fitScaling(raw);
      expect(scaling.temperature).toBeCloseTo(due.temperature, 2);
      expect(scaling.ngramShare).toBeCloseTo(due.ngramShare, 2);
      const expected = scaled(raw, scaling);
      for (const [k, value] of judged.probabilities.entries())
        expect(value).toBeCloseTo(expected.probabilities[k]!, 4);
      expect(judged.labels).toEqual(texts.labels);
      expect(thresholds).toEqual(chooseThresholds(judged));
    }
    await pool.close();
  },
);
