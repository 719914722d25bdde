import { afterEach, expect, test, vi } from 'vitest';
import { corrected, noAdjustments } from '#lib/mood/adjustments.ts';
import { tinyClassifier } from './tinyClassifier.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Returns adjustments after a text was corrected three times. */
async function taught(text: string, mood: 'happy' | 'sad') {
  const { classifier } = await tinyClassifier();
  const { lesson } = await classifier.read(text, noAdjustments);
  let adjustments = noAdjustments;
  for (let k = 0; k < 3; k++) adjustments = corrected(adjustments, lesson!, mood);
  return { classifier, adjustments };
}

test('Classifier.read with adjustments that say nothing reads as without', async () => {
  const { classifier } = await tinyClassifier();
  const plain = await classifier.read('hate rain');
  const { lesson, ...reading } = await classifier.read('hate rain', noAdjustments);
  expect(reading).toEqual(plain);
  expect(lesson!.slots.size).toBeGreaterThan(0);
});

test.each(['happy', 'sad'] as const)(
  'Classifier.read reads a rare word as %s after texts with it were corrected so',
  async (mood) => {
    const { classifier, adjustments } = await taught('rain sick', mood);
    expect((await classifier.read('sun sick', adjustments)).mood).toBe(mood);
  },
);

test('Classifier.effects includes what corrections taught', async () => {
  const { classifier, adjustments } = await taught('rain sick', 'happy');
  const effectOf = async (given = noAdjustments) =>
    (await classifier.effects('hate sick', 0, undefined, given)).find(({ word }) => word === 'sick')!.effect;
  expect(await effectOf(adjustments)).toBeGreaterThan(await effectOf());
});

test('Classifier.read gives a text that was not read no lesson', async () => {
  const { classifier } = await tinyClassifier();
  expect((await classifier.read('', noAdjustments)).lesson).toBeUndefined();
});
