import { describe, expect, test } from 'vitest';
import { svgOf } from '#training/evaluate/charts/chart.ts';
import { light } from '#training/evaluate/charts/colours.ts';
import { confusionMaps, sharesOfRows } from '#training/evaluate/charts/confusion.ts';
import type { NamedRun } from '#training/evaluate/charts/runFile.ts';
import { exampleJson, exampleRun } from './exampleRun.ts';
import { textsOf, xmlOf } from './xmlOf.ts';

const mapsOf = (run: NamedRun) => svgOf(confusionMaps(run), 'maps');

describe('confusionMaps', () => {
  test('confusionMaps writes counts and then shares into the cells, sad before happy', () => {
    const texts = textsOf(mapsOf(exampleRun()));
    const cells = texts.filter((text) => /^\d/.test(text));
    expect(cells).toEqual(['81', '27', '22', '70', '75.0 %', '25.0 %', '23.9 %', '76.1 %']);
  });

  test('confusionMaps puts labels in rows and answers in columns, sad first', () => {
    const root = xmlOf(mapsOf(exampleRun()));
    const placeOf = (words: string, anchor: 'end' | 'middle') => {
      const element = [...root.querySelectorAll(`[text-anchor=${anchor}]`)].find(
        ({ textContent }) => textContent === words,
      );
      const [, x, y] = element!.getAttribute('transform')!.match(/translate\((\S+) (\S+)\)/)!;
      return { x: Number(x), y: Number(y) };
    };
    const cellOf = (label: string, answer: string) => ({
      x: expect.closeTo(placeOf(answer, 'middle').x, 0),
      y: expect.closeTo(placeOf(label, 'end').y, 0),
    });
    expect(placeOf('sad', 'end').y).toBeLessThan(placeOf('happy', 'end').y);
    expect(placeOf('sad', 'middle').x).toBeLessThan(placeOf('happy', 'middle').x);
    expect(placeOf('81', 'middle')).toEqual(cellOf('sad', 'sad'));
    expect(placeOf('27', 'middle')).toEqual(cellOf('sad', 'happy'));
    expect(placeOf('22', 'middle')).toEqual(cellOf('happy', 'sad'));
    expect(placeOf('70', 'middle')).toEqual(cellOf('happy', 'happy'));
  });

  test('confusionMaps draws larger values in stronger colours', () => {
    const cells = [...xmlOf(mapsOf(exampleRun())).querySelectorAll(`[fill="${light('heat')}"]`)];
    const strengths = cells.map((cell) =>
      Number(cell.getAttribute('fill-opacity') ?? cell.getAttribute('opacity') ?? 1),
    );
    const [first, second, third, fourth] = strengths as [number, number, number, number];
    expect(strengths).toHaveLength(8);
    expect(first).toBeGreaterThan(fourth);
    expect(fourth).toBeGreaterThan(second);
    expect(second).toBeGreaterThan(third);
  });

  test('confusionMaps shows shares of 0 for a label without tweets', () => {
    const confusion = [
      [0, 0],
      [1, 3],
    ] as const;
    expect(sharesOfRows(confusion)).toEqual([
      [0, 0],
      [0.25, 0.75],
    ]);
    const unlabelled = exampleRun('run', {
      test: {
        ...exampleJson().test,
        confusion: [
          [0, 0],
          [0, 0],
        ],
      },
    });
    expect(textsOf(mapsOf(unlabelled)).filter((text) => /^\d/.test(text))).toEqual([
      ...Array.from({ length: 4 }, () => '0'),
      ...Array.from({ length: 4 }, () => '0.0 %'),
    ]);
  });
});
