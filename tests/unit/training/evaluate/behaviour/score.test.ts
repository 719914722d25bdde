import { describe, expect, test } from 'vitest';
import type { Reading } from '#lib/mood/reading.ts';
import {
  additionCheck,
  type Check,
  moodCheck,
  type Reader,
  sameMoodCheck,
  strengthCheck,
} from '#training/evaluate/behaviour/cases/checks.ts';
import { scoreGroup } from '#training/evaluate/behaviour/score.ts';

/** Returns a reader that reads each text with the given `happy`. The mood is happy from 0.6 on and sad up to 0.4. */
function readerOf(happyOf: Readonly<Record<string, number>>): Reader {
  const read = async (text: string): Promise<Reading> => {
    const happy = happyOf[text];
    if (happy === undefined) throw new Error(`${text} must not be read`);
    const mood = happy >= 0.6 ? 'happy' : happy <= 0.4 ? 'sad' : 'unsure';
    return { mood, happy, weight: Math.abs(2 * happy - 1) };
  };
  return { read };
}

const failuresOf = async (check: Check, ...happy: number[]) => {
  const reader = readerOf(Object.fromEntries(check.texts.map((text, k) => [text, happy[k]!])));
  return (await scoreGroup({ name: 'one', checks: [check] }, reader)).failures;
};

describe('moodCheck', () => {
  test.each([
    [0.9, []],
    [0.5, ['should be happy: "fun" is read unsure (happy 0.500)']],
    [0.1, ['should be happy: "fun" is read sad (happy 0.100)']],
  ])('moodCheck with one right mood judges a text that is read with happy %d', async (happy, failures) => {
    expect(await failuresOf(moodCheck(['fun', 'happy']), happy)).toEqual(failures);
  });

  test.each([
    [0.9, []],
    [0.5, []],
    [0.1, ['should be happy or unsure: "not bad" is read sad (happy 0.100)']],
  ])('moodCheck with two right moods judges a text that is read with happy %d', async (happy, failures) => {
    expect(await failuresOf(moodCheck(['not bad', 'happy', 'unsure']), happy)).toEqual(failures);
  });
});

describe('sameMoodCheck', () => {
  test.each([
    [0.9, 0.61],
    [0.1, 0.4],
    [0.5, 0.59],
  ])('sameMoodCheck passes texts that are read with happy %d and %d', async (before, after) => {
    expect(await failuresOf(sameMoodCheck(['good', 'goood']), before, after)).toEqual([]);
  });

  test.each([
    [0.9, 0.1],
    [0.6, 0.59],
    [0.5, 0.4],
  ])('sameMoodCheck fails texts that are read with happy %d and %d', async (before, after) => {
    const [failure] = await failuresOf(sameMoodCheck(['good', 'goood']), before, after);
    expect(failure).toMatch(/^should be the same mood: "good" is read .+; "goood" is read .+$/);
  });
});

describe('strengthCheck', () => {
  test.each([
    ['happy', 0.7, 0.8, 0.9],
    ['happy', 0.7, 0.692, 0.71],
    ['sad', 0.3, 0.2, 0.1],
  ] as const)(
    'strengthCheck passes a ladder of %s texts that are read with happy %d, %d, %d',
    async (mood, a, b, c) => {
      expect(await failuresOf(strengthCheck([mood, 'a', 'b', 'c']), a, b, c)).toEqual([]);
    },
  );

  test.each([
    ['happy', 0.3, 0.2, 0.1, 'should all be on the side of happy'],
    ['sad', 0.49, 0.5, 0.1, 'should all be on the side of sad'],
    ['happy', 0.9, 0.8, 0.95, 'should weigh more and more'],
    ['happy', 0.7, 0.7, 0.7, 'should weigh more and more'],
    ['sad', 0.1, 0.2, 0.3, 'should weigh more and more'],
    ['sad', 0.2, 0.205, 0.21, 'should weigh more and more'],
  ] as const)(
    'strengthCheck fails a ladder of %s texts that are read with happy %d, %d, %d',
    async (mood, a, b, c, complaint) => {
      const [failure] = await failuresOf(strengthCheck([mood, 'a', 'b', 'c']), a, b, c);
      expect(failure).toMatch(new RegExp(`^${complaint}: `));
    },
  );
});

describe('additionCheck', () => {
  test.each([
    ['sad', 0.7, 0.2],
    ['sad', 0.7, 0.74],
    ['happy', 0.2, 0.7],
    ['happy', 0.2, 0.16],
  ] as const)(
    'additionCheck passes a %s sentence that changes happy from %d to %d',
    async (mood, before, after) => {
      expect(await failuresOf(additionCheck(mood, ['Rain.', 'Again.']), before, after)).toEqual([]);
    },
  );

  test.each([
    ['sad', 0.2, 0.26],
    ['happy', 0.8, 0.74],
  ] as const)(
    'additionCheck fails a %s sentence that changes happy from %d to %d',
    async (mood, before, after) => {
      const [failure] = await failuresOf(additionCheck(mood, ['Rain.', 'Again.']), before, after);
      expect(failure).toMatch(
        new RegExp(`^should not be further from ${mood}: "Rain\\." .+; "Rain\\. Again\\." `),
      );
    },
  );
});

describe('scoreGroup', () => {
  const checks = ['yay', 'whee', 'ouch', 'oh'].map((text) => moodCheck([text, 'happy']));

  test('scoreGroup counts the cases that pass and lists the others', async () => {
    const reader = readerOf({ yay: 0.9, whee: 0.8, ouch: 0.1, oh: 0.7 });
    expect(await scoreGroup({ name: 'cries', checks }, reader)).toEqual({
      cases: 4,
      passed: 3,
      rate: 0.75,
      failures: ['should be happy: "ouch" is read sad (happy 0.100)'],
    });
  });

  test('scoreGroup rejects when the reader fails', async () => {
    await expect(scoreGroup({ name: 'cries', checks }, readerOf({ yay: 0.9 }))).rejects.toThrow('whee');
  });
});

test('scoreGroup notes a text that was not read because of its language', async () => {
  const read = async (): Promise<Reading> => ({ mood: 'unsure', happy: 0.5, weight: 0, reason: 'language' });
  const { failures } = await scoreGroup(
    { name: 'one', checks: [moodCheck(['super fun', 'happy'])] },
    { read },
  );
  expect(failures).toEqual(['should be happy: "super fun" is read unsure (happy 0.500, language)']);
});
