import { describe, expect, test } from 'vitest';
import { type Chart, svgOf } from '#training/evaluate/charts/chart.ts';
import { light } from '#training/evaluate/charts/colours.ts';
import { accuracyCurves, lossCurves } from '#training/evaluate/charts/curves.ts';
import { speedBars } from '#training/evaluate/charts/speed.ts';
import { epochOf, exampleRun } from './exampleRun.ts';
import { textsOf, xmlOf } from './xmlOf.ts';

const draw = (chart: Chart) => svgOf(chart, 'figure');
const countOf = (svg: string, selector: string) => xmlOf(svg).querySelectorAll(selector).length;
const runOf = (chunks: number, epochs: number) =>
  exampleRun('run', {
    epochs: Array.from({ length: chunks * epochs }, (_, k) =>
      epochOf(1 + Math.floor(k / epochs), 1 + (k % epochs)),
    ),
  });

describe.each([
  ['accuracy', accuracyCurves],
  ['loss', lossCurves],
])('curves of %s', (measure, curves) => {
  const marksOf = (svg: string, colour: 'training' | 'validation') =>
    countOf(svg, `path[fill="${light(colour)}"]`) - 1; // without the legend's

  test(`the curves of ${measure} have a mark for each epoch of training and validation`, () => {
    const svg = draw(curves(runOf(2, 3)));
    expect([marksOf(svg, 'training'), marksOf(svg, 'validation')]).toEqual([6, 6]);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['training', 'validation', '1', '6']));
  });

  test(`the curves of ${measure} show a run of one epoch`, () => {
    const svg = draw(curves(runOf(1, 1)));
    expect([marksOf(svg, 'training'), marksOf(svg, 'validation')]).toEqual([1, 1]);
  });
});

test('accuracyCurves and lossCurves draw their own numbers', () => {
  const run = exampleRun('run', {
    epochs: [{ ...epochOf(1, 1), accuracy: 0.4, valAccuracy: 0.5, loss: 2, valLoss: 3 }],
  });
  const scaleOf = (chart: Chart) =>
    textsOf(draw(chart))
      .filter((text) => /^\d\.\d+$/.test(text))
      .map(Number);
  expect(Math.max(...scaleOf(accuracyCurves(run)))).toBeLessThan(0.7);
  expect(Math.min(...scaleOf(lossCurves(run)))).toBeGreaterThan(1);
});

describe.each([
  ['accuracy', accuracyCurves],
  ['loss', lossCurves],
  ['speed', speedBars],
])('chunks in a chart of %s', (measure, chart) => {
  const boundaries = (chunks: number) => countOf(draw(chart(runOf(chunks, 2))), '[stroke-dasharray]');

  test.each([1, 2, 12])(`the chart of ${measure} separates %i chunks by lines`, (chunks) => {
    expect(boundaries(chunks)).toBe(chunks - 1);
  });

  test(`the chart of ${measure} shades every other chunk`, () => {
    expect(countOf(draw(chart(runOf(12, 2))), `polygon[fill="${light('band')}"]`)).toBe(6);
  });
});

test.each([
  [3, ['1001', '1002', '1003']],
  [42, Array.from({ length: 21 }, (_, k) => String(1001 + 2 * k))],
])('chunkMarks numbers %i chunks as far as the labels fit', (count, numbers) => {
  const epochs = Array.from({ length: count }, (_, k) => ({ ...epochOf(1, 1), chunk: 1001 + k }));
  const texts = textsOf(draw(accuracyCurves(exampleRun('run', { epochs }))));
  expect(texts.filter((text) => /^10\d\d$/.test(text))).toEqual(numbers);
});

test('chunkMarks draws the shade behind the grid lines', () => {
  const svg = draw(accuracyCurves(runOf(1, 2)));
  expect(svg.indexOf('<polygon')).toBeGreaterThan(0);
  expect(svg.indexOf('<polygon')).toBeLessThan(svg.indexOf(`stroke="${light('line')}"`));
});

test('speedBars draws a bar for each epoch on an axis from 0', () => {
  const svg = draw(speedBars(runOf(2, 3)));
  expect(countOf(svg, `path[fill="${light('ours')}"]`)).toBe(6);
  expect(textsOf(svg)).toEqual(expect.arrayContaining(['0', '2,500'])); // the fastest are 2,300 a second
});
