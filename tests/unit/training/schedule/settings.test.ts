import { expect, test } from 'vitest';
import { UserError } from '../../../../scripts/command.ts';
import { settingsFor } from '../../../../training/schedule/settings.ts';

test('the preset seed has the numbers of the paper', () => {
  expect(settingsFor('seed', 'chunked')).toMatchObject({
    preset: 'seed',
    schedule: 'chunked',
    settings: {
      vocabulary: 1000,
      embedding: 128,
      units: 100,
      dropout: 0.2,
      recurrentDropout: 0.2,
      maxTokens: 40,
      batch: 1024,
      chunks: 10,
      epochs: 8,
      minDelta: 1e-4,
      patience: 2,
    },
  });
});

test('whole is one chunk, and all else the same', () => {
  for (const preset of ['seed', 'tonic']) {
    const { settings } = settingsFor(preset, 'chunked');
    expect(settingsFor(preset, 'whole').settings).toEqual({ ...settings, chunks: 1 });
  }
});

test('our own preset follows the same schedule', () => {
  const { chunks, epochs, patience, minDelta, validationShare } = settingsFor('seed', 'chunked').settings;
  expect(settingsFor('tonic', 'chunked').settings).toMatchObject({
    chunks,
    epochs,
    patience,
    minDelta,
    validationShare,
  });
});

test('an unknown name is one line that lists the known ones', () => {
  expect(() => settingsFor('keras', 'whole')).toThrow(
    new UserError('--preset is seed or tonic, not "keras"'),
  );
  expect(() => settingsFor('seed', 'half')).toThrow(
    new UserError('--schedule is whole or chunked, not "half"'),
  );
  expect(() => settingsFor('toString', 'whole')).toThrow(UserError);
});
