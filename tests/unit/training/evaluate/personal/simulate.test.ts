import { describe, expect, test } from 'vitest';
import type { Probabilities } from '#lib/mood/calibrate.ts';
import type { Mood } from '#lib/mood/reading.ts';
import { slotWeightsOf } from '#lib/mood/wordSlots.ts';
import { tokenize } from '#lib/text/tokenize.ts';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { split } from '#training/datasets/split.ts';
import { personSets, usages, worded } from '#training/evaluate/personal/people.ts';
import { personTables } from '#training/evaluate/personal/report.ts';
import { courseOf, type ReadPost } from '#training/evaluate/personal/simulate.ts';
import { randomOf } from '#training/random/random.ts';

const vocabulary = new Vocabulary([]);
const thresholds = { happy: 0.42, sad: 0.25 };
const sad: Probabilities = [0.6, 0.1, 0.3];
const post = (text: string, mood: Mood): ReadPost => ({
  mood,
  probabilities: sad,
  slots: slotWeightsOf(tokenize(text), vocabulary),
});

/** A hundred posts that the model reads as sad. Every second one is happy and says "sick". */
const posts = Array.from({ length: 100 }, (_, k) =>
  k % 2 ? post(`sick a${k} b${k}`, 'happy') : post(`rain a${k} b${k}`, 'sad'),
);
const others = Array.from({ length: 50 }, (_, k) => post(`c${k} d${k} e${k}`, 'sad'));

describe('courseOf', () => {
  test('a person who uses one word in a sense of their own is read rightly after 20 corrections', () => {
    const { before, after, othersBefore, othersAfter } = courseOf(posts, others, thresholds, randomOf(1));
    expect(before).toBeGreaterThan(0.3);
    expect(before).toBeLessThan(0.7);
    expect(after[0]).toBe(1);
    expect(othersBefore).toBe(1);
    expect(othersAfter[0]).toBeGreaterThan(0.9);
  });

  test('a person whose posts are read rightly, or are unsure, corrects nothing', () => {
    const right = posts.map((one) => ({ ...one, mood: 'sad' as const }));
    expect(courseOf(right, others, thresholds, randomOf(1)).after).toEqual([]);
    const unsure = posts.map((one) => ({ ...one, mood: 'unsure' as const }));
    expect(courseOf(unsure, others, thresholds, randomOf(1)).after).toEqual([]);
  });
});

describe('people', () => {
  test('no set of people is trained on or looked at once at the end only', () => {
    const names = Object.values(personSets).flat();
    expect(names.filter((name) => split[name] !== 'choose')).toEqual([]);
  });

  test('people to choose with and people to judge share neither sets nor words', () => {
    expect(personSets.choose.filter((name) => personSets.judge.includes(name))).toEqual([]);
    const wordsOf = (group: 'choose' | 'judge') => usages[group].flatMap(({ words }) => Object.keys(words));
    expect(wordsOf('choose').filter((word) => wordsOf('judge').includes(word))).toEqual([]);
  });

  test('worded replaces whole words only, in any case', () => {
    const [one] = worded([{ text: 'Great, a greatness! GREAT', mood: 'happy', source: 's' }], {
      sick: 'great good',
    });
    expect(one!.text).toBe('sick, a greatness! sick');
  });
});

test('personTables tells people whose own words cost the model 3 points from the others', () => {
  const course = { before: 0.7, after: [0.71, 0.75], othersBefore: 0.8, othersAfter: [0.8, 0.798] };
  const [, means] = personTables([
    { set: 'a', usage: 'usual words', courses: [course] },
    { set: 'a', usage: 'skater', courses: [{ ...course, before: 0.66 }] },
    { set: 'a', usage: 'fan', courses: [{ ...course, before: 0.69 }] },
  ]);
  expect(means!.rows).toEqual([
    ['own words that cost 3 points or more', '1', '66.0', '5.0', '9.0', '–', '0.0', '−0.2', '–'],
    ['own words that cost less', '1', '69.0', '2.0', '6.0', '–', '0.0', '−0.2', '–'],
    ['usual words', '1', '70.0', '1.0', '5.0', '–', '0.0', '−0.2', '–'],
  ]);
});
