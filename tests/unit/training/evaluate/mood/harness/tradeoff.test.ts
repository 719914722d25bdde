import { expect, test } from 'vitest';
import type { Mood } from '#lib/mood/reading.ts';
import { predictionsOf, tradeoffOf } from '#training/evaluate/mood/harness/tradeoff.ts';

const thresholds = { happy: 0.6, sad: 0.5 };

/** A hundred posts, of which the surer the model is the more are right. */
const judged = {
  probabilities: Float32Array.from({ length: 300 }, (_, k) => {
    const happy = 0.34 + 0.006 * Math.floor(k / 3);
    return [(1 - happy) / 4, happy, (3 * (1 - happy)) / 4][k % 3]!;
  }),
  labels: Uint8Array.from({ length: 100 }, (_, k) => (k < 20 ? 0 : k < 50 ? 2 : 1)),
};

test('answers become probabilities and the numbers of outputs', () => {
  const posts = (['happy', 'unsure', 'sad'] satisfies Mood[]).map((mood) => ({ text: '', mood, source: '' }));
  const answers = posts.map(({ mood }) => ({
    mood,
    margin: 0,
    probabilities: [0.25, 0.5, 0.25] as const,
  }));
  expect(predictionsOf(posts, answers)).toEqual({
    probabilities: Float32Array.of(0.25, 0.5, 0.25, 0.25, 0.5, 0.25, 0.25, 0.5, 0.25),
    labels: Uint8Array.of(1, 2, 0),
  });
});

test('the way leads from every post through the thresholds given to few posts', () => {
  const steps = tradeoffOf(judged, thresholds);
  expect(steps[0]).toMatchObject({ scale: 0, coverage: 1, notOpposite: expect.closeTo(0.8, 10) });
  const given = steps.find(({ scale }) => scale === 1);
  // Happy from 0.6 up are posts 44 and later.
  expect(given).toMatchObject({ coverage: 0.56, notOpposite: 1 });
  expect(given?.averageRecall).toBeCloseTo((0 + 24 / 30 + 1) / 3, 10);
  const coverages = steps.map(({ coverage }) => coverage);
  expect(coverages).toEqual(coverages.toSorted((a, b) => b - a));
});

test('shares of fewer than twenty posts are left out', () => {
  for (const { coverage } of tradeoffOf(judged, thresholds)) expect(coverage).toBeGreaterThanOrEqual(0.2);
  expect(tradeoffOf(judged, thresholds).at(-1)?.coverage).toBeLessThan(0.3);
});
