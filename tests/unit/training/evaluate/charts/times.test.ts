import { expect, test } from 'vitest';
import { svgOf } from '#training/evaluate/charts/chart.ts';
import { light } from '#training/evaluate/charts/colours.ts';
import { timeBars } from '#training/evaluate/charts/times.ts';
import { exampleRun } from './exampleRun.ts';
import { textsOf, xmlOf } from './xmlOf.ts';

test("timeBars draws our seconds and the paper's", () => {
  const svg = svgOf(timeBars([exampleRun('one'), exampleRun('two', { seconds: 12_345.6 })]), 'times');
  expect(textsOf(svg)).toEqual(
    expect.arrayContaining(['the paper, whole', 'the paper, chunked', 'one', 'two']),
  );
  expect(textsOf(svg).filter((text) => text.endsWith(' s'))).toEqual([
    '7,070 s',
    '3,582 s',
    '1,791 s',
    '12,346 s',
  ]);
  expect(xmlOf(svg).querySelectorAll(`path[fill="${light('ours')}"]`).length).toBe(2);
});
