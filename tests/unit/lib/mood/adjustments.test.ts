import { describe, expect, test } from 'vitest';
import {
  type Adjustments,
  corrected,
  type Lesson,
  noAdjustments,
  parseAdjustments,
  shifted,
  shiftOf,
} from '#lib/mood/adjustments.ts';
import { type Probabilities, readingOf } from '#lib/mood/calibrate.ts';
import { slotWeightsOf } from '#lib/mood/wordSlots.ts';
import { UnreadableError } from '#lib/storage/versioned.ts';
import { tokenize } from '#lib/text/tokenize.ts';
import { Vocabulary } from '#lib/text/vocabulary.ts';

const vocabulary = new Vocabulary([]);
const thresholds = { happy: 0.42, sad: 0.25 };
const sad: Probabilities = [0.6, 0.1, 0.3];

/** A text that the model reads as sad. */
const lesson = (text: string, probabilities = sad): Lesson => ({
  probabilities,
  thresholds,
  slots: slotWeightsOf(tokenize(text), vocabulary),
});
const moodOf = ({ probabilities, slots }: Lesson, adjustments: Adjustments) =>
  readingOf(shifted(probabilities, shiftOf(adjustments, slots)), thresholds).mood;
const learned = (...corrections: [string, 'happy' | 'sad'][]): Adjustments =>
  corrections.reduce((now, [text, mood]) => corrected(now, lesson(text), mood), noAdjustments);

describe('corrected', () => {
  test('the same kind of post is read rightly after three corrections', () => {
    const adjustments = learned(
      ['sick gig tonight', 'happy'],
      ['that solo was sick', 'happy'],
      ['sick show once more', 'happy'],
    );
    expect(adjustments.corrections).toBe(3);
    expect(moodOf(lesson('new record, sick'), adjustments)).toBe('happy');
  });

  test('one correction of a long post does not change how other posts with one of its words are read', () => {
    const adjustments = learned([
      'we drove for hours through rain and fog until somebody found the venue',
      'happy',
    ]);
    expect(adjustments.corrections).toBe(1);
    expect(shiftOf(adjustments, lesson('rain on my window').slots)).toBe(0);
    expect(moodOf(lesson('rain on my window'), adjustments)).toBe('sad');
  });

  test('a correction towards sad raises sad, and does not lower happy before it', () => {
    const happy: Probabilities = [0.1, 0.6, 0.3];
    let adjustments = noAdjustments;
    for (let k = 0; k < 3; k++) adjustments = corrected(adjustments, lesson('lovely', happy), 'sad');
    expect(moodOf(lesson('lovely', happy), adjustments)).toBe('sad');
    expect(shiftOf(adjustments, lesson('lovely').slots)).toBeLessThan(0);
  });

  test('a mood that is read already changes nothing', () => {
    expect(corrected(noAdjustments, lesson('rain'), 'sad')).toBe(noAdjustments);
  });

  test('steps and shift stay within their limits, however often a word is corrected to and fro', () => {
    let adjustments = noAdjustments;
    for (let k = 0; k < 500; k++)
      adjustments = corrected(adjustments, lesson('sick', [0.98, 0.001, 0.019]), 'happy');
    expect(parseAdjustments(JSON.parse(JSON.stringify(adjustments)))).toEqual(adjustments);
    expect(shiftOf(adjustments, lesson('sick').slots)).toBe(3);
  });

  test('adjustments take less than 4 kilobytes after 500 corrections of different posts', () => {
    let adjustments = noAdjustments;
    for (let k = 0; k < 500; k++)
      adjustments = corrected(adjustments, lesson(`w${k}a w${k}b w${k}c`), k % 3 === 0 ? 'sad' : 'happy');
    expect(JSON.stringify(adjustments).length).toBeLessThan(4000);
  });
});

describe('shifted', () => {
  test('shifted raises the logit of happy, or of sad, by the shift, and keeps the odds of the others', () => {
    const [s, h, u] = shifted(sad, 2);
    expect(Math.log(h / s) - Math.log(sad[1] / sad[0])).toBeCloseTo(2);
    expect(s / u).toBeCloseTo(sad[0] / sad[2]);
    expect(s + h + u).toBeCloseTo(1);
    const down = shifted(sad, -1);
    expect(Math.log(down[0] / down[2]) - Math.log(sad[0] / sad[2])).toBeCloseTo(1);
    expect(shifted(sad, 0)).toBe(sad);
  });

  test('shifted leaves an output that is no distribution invalid', () => {
    expect(() => readingOf(shifted([Number.NaN, 0.5, 0.5], 1), thresholds)).toThrow(RangeError);
    expect(() => readingOf(shifted([0.9, 0.9, 0.9], 1), thresholds)).toThrow(RangeError);
  });
});

describe('parseAdjustments', () => {
  test.each([
    ['null', null],
    ['too few slots', { ...noAdjustments, steps: [1, 2] }],
    ['a word', { ...noAdjustments, steps: noAdjustments.steps.map(() => 'sick') }],
    ['steps beyond the limit', { ...noAdjustments, steps: noAdjustments.steps.map(() => 1000) }],
    ['a newer version', { ...noAdjustments, version: 2 }],
  ])('parseAdjustments rejects %s', (_, stored) => {
    expect(() => parseAdjustments(stored)).toThrow(UnreadableError);
  });

  test('parseAdjustments drops everything but numbers', () => {
    const word = { ...noAdjustments, words: ['sick'] };
    expect(parseAdjustments(word)).toEqual(noAdjustments);
  });
});
