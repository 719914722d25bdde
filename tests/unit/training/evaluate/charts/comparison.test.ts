import { describe, expect, test } from 'vitest';
import {
  besideThePaper,
  chunkedBesideWhole,
  classReports,
  paperAndOurs,
} from '#training/evaluate/charts/comparison.ts';
import { epochOf, exampleJson, exampleRun } from './exampleRun.ts';

const chunked = exampleRun('chunky');
const whole = exampleRun('complete', {
  schedule: 'whole',
  seconds: 3535,
  epochs: [epochOf(1, 1), epochOf(1, 2)],
  test: { ...exampleJson().test, accuracy: 0.7675 },
});
const tonic = exampleRun('tonic-whole', { preset: 'tonic', schedule: 'whole' });

test('paperAndOurs starts with the paper and lists runs in the given order with the epochs of each chunk', () => {
  const { columns, rows } = paperAndOurs([whole, chunked]);
  expect(columns).toEqual(['run', 'preset', 'schedule', 'seconds', 'epochs of each chunk', 'accuracy']);
  expect(rows).toEqual([
    ['the paper, whole', "the paper's", 'whole', '7,070', '– not stated', '0.79'],
    ['the paper, chunked', "the paper's", 'chunked', '3,582', '– not stated', '0.78'],
    ['complete', 'paper', 'whole', '3,535', '2', '0.7675'],
    ['chunky', 'paper', 'chunked', '1,791', '2 1', '0.7550'],
  ]);
});

describe('classReports', () => {
  test("classReports shows the paper's Table 2 above the reports of whole runs", () => {
    const { caption, rows } = classReports([chunked, whole], 'whole');
    expect(caption).toBe('Classification reports, whole, beside Table 2 of the paper');
    expect(rows).toEqual([
      ['the paper, whole', 'sad', '0.79', '0.80', '0.79', '149,370'],
      ['the paper, whole', 'happy', '0.80', '0.79', '0.79', '150,630'],
      ['the paper, whole', 'mean of both', '0.79', '0.79', '0.79', '300,000'],
      ['complete', 'sad', '0.7864', '0.7500', '0.7678', '108'],
      ['complete', 'happy', '0.7216', '0.7609', '0.7407', '92'],
      ['complete', 'mean of both', '0.7540', '0.7554', '0.7543', '200'],
    ]);
  });

  test("classReports shows the paper's Table 3 above the reports of runs in chunks", () => {
    const { caption, rows } = classReports([chunked, whole], 'chunked');
    expect(caption).toContain('Table 3');
    expect(rows.map(([run]) => run)).toEqual([
      ...Array.from({ length: 3 }, () => 'the paper, chunked'),
      ...Array.from({ length: 3 }, () => 'chunky'),
    ]);
    expect(rows[2]).toEqual(['the paper, chunked', 'mean of both', '0.78', '0.78', '0.78', '300,000']);
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
