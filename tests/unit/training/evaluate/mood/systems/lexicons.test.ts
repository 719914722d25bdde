import { expect, test } from 'vitest';
import { lexicons } from '#training/evaluate/mood/systems/lexicons.ts';

const systems = lexicons();

test.each(systems.map((system) => [system.name, system] as const))(
  '%s recognises plain words',
  async (_, system) => {
    const texts = ['I love this, it is wonderful', 'I hate this, it is awful', 'The table has four legs', ''];
    const answers = await system.answer(texts);
    expect(answers.map(({ mood }) => mood)).toEqual(['happy', 'sad', 'unsure', 'unsure']);
    expect(answers.map(({ margin }) => Math.sign(margin))).toEqual([1, -1, 0, 0]);
    expect(answers.every(({ probabilities }) => probabilities === undefined)).toBe(true);
  },
);

test.each(systems.map((system) => [system.name, system] as const))(
  '%s treats names of Object.prototype as words without a valence',
  async (_, system) => {
    const [answer] = await system.answer(['the constructor']);
    expect(answer).toEqual({ mood: 'unsure', margin: 0 });
  },
);

test('lexicons counts the bytes of code and lexicon', () => {
  const size = Object.fromEntries(systems.map(({ name, size }) => [name, size.bytes]));
  expect(size['vader-sentiment']).toBeGreaterThan(100_000);
  expect(size.sentiment).toBeGreaterThan(30_000);
  expect(size['wink-sentiment']).toBeGreaterThan(70_000); // including its tokenizer, which is another package
  for (const { size } of systems) expect(size.packed).toBeLessThan(size.bytes);
});
