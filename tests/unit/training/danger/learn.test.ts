import { describe, expect, test } from 'vitest';
import { riskOf } from '#lib/crisis/wording.ts';
import { learnSettings, learnWording } from '#training/danger/learn.ts';

const examples = {
  risky: ['i will let go of the rope', 'time to let go of the rope', 'i let go of the rope tonight'],
  harmless: ['i will let go of the dog lead', 'time to go home', 'i go to bed tonight'],
  tweets: ['good morning all', 'i will go home', 'what a day it was'],
};

describe('learnWording', () => {
  const wording = learnWording(examples, { ...learnSettings, epochs: 50 });
  const risk = (text: string) => riskOf(text, wording, new Map(Object.entries(wording.phrases)));

  test('learnWording gives a higher risk to texts that are worded like the risky ones', () => {
    expect(risk('maybe i let go of the rope')).toBeGreaterThan(risk('maybe i let go of the dog lead'));
    expect(risk('maybe i let go of the rope')).toBeGreaterThan(risk('good morning'));
  });

  test('learnWording learns no phrase that fewer posts have than asked for', () => {
    expect(wording.phrases['of the rope']).toBeGreaterThan(0);
    expect(wording.phrases).not.toHaveProperty('dog lead');
  });

  test('learnWording keeps the phrases with the largest weights only, in the order of the alphabet', () => {
    const few = learnWording(examples, { ...learnSettings, phrases: 3 });
    expect(Object.keys(few.phrases)).toHaveLength(3);
    expect(Object.keys(few.phrases)).toEqual(Object.keys(few.phrases).toSorted());
  });

  test('learnWording returns the same wording for the same examples', () => {
    expect(learnWording(examples)).toEqual(learnWording(examples));
  });
});
