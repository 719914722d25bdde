import { expect, test } from 'vitest';
import type { Mood } from '#lib/mood/reading.ts';
import { predictionsOf, tradeoffOf } from '#training/evaluate/mood/harness/tradeoff.ts';

const thresholds = { happy: 0.6, sad: 0.5 };

/** A hundred posts. The more certain the model, the more of its answers are right. */
const judged = {
  probabilities: Float32Array.from({ length: 300 }, (_, k) => {
    const happy = 0.34 + 0.006 * Math.floor(k / 3);
    return [(1 - happy) / 4, happy, (3 * (1 - happy)) / 4][k % 3]!;
  }),
  labels: Uint8Array.from({ length: 100 }, (_, k) => (k < 20 ? 0 : k < 50 ? 2 : 1)),
};

test('predictionsOf returns probabilities and the outputs of the labels', () => {
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

test('tradeoffOf leads from calling every post through the given thresholds to calling few posts', () => {
  const steps = tradeoffOf(judged, thresholds);
  expect(steps[0]).toMatchObject({ scale: 0, coverage: 1, oppositeRate: expect.closeTo(0.2, 10) });
  const given = steps.find(({ scale }) => scale === 1);
  // Post 44 and the later ones are happy with 0.6 or more.
  expect(given).toMatchObject({ coverage: 0.56, oppositeRate: 0 });
  expect(given?.averageRecall).toBeCloseTo((0 + 24 / 30 + 1) / 3, 10);
  const coverages = steps.map(({ coverage }) => coverage);
  expect(coverages).toEqual(coverages.toSorted((a, b) => b - a));
});

test('tradeoffOf leaves out steps that call fewer than twenty posts', () => {
  for (const { coverage } of tradeoffOf(judged, thresholds)) expect(coverage).toBeGreaterThanOrEqual(0.2);
  expect(tradeoffOf(judged, thresholds).at(-1)?.coverage).toBeLessThan(0.3);
});
