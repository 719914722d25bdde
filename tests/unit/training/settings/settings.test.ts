import { expect, test } from 'vitest';
import { UserError } from '#scripts/cli/command.ts';
import { settingsFor } from '#training/settings/options.ts';

const changedBy = (...changes: string[]) => settingsFor('paper', 'chunked', changes).settings;
const { settings: unchanged } = settingsFor('paper', 'chunked');

test('the chunked preset `paper` has the numbers of the paper', () => {
  expect(settingsFor('paper', 'chunked')).toEqual({
    preset: 'paper',
    schedule: 'chunked',
    settings: {
      vocabulary: 1000,
      embedding: 128,
      pairs: 0,
      units: 100,
      directions: 1,
      pooling: 'last',
      dropout: 0.2,
      recurrentDropout: 0.2,
      wordDropout: 0,
      featureDropout: 0,
      maxTokens: 40,
      batch: 1024,
      learningRate: 0.001,
      falling: false,
      plateauFactor: 1,
      chunks: 10,
      epochs: 8,
      validation: 'own',
      validationShare: 0.1,
      replay: 0,
      teacherShare: 0.8,
      minDelta: 1e-4,
      patience: 2,
      mendLetters: false,
      seed: 140,
    },
  });
});

test('the preset `paper` on the whole set differs by having one chunk and a learning rate that falls on a plateau', () => {
  expect(settingsFor('paper', 'whole')).toEqual({
    preset: 'paper',
    schedule: 'whole',
    settings: { ...unchanged, chunks: 1, plateauFactor: 0.1 },
  });
});

test.each(['paper', 'tonic'])('the preset %s has several chunks only in the chunked schedule', (preset) => {
  expect(settingsFor(preset, 'whole').settings.chunks).toBe(1);
  expect(settingsFor(preset, 'chunked').settings.chunks).toBeGreaterThan(1);
});

test('the preset `tonic` mends broken letters, and `paper` reads tweets as its authors did', () => {
  expect(settingsFor('tonic', 'chunked').settings.mendLetters).toBe(true);
  expect(settingsFor('tonic', 'whole').settings.mendLetters).toBe(true);
  expect(unchanged.mendLetters).toBe(false);
});

test('settingsFor accepts the former name `seed` of the preset `paper`', () => {
  expect(settingsFor('seed', 'whole')).toEqual(settingsFor('paper', 'whole'));
});

test('settingsFor changes the settings that --set names and no others', () => {
  expect(changedBy('units=12', 'learningRate=5e-3', 'falling=true', 'validation=common')).toEqual({
    ...unchanged,
    units: 12,
    learningRate: 0.005,
    falling: true,
    validation: 'common',
  });
  expect(changedBy('falling=true', 'falling=false', 'validation=own', 'dropout=0')).toEqual({
    ...unchanged,
    dropout: 0,
  });
});

test('settingsFor can ask for a second direction and for max pooling', () => {
  expect(changedBy('directions=2', 'pooling=last+max', 'wordDropout=0.05', 'featureDropout=0.3')).toEqual({
    ...unchanged,
    directions: 2,
    pooling: 'last+max',
    wordDropout: 0.05,
    featureDropout: 0.3,
  });
  expect(changedBy('pooling=last+max', 'pooling=last', 'teacherShare=0')).toEqual({
    ...unchanged,
    teacherShare: 0,
  });
});

test('settingsFor does not modify the preset', () => {
  changedBy('units=1', 'seed=2');
  expect(settingsFor('paper', 'chunked').settings).toEqual(unchanged);
});

test('settingsFor can change every setting', () => {
  for (const [name, value] of Object.entries(unchanged))
    expect(changedBy(`${name}=${value}`), name).toEqual(unchanged);
});

test('settingsFor lists the known presets or schedules when one is unknown', () => {
  expect(() => settingsFor('keras', 'whole')).toThrow(
    new UserError('--preset is paper or tonic, not "keras"'),
  );
  expect(() => settingsFor('paper', 'half')).toThrow(
    new UserError('--schedule is whole or chunked, not "half"'),
  );
  expect(() => settingsFor('toString', 'whole')).toThrow(UserError);
});

const names = Object.keys(unchanged).join(' or ');

test.each([
  ['speed=1', `--set is ${names}, not "speed"`],
  ['toString=1', `--set is ${names}, not "toString"`],
  ['', `--set is ${names}, not ""`],
  ['=3', `--set is ${names}, not ""`],
  ['falling=yes', '--set falling is true or false, not "yes"'],
  ['falling', '--set falling is true or false, not ""'],
  ['validation=none', '--set validation is own or common, not "none"'],
  ['validation=own=common', '--set validation is own or common, not "own=common"'],
  ['pooling=max', '--set pooling is last or last+max, not "max"'],
  ['directions=0', '--set directions wants a whole number from 1 to 2, not "0"'],
  ['directions=3', '--set directions wants a whole number from 1 to 2, not "3"'],
  ['directions=1.5', '--set directions wants a whole number from 1 to 2, not "1.5"'],
  ['units', '--set units wants a whole number from 1, not ""'],
  ['units=0', '--set units wants a whole number from 1, not "0"'],
  ['vocabulary=2', '--set vocabulary wants a whole number from 3, not "2"'],
  ['batch=2.5', '--set batch wants a whole number from 1, not "2.5"'],
  ['epochs=3=4', '--set epochs wants a whole number from 1, not "3=4"'],
  ['chunks=Infinity', '--set chunks wants a whole number from 1, not "Infinity"'],
  ['seed=-1', '--set seed wants a whole number from 0, not "-1"'],
  ['seed=0.5', '--set seed wants a whole number from 0, not "0.5"'],
  ['dropout=1', '--set dropout wants a number from 0, below 1, not "1"'],
  ['recurrentDropout=-0.1', '--set recurrentDropout wants a number from 0, below 1, not "-0.1"'],
  ['validationShare=1', '--set validationShare wants a number from 0, below 1, not "1"'],
  ['wordDropout=1', '--set wordDropout wants a number from 0, below 1, not "1"'],
  ['featureDropout=1', '--set featureDropout wants a number from 0, below 1, not "1"'],
  ['teacherShare=1', '--set teacherShare wants a number from 0, below 1, not "1"'],
  ['learningRate=', '--set learningRate wants a number from 0, not ""'],
  ['learningRate= ', '--set learningRate wants a number from 0, not " "'],
  ['learningRate=fast', '--set learningRate wants a number from 0, not "fast"'],
  ['learningRate=Infinity', '--set learningRate wants a number from 0, not "Infinity"'],
  ['replay=-1', '--set replay wants a number from 0, not "-1"'],
])('settingsFor refuses --set %s and says: %s', (change, complaint) => {
  expect(() => changedBy('units=8', change)).toThrow(new UserError(complaint));
});
