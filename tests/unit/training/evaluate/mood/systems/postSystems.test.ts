import { describe, expect, test } from 'vitest';
import type { LabelledPost } from '#training/datasets/post.ts';
import { trainBagOfPairs } from '#training/evaluate/mood/systems/bagOfPairs.ts';
import { trainSvm } from '#training/evaluate/mood/systems/svm.ts';

const letters = [...'abcdefghijkl'];
/** Posts whose mood words decide: more unsure ones than sad ones. */
const posts: LabelledPost[] = letters.flatMap((letter, k) => [
  { text: `what a lovely ${letter}`, mood: 'happy', source: 's' },
  { text: `the ${letter} is at noon`, mood: 'unsure', source: 's' },
  { text: `one more ${letter} at noon`, mood: 'unsure', source: 's' },
  ...(k % 2 === 0 ? [{ text: `that awful ${letter}`, mood: 'sad', source: 's' } as const] : []),
]);
const settings = { slots: 256, width: 4, epochs: 60, learningRate: 0.3, seed: 3 };

describe.each([
  ['trainSvm', () => trainSvm(posts)],
  ['trainBagOfPairs', () => trainBagOfPairs(posts, undefined, settings)],
])('%s', (_, train) => {
  const asked = ['a lovely z', 'awful z', 'z at noon'];

  test(`${_} learns the three moods and answers texts it has not seen`, async () => {
    const answers = await train().answer(asked);
    expect(answers.map(({ mood }) => mood)).toEqual(['happy', 'sad', 'unsure']);
    expect(answers[0]!.margin).toBeGreaterThan(0);
    expect(answers[1]!.margin).toBeLessThan(0);
  });

  test(`${_} gives equal answers for equal posts, and says how large it is`, async () => {
    const [first, second] = [train(), train()];
    expect(await first.answer(asked)).toEqual(await second.answer(asked));
    expect(first.size.bytes).toBeGreaterThan(0);
    expect(first.size.packed).toBeGreaterThan(0);
  });

  test(`${_} reports its progress up to the end`, () => {
    const steps: [number, number][] = [];
    if (_ === 'trainSvm') trainSvm(posts, (done, total) => steps.push([done, total]));
    else trainBagOfPairs(posts, (done, total) => steps.push([done, total]), settings);
    expect(steps.at(-1)![0]).toBe(steps.at(-1)![1]);
  });
});

test('trainBagOfPairs gives probabilities that add up to 1, and is unsure about a text without a token', async () => {
  const [answer, empty] = await trainBagOfPairs(posts, undefined, settings).answer(['lovely', '']);
  expect(answer!.probabilities!.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
  expect(empty).toEqual({ mood: 'unsure', margin: 0, probabilities: [0, 0, 1] });
});
