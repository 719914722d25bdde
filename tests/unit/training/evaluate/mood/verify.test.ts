import { expect, test } from 'vitest';
import { runInProcess } from '#tests/support/runCommand.ts';
import { compareAnswers, verifyCommand } from '#training/evaluate/mood/verify.ts';

test('compareAnswers returns the largest difference and the accuracy of the texts that were read', () => {
  const expected = [
    { text: 'so glad', label: 1, happy: 0.9 },
    { text: 'so sad', label: 0, happy: 0.2 },
    { text: 'tant pis', label: 0, happy: 0.6 },
    { text: 'so so', label: 0, happy: 0.7 },
  ];
  const answers = [{ happy: 0.9 }, { happy: 0.25 }, { happy: 0.5, reason: 'language' }, { happy: 0.71 }];
  expect(compareAnswers(expected, answers)).toEqual({
    read: 3,
    accuracy: 2 / 3,
    largest: expect.closeTo(0.05, 10),
  });
});

test('verifyCommand prints one line and fails without --tweets or for a missing file', async () => {
  expect(await runInProcess(verifyCommand)).toEqual({
    code: 1,
    stdout: '',
    lines: ['npm run verify -- --tweets FILE'],
  });
  expect(await runInProcess(verifyCommand, '--tweets', '/dev/null/tweets.csv')).toEqual({
    code: 1,
    stdout: '',
    lines: [expect.stringMatching(/^\/dev\/null\/tweets\.csv: /)],
  });
});
