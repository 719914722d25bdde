import { describe, expect, test } from 'vitest';
import type { Reading } from '#lib/mood/reading.ts';
import {
  type Check,
  climbs,
  isRead,
  isUnmoved,
  leansTo,
  type Reader,
} from '#training/evaluate/behaviour/cases/checks.ts';
import { score } from '#training/evaluate/behaviour/score.ts';

/** Reads each of the texts as so happy, from 0 to 1; the mood turns at 0.6 and 0.4. */
function readerOf(happyOf: Readonly<Record<string, number>>): Reader {
  const read = async (text: string): Promise<Reading> => {
    const happy = happyOf[text];
    if (happy === undefined) throw new Error(`nobody should read ${text}`);
    const mood = happy >= 0.6 ? 'happy' : happy <= 0.4 ? 'sad' : 'unsure';
    return { mood, happy, weight: Math.abs(2 * happy - 1) };
  };
  return { read };
}

const failuresOf = async (check: Check, ...happy: number[]) => {
  const reader = readerOf(Object.fromEntries(check.texts.map((text, k) => [text, happy[k]!])));
  return (await score({ name: 'one', checks: [check] }, reader)).failures;
};

describe('a mood that is right', () => {
  test.each([
    [0.9, []],
    [0.5, ['should be happy: "fun" is read unsure (happy 0.500)']],
    [0.1, ['should be happy: "fun" is read sad (happy 0.100)']],
  ])('of one, read %d', async (happy, failures) => {
    expect(await failuresOf(isRead(['fun', 'happy']), happy)).toEqual(failures);
  });

  test.each([
    [0.9, []],
    [0.5, []],
    [0.1, ['should be happy or unsure: "not bad" is read sad (happy 0.100)']],
  ])('of two, read %d', async (happy, failures) => {
    expect(await failuresOf(isRead(['not bad', 'happy', 'unsure']), happy)).toEqual(failures);
  });
});

describe('the same mood', () => {
  test.each([
    [0.9, 0.61],
    [0.1, 0.4],
    [0.5, 0.59],
  ])('of %d and %d', async (before, after) => {
    expect(await failuresOf(isUnmoved(['good', 'goood']), before, after)).toEqual([]);
  });

  test.each([
    [0.9, 0.1],
    [0.6, 0.59],
    [0.5, 0.4],
  ])('fails of %d and %d', async (before, after) => {
    const [failure] = await failuresOf(isUnmoved(['good', 'goood']), before, after);
    expect(failure).toMatch(/^should be the same mood: "good" is read .+; "goood" is read .+$/);
  });
});

describe('a ladder', () => {
  test.each([
    ['happy', 0.7, 0.8, 0.9],
    ['happy', 0.7, 0.692, 0.71],
    ['sad', 0.3, 0.2, 0.1],
  ] as const)('of %s, read %d, %d, %d', async (mood, a, b, c) => {
    expect(await failuresOf(climbs([mood, 'a', 'b', 'c']), a, b, c)).toEqual([]);
  });

  test.each([
    ['happy', 0.3, 0.2, 0.1, 'should all be on the side of happy'],
    ['sad', 0.49, 0.5, 0.1, 'should all be on the side of sad'],
    ['happy', 0.9, 0.8, 0.95, 'should weigh more and more'],
    ['happy', 0.7, 0.7, 0.7, 'should weigh more and more'],
    ['sad', 0.1, 0.2, 0.3, 'should weigh more and more'],
    ['sad', 0.2, 0.205, 0.21, 'should weigh more and more'],
  ] as const)('of %s fails, read %d, %d, %d', async (mood, a, b, c, complaint) => {
    const [failure] = await failuresOf(climbs([mood, 'a', 'b', 'c']), a, b, c);
    expect(failure).toMatch(new RegExp(`^${complaint}: `));
  });
});

describe('an addition', () => {
  test.each([
    ['sad', 0.7, 0.2],
    ['sad', 0.7, 0.74],
    ['happy', 0.2, 0.7],
    ['happy', 0.2, 0.16],
  ] as const)('of a %s sentence, from %d to %d', async (mood, before, after) => {
    expect(await failuresOf(leansTo(mood, ['Rain.', 'Again.']), before, after)).toEqual([]);
  });

  test.each([
    ['sad', 0.2, 0.26],
    ['happy', 0.8, 0.74],
  ] as const)('of a %s sentence fails, from %d to %d', async (mood, before, after) => {
    const [failure] = await failuresOf(leansTo(mood, ['Rain.', 'Again.']), before, after);
    expect(failure).toMatch(
      new RegExp(`^should not be further from ${mood}: "Rain\\." .+; "Rain\\. Again\\." `),
    );
  });
});

describe('a group', () => {
  const checks = ['yay', 'whee', 'ouch', 'oh'].map((text) => isRead([text, 'happy']));

  test('is counted case by case', async () => {
    const reader = readerOf({ yay: 0.9, whee: 0.8, ouch: 0.1, oh: 0.7 });
    expect(await score({ name: 'cries', checks }, reader)).toEqual({
      cases: 4,
      passed: 3,
      rate: 0.75,
      failures: ['should be happy: "ouch" is read sad (happy 0.100)'],
    });
  });

  test('whose reader fails is not scored', async () => {
    await expect(score({ name: 'cries', checks }, readerOf({ yay: 0.9 }))).rejects.toThrow('whee');
  });
});

test('a failure says when the language was the reason', async () => {
  const read = async (): Promise<Reading> => ({ mood: 'unsure', happy: 0.5, weight: 0, reason: 'language' });
  const { failures } = await score({ name: 'one', checks: [isRead(['super fun', 'happy'])] }, { read });
  expect(failures).toEqual(['should be happy: "super fun" is read unsure (happy 0.500, language)']);
});
