import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UserError } from '#scripts/cli/command.ts';
import { parseRun, readRun } from '#training/evaluate/charts/runFile.ts';
import { epochOf, exampleJson } from './exampleRun.ts';

/** Returns a copy of the example with another value for one entry. */
function changed(path: string, value: unknown): unknown {
  const json: unknown = structuredClone(exampleJson());
  const names = path.split('.');
  const last = names.pop()!;
  const holder = names.reduce((inside, name) => (inside as Record<string, unknown>)[name], json);
  (holder as Record<string, unknown>)[last] = value;
  return json;
}

test('parseRun returns the entries that charts need and leaves out others', () => {
  const json = {
    ...exampleJson(),
    versions: { node: '24' },
    machine: 'another',
    settings: { ...exampleJson().settings, optimizer: 'adam' },
    epochs: exampleJson().epochs.map((epoch) => ({ ...epoch, gradient: 0.5 })),
  };
  expect(parseRun('run.json', json)).toEqual(exampleJson());
});

test('parseRun calls the preset of an older run `paper` instead of `seed`', () => {
  expect(parseRun('run.json', { ...exampleJson(), preset: 'seed' })).toEqual(exampleJson());
});

test('parseRun reads the learning rate of an epoch if there is one', () => {
  const epochs = [{ ...epochOf(1, 1), learningRate: 0.0005 }, epochOf(1, 2)];
  const read = parseRun('run.json', { ...exampleJson(), epochs }).epochs;
  expect(read.map(({ learningRate }) => learningRate)).toEqual([0.0005, undefined]);
});

describe('parseRun', () => {
  test.each([
    ['preset', 'other', 'preset is not paper or tonic'],
    ['schedule', undefined, 'schedule is not whole or chunked'],
    ['settings', null, 'settings is not an object'],
    ['tweets', undefined, 'tweets.train is not a whole number from 0 up'],
    ['tweets.test', 1.5, 'tweets.test is not a whole number from 0 up'],
    ['seconds', 0, 'seconds is not a number above 0'],
    ['tweetsPerSecond', '1500', 'tweetsPerSecond is not a number above 0'],
    ['epochs', [], 'epochs is not a list of 1 or more'],
    ['epochs', {}, 'epochs is not a list of 1 or more'],
    ['epochs.1', null, 'epochs[1].chunk is not a whole number from 1 up'],
    ['epochs.0.epoch', 0, 'epochs[0].epoch is not a whole number from 1 up'],
    ['epochs.2.valAccuracy', 1.01, 'epochs[2].valAccuracy is not a number from 0 to 1'],
    ['epochs.2.loss', null, 'epochs[2].loss is not a number from 0 up'],
    ['epochs.0.valLoss', -0.1, 'epochs[0].valLoss is not a number from 0 up'],
    ['epochs.0.learningRate', null, 'epochs[0].learningRate is not a number from 0 up'],
    ['epochs.0.seconds', Number.POSITIVE_INFINITY, 'epochs[0].seconds is not a number above 0'],
    ['test', undefined, 'test.rows is not a whole number from 0 up'],
    ['test.accuracy', -0.1, 'test.accuracy is not a number from 0 to 1'],
    ['test.confusion', [[1, 2], [3]], 'test.confusion.1.1 is not a whole number from 0 up'],
    ['test.classes.happy', undefined, 'test.classes.happy.precision is not a number from 0 to 1'],
    ['test.classes.sad.f1', 'much', 'test.classes.sad.f1 is not a number from 0 to 1'],
    ['test.classes.sad.support', -1, 'test.classes.sad.support is not a whole number from 0 up'],
  ])('parseRun refuses %s if it is %j and names it', (path, value, complaint) => {
    const read = () => parseRun('a/run.json', changed(path, value));
    expect(read).toThrow(UserError);
    expect(read).toThrow(new UserError(`a/run.json: ${complaint}`));
  });

  test.each([[null], [7], ['text'], [[]]])('parseRun refuses %j', (json) => {
    expect(() => parseRun('a/run.json', json)).toThrow(
      new UserError('a/run.json: preset is not paper or tonic'),
    );
  });
});

describe('readRun', () => {
  let folder: string;

  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'tonic-run-')), 'mine');
    await mkdir(folder);
  });

  afterEach(() => rm(join(folder, '..'), { recursive: true }));

  test('readRun returns the run with the name of its folder and the text of its file', async () => {
    const text = JSON.stringify(exampleJson());
    await writeFile(join(folder, 'run.json'), text);
    expect(await readRun(`${folder}/`)).toEqual({ name: 'mine', run: exampleJson(), text });
  });

  test('readRun refuses a folder without run.json', async () => {
    await expect(readRun(folder)).rejects.toThrow(
      new UserError(`${folder}: holds no finished run (run.json is missing)`),
    );
  });

  test('readRun refuses a run.json that is not JSON', async () => {
    await writeFile(join(folder, 'run.json'), '{"preset": "se');
    await expect(readRun(folder)).rejects.toThrow(new UserError(`${join(folder, 'run.json')}: is not JSON`));
  });
});
