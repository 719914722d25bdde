import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { lexicons } from '#training/evaluate/mood/systems/lexicons.ts';
import { vaderInput } from '#training/evaluate/mood/systems/vaderInput.ts';

const name = "VADER, with the port's input mended";
const mended = lexicons().find((system) => system.name === name);
const port = lexicons().find((system) => system.name === 'vader-sentiment');

async function marginOf(system: typeof mended, text: string): Promise<number> {
  const [answer] = (await system?.answer([text])) ?? [];
  return answer?.margin ?? Number.NaN;
}

test.each([
  ['a negation with a capital', 'Not good at all', 'not good at all'],
  ['a negation in capitals among other words', 'This was NOT great', 'This was not great'],
  ['"Never" at the start', 'Never trust this bakery again', 'never trust this bakery again'],
  ['a contraction in capitals', "I DON'T like the new seats", "I don't like the new seats"],
  [
    '"But" at the start of a sentence',
    'The soup was good. But the bill was awful',
    'The soup was good. but the bill was awful',
  ],
  ['a word behind a hash sign', 'Sunday walk #wonderful', 'Sunday walk wonderful'],
  ['a word in quotes', 'She called it "terrible" twice', 'She called it terrible twice'],
  ['a word between several marks', 'They were (((happy))) today', 'They were happy today'],
  ['an emoji', 'my exam results 😂', 'my exam results face with tears of joy'],
  ['an emoji behind a word without a blank', 'my exam results😭', 'my exam results loudly crying face'],
  ['an emoji with a variation selector', 'no bus again ☹️', 'no bus again frowning face'],
])('VADER with mended input reads %s as the same words in plain letters', async (_, text, plain) => {
  expect(await marginOf(mended, text)).toBeCloseTo(await marginOf(port, plain), 4);
  expect(await marginOf(mended, text)).not.toBe(0);
});

test('VADER with mended input keeps the stress of exclamation marks and of words in capitals', async () => {
  expect(await marginOf(mended, '"What a lovely day!!!"')).toBeCloseTo(
    await marginOf(port, 'What a lovely day!!!'),
    4,
  );
  expect(await marginOf(mended, 'what a LOVELY day')).toBe(await marginOf(port, 'what a LOVELY day'));
  expect(await marginOf(mended, 'NOT A NICE PLACE')).toBe(await marginOf(port, 'not a nice place'));
});

test('vaderInput keeps smileys, and changes no text of plain words', () => {
  expect(vaderInput('see you soon :) or :-(')).toBe('see you soon :) or :-(');
  expect(vaderInput('I like the blue one')).toBe('I like the blue one');
  expect(vaderInput('')).toBe('');
});

test('the port of VADER misses negations with a capital, words behind a hash sign, and emoji', () => {
  // Once this fails, the port has been mended, and the row with mended input can go.
  const require = createRequire(import.meta.url);
  const { SentimentIntensityAnalyzer: vader } = require('vader-sentiment') as {
    SentimentIntensityAnalyzer: { polarity_scores(text: string): { compound: number } };
  };
  const compound = (text: string) => vader.polarity_scores(text).compound;
  expect(compound('Not good')).toBe(compound('good'));
  expect(compound('#wonderful')).toBe(0);
  expect(compound('😂')).toBe(0);
});
