import { describe, expect, test } from 'vitest';
import { besideThePaper, chunkedBesideWhole, paperAndOurs } from '#training/evaluate/charts/comparison.ts';
import { epochOf, exampleJson, exampleRun } from './exampleRun.ts';

const chunked = exampleRun('chunky');
const whole = exampleRun('complete', {
  schedule: 'whole',
  seconds: 3535,
  epochs: [epochOf(1, 1), epochOf(1, 2)],
  test: { ...exampleJson().test, accuracy: 0.7675 },
});
const tonic = exampleRun('tonic-whole', { preset: 'tonic', schedule: 'whole' });

describe('paperAndOurs', () => {
  const { columns, rows } = paperAndOurs([whole, chunked]);

  test('paperAndOurs returns a cell for each column in every row', () => {
    expect(columns).toHaveLength(14);
    expect(rows.map((row) => row.length)).toEqual([14, 14, 14, 14]);
  });

  test('paperAndOurs starts with the paper and says what it does not state', () => {
    const unknown = Array.from({ length: 8 }, () => '– not stated');
    expect(rows.slice(0, 2)).toEqual([
      ['the paper, whole', "the paper's", 'whole', '7,070', '– not stated', '0.79', ...unknown],
      ['the paper, chunked', "the paper's", 'chunked', '3,582', '– not stated', '0.78', ...unknown],
    ]);
  });

  test('paperAndOurs lists runs in the given order with the epochs of each chunk', () => {
    const sad = ['0.7864', '0.7500', '0.7678', '108'];
    const happy = ['0.7216', '0.7609', '0.7407', '92'];
    expect(rows.slice(2)).toEqual([
      ['complete', 'paper', 'whole', '3,535', '2', '0.7675', ...sad, ...happy],
      ['chunky', 'paper', 'chunked', '1,791', '2 1', '0.7550', ...sad, ...happy],
    ]);
  });
});

describe('chunkedBesideWhole', () => {
  const paper = ["the paper's", 'chunked, whole', '0.507', '1'];

  test('chunkedBesideWhole has a row for a preset with both schedules', () => {
    expect(chunkedBesideWhole([whole, tonic, chunked]).rows).toEqual([
      paper,
      ['paper', 'chunky, complete', '0.507', '1.25'],
    ]);
  });

  test('chunkedBesideWhole does not compare runs with different presets', () => {
    expect(chunkedBesideWhole([tonic, chunked]).rows).toEqual([paper]);
  });

  test('chunkedBesideWhole shows a gain of accuracy as a negative loss', () => {
    const better = exampleRun('better', { test: { ...exampleJson().test, accuracy: 0.77 } });
    expect(chunkedBesideWhole([whole, better]).rows[1]?.[3]).toBe('−0.25');
  });
});

test("besideThePaper divides seconds by the paper's with the same schedule", () => {
  expect(besideThePaper([chunked, whole]).rows).toEqual([
    ['chunky', 'chunked', '1,791', '3,582', '0.500'],
    ['complete', 'whole', '3,535', '7,070', '0.500'],
  ]);
});
