import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterIrony,
  emptyReading,
  isIronyHeard,
  otherLanguageReading,
  type Probabilities,
  readingOf,
} from '#lib/mood/calibrate.ts';
import { feelings } from '#lib/mood/feelings.ts';
import type { Tag } from '#lib/mood/manifest.ts';
import type { Reading } from '#lib/mood/reading.ts';
import { feelingShown, tagAt, withTags, withUnreadTags } from '#lib/mood/tags.ts';
import { propertyCases } from '#tests/support/tiers.ts';

const happy: Reading = { mood: 'happy', happy: 0.875, weight: 0.75 };
const sad: Reading = { mood: 'sad', happy: 0.125, weight: 0.75 };
const joyAndFear: readonly Tag[] = [
  { name: 'joy', threshold: 0.5 },
  { name: 'fear', threshold: 0.25 },
];
const irony: Tag = { name: 'irony', threshold: 0.5 };

describe('withTags', () => {
  test('withTags returns the same reading for a model without tags', () => {
    expect(withTags(happy, [], [])).toBe(happy);
  });

  test('withTags adds the probability of each feeling in the order of the tags, and no irony without its tag', () => {
    const reading = withTags(happy, [0.75, 0.125], joyAndFear);
    expect(reading).toEqual({ ...happy, feelings: { joy: 0.75, fear: 0.125 }, feeling: 'joy' });
    expect(Object.keys(reading.feelings!)).toEqual(['joy', 'fear']);
  });

  test.each<[number[], string | null]>([
    [[0.49, 0.24], null],
    [[0.49, 0.25], 'fear'], // a threshold is inclusive
    [[0.5, 0.24], 'joy'],
    [[0.75, 0.51], 'fear'], // odds of 3 against 1, and of more than 1 against 1/3
    [[0.75, 0.49], 'joy'], // less than 1 against 1/3
    [[0.9, 0.6], 'joy'], // odds of 9 against 1, and of 1.5 against 1/3
    [[0.99, 0.98], 'fear'], // odds of 99 against 1, and of 49 against 1/3
    [[0, 1], 'fear'],
  ])('withTags calls the strongest of joy and fear with the probabilities %j %j', (values, feeling) => {
    expect(withTags(happy, values, joyAndFear).feeling).toBe(feeling);
  });

  test('withTags calls the first one of two feelings that exceed their thresholds by the same odds', () => {
    const tags: Tag[] = [
      { name: 'hope', threshold: 0.5 },
      { name: 'calm', threshold: 0.5 },
    ];
    expect(withTags(happy, [0.75, 0.75], tags).feeling).toBe('hope');
    expect(withTags(happy, [0.75, 0.75], tags.toReversed()).feeling).toBe('calm');
  });

  test('withTags calls the strongest of feelings whose thresholds or probabilities are 0 or 1', () => {
    const tags: Tag[] = [
      { name: 'hope', threshold: 0 },
      { name: 'calm', threshold: 1 },
    ];
    expect(withTags(happy, [0.001, 1], tags).feeling).toBe('hope');
    expect(withTags(happy, [0, 1], tags).feeling).toBe('hope');
    expect(withTags(happy, [1, 0], tags.toReversed()).feeling).toBe('calm');
    expect(withTags(happy, [0, 0.999], tags).feeling).toBe('hope');
    expect(withTags(happy, [0.6, 1], joyAndFear).feeling).toBe('fear');
  });

  test('withTags makes an ironic happy reading unsure and an ironic sad one weaker, wherever the tag is', () => {
    const tags = [joyAndFear[0]!, irony, joyAndFear[1]!];
    expect(withTags(happy, [0.75, 1, 0], tags)).toEqual({
      mood: 'unsure',
      happy: 0.875,
      weight: 0,
      feelings: { joy: 0.75, fear: 0 },
      feeling: 'joy',
      irony: 1,
      isIronic: true,
    });
    expect(withTags(sad, [0, 0.5, 0.5], tags)).toMatchObject({ mood: 'sad', weight: 0.375, feeling: 'fear' });
    for (const probability of [0.49, 0.875])
      expect(withTags(happy, [0, probability, 0], tags)).toMatchObject({
        mood: 'happy',
        weight: 0.75,
        irony: probability,
        isIronic: false,
      });
  });

  test('withTags reads irony alone', () => {
    expect(withTags(sad, [0.25], [irony])).toEqual({
      ...sad,
      feelings: {},
      feeling: null,
      irony: 0.25,
      isIronic: false,
    });
  });

  test.each([[[0.5]], [[0.5, Number.NaN]], [[0.5, -0.1]], [[1.1, 0.5]]])(
    'withTags throws RangeError for the values %j of two tags',
    (values) => {
      expect(() => withTags(happy, values, joyAndFear)).toThrow(RangeError);
    },
  );
});

