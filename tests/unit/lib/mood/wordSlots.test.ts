import { describe, expect, test } from 'vitest';
import { slotCount, slotWeightsOf } from '#lib/mood/wordSlots.ts';
import { tokenize } from '#lib/text/tokenize.ts';
import { Vocabulary } from '#lib/text/vocabulary.ts';

/** "the" is the most frequent word, "gig" the rarest of 1,000. */
const vocabulary = new Vocabulary(['the', ...Array.from({ length: 998 }, (_, k) => `word${k}`), 'gig']);
const weightsOf = (text: string) => slotWeightsOf(tokenize(text), vocabulary);

describe('slotWeightsOf', () => {
  test('slotWeightsOf gives the same slots for the same words in another order, however often each occurs', () => {
    expect(new Map([...weightsOf('gig sick sick yesterday')].sort())).toEqual(
      new Map([...weightsOf('sick yesterday gig')].sort()),
    );
  });

  test('slotWeightsOf gives slots below slotCount, and weights whose norm is 1', () => {
    const weights = weightsOf('what a sick gig it was, unbelievably filthy drums');
    expect([...weights.keys()].every((slot) => Number.isInteger(slot) && slot >= 0 && slot < slotCount)).toBe(
      true,
    );
    expect(Math.hypot(...weights.values())).toBeCloseTo(1);
  });

  test('slotWeightsOf gives mentions, links, numbers and punctuation no slot', () => {
    expect(weightsOf('@ada https://example.org 42 !?').size).toBe(0);
  });

  test('slotWeightsOf gives the most frequent word no weight, and a word that the vocabulary lacks the most', () => {
    const [the] = weightsOf('the').values();
    expect(the).toBeCloseTo(0);
    const [gig, unknown] = [...weightsOf('gig unheardof').values()].map(Math.abs);
    expect(gig).toBeLessThan(unknown!);
    expect(gig).toBeGreaterThan(0.5);
  });

  test('slotWeightsOf spreads many words over all slots and both signs', () => {
    const weights = [...weightsOf(Array.from({ length: 20_000 }, (_, k) => `w${k.toString(36)}x`).join(' '))];
    expect(weights.length).toBeGreaterThan(0.95 * slotCount);
    const positive = weights.filter(([, weight]) => weight > 0).length;
    expect(positive / weights.length).toBeGreaterThan(0.4);
    expect(positive / weights.length).toBeLessThan(0.6);
  });
});