describe('withTags: any reading', () => {
  // Most doubles between 0 and 1 are tiny, so they would hardly differ.
  const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
  const tagged = fc
    .uniqueArray(fc.constantFrom<Tag['name'][]>(...feelings, 'irony'), { minLength: 1 })
    .chain((names) =>
      fc.tuple(
        ...names.map((name) => fc.record({ name: fc.constant(name), threshold: share, value: share })),
      ),
    );
  const moods = fc
    .tuple(share, share)
    .map(([p, q]): Probabilities => [p * q, p * (1 - q), 1 - p])
    .chain((probabilities) =>
      fc.record({ happy: share, sad: share }).map((thresholds) => readingOf(probabilities, thresholds)),
    );

  test('withTags returns probabilities as they are, and calls a feeling that exceeds its threshold most', () => {
    fc.assert(
      fc.property(moods, tagged, (before, tags) => {
        const values = tags.map(({ value }) => value);
        const { feelings, feeling } = withTags(before, values, tags);
        const heard = tags.filter(({ name }) => name !== 'irony');
        expect(feelings).toEqual(Object.fromEntries(heard.map(({ name, value }) => [name, value])));
        const reached = heard.filter(({ value, threshold }) => value >= threshold);
        const called = reached.find(({ name }) => name === feeling);
        expect(feeling === null).toBe(reached.length === 0);
        expect(called === undefined).toBe(reached.length === 0);
        // Without logarithms or division: no other feeling's odds are a larger multiple of those of its threshold.
        const [inside, outside] = [(p: number) => Math.max(p, 1e-7), (p: number) => Math.max(1 - p, 1e-7)];
        for (const { value, threshold } of reached) {
          const own = inside(value) * outside(threshold) * inside(called!.threshold) * outside(called!.value);
          const best =
            inside(called!.value) * outside(called!.threshold) * inside(threshold) * outside(value);
          expect(own).toBeLessThanOrEqual(best * (1 + 1e-6));
        }
      }),
      { numRuns: propertyCases },
    );
  });

  test('withTags never turns a mood to the opposite, never adds weight, and leaves happy as it is', () => {
    fc.assert(
      fc.property(moods, tagged, (before, tags) => {
        const values = tags.map(({ value }) => value);
        const after = withTags(before, values, tags);
        expect([before.mood, 'unsure']).toContain(after.mood);
        if (before.mood === 'sad') expect(after.mood).toBe('sad');
        expect(after.happy).toBe(before.happy);
        expect(after.weight).toBeGreaterThanOrEqual(0);
        expect(after.weight).toBeLessThanOrEqual(before.weight);
        const ironic = tags.find(({ name }) => name === 'irony');
        expect(after.irony).toBe(ironic?.value);
        const isHeard = ironic && isIronyHeard(before, ironic.value, ironic.threshold);
        expect(after.isIronic).toBe(isHeard);
        expect(after).toMatchObject(isHeard ? afterIrony(before, ironic.value) : before);
      }),
      { numRuns: propertyCases },
    );
  });
});

describe('withUnreadTags', () => {
  test('withUnreadTags returns the same reading for a model without tags', () => {
    expect(withUnreadTags(emptyReading, [])).toBe(emptyReading);
  });

  test('withUnreadTags hears nothing, also where a threshold is 0', () => {
    const tags: Tag[] = [
      { name: 'joy', threshold: 0 },
      { name: 'irony', threshold: 0 },
    ];
    const unread = { feelings: { joy: 0 }, feeling: null, irony: 0, isIronic: false };
    expect(withUnreadTags(emptyReading, tags)).toEqual({ ...emptyReading, ...unread });
    expect(withUnreadTags(otherLanguageReading, tags)).toEqual({ ...otherLanguageReading, ...unread });
  });
});

describe('feelingShown', () => {
  test.each<[Partial<Reading>, Reading['feeling']]>([
    [{ mood: 'happy', feeling: 'joy' }, 'joy'],
    [{ mood: 'happy', feeling: 'fear' }, undefined],
    [{ mood: 'sad', feeling: 'fear' }, 'fear'],
    [{ mood: 'sad', feeling: 'calm' }, undefined],
    [{ mood: 'unsure', feeling: 'joy' }, 'joy'],
    [{ mood: 'unsure', feeling: 'fear' }, 'fear'],
    [{ mood: 'unsure', feeling: 'joy', isIronic: true }, undefined],
    [{ mood: 'unsure', feeling: 'anger', isIronic: true }, 'anger'],
    [{ mood: 'sad', feeling: 'anger', isIronic: true }, 'anger'],
    [{ mood: 'sad', feeling: null }, undefined],
    [{ mood: 'sad' }, undefined],
  ])('feelingShown of %j is %j', (reading, feeling) => {
    expect(feelingShown({ ...happy, ...reading })).toBe(feeling);
  });
});

test('tagAt returns 1 for a value that rounding moved above 1', () => {
  expect(tagAt([1 + Number.EPSILON], 0)).toBe(1);
});

test('tagAt returns the value of a tag, and throws RangeError if there is none', () => {
  expect(tagAt([0, 1], 1)).toBe(1);
  expect(() => tagAt([0, 1], 2)).toThrow(new RangeError('NaN is no probability of a tag'));
});
