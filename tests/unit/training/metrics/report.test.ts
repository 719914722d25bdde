import { expect, test } from 'vitest';
import { accuracyOf, ConfusionCounter, reportOf } from '#training/metrics/report.ts';

test('precision, recall and F1 of each mood, by hand', () => {
  // 50 sad tweets, 40 of them called sad; 30 happy ones, 20 of them called happy.
  const report = reportOf([
    [40, 10],
    [10, 20],
  ]);
  expect(report.rows).toBe(80);
  expect(report.accuracy).toBe(0.75);
  expect(report.classes.sad).toEqual({
    precision: 0.8,
    recall: 0.8,
    f1: expect.closeTo(0.8, 12),
    support: 50,
  });
  expect(report.classes.happy).toEqual({
    precision: expect.closeTo(2 / 3, 12),
    recall: expect.closeTo(2 / 3, 12),
    f1: expect.closeTo(2 / 3, 12),
    support: 30,
  });
});

test('precision is of those called so, recall of those that are so', () => {
  // Of 4 sad tweets one is called sad, and all 6 happy ones are called happy.
  const { sad, happy } = reportOf([
    [1, 3],
    [0, 6],
  ]).classes;
  expect(sad).toEqual({ precision: 1, recall: 0.25, f1: expect.closeTo(0.4, 12), support: 4 });
  expect(happy).toEqual({
    precision: expect.closeTo(2 / 3, 12),
    recall: 1,
    f1: expect.closeTo(0.8, 12),
    support: 6,
  });
});

test('the report carries the counts it is made of', () => {
  const confusion = [
    [3, 1],
    [2, 4],
  ] as const;
  expect(reportOf(confusion).confusion).toEqual(confusion);
});

test('shares of nothing are 0, so that the report stays valid JSON', () => {
  const nothing = { precision: 0, recall: 0, f1: 0, support: 0 };
  expect(
    reportOf([
      [0, 0],
      [0, 0],
    ]),
  ).toEqual({
    rows: 0,
    accuracy: 0,
    confusion: [
      [0, 0],
      [0, 0],
    ],
    classes: { sad: nothing, happy: nothing },
  });
  expect(
    reportOf([
      [5, 0],
      [0, 0],
    ]).classes.happy,
  ).toEqual(nothing);
});

test('a tweet is called happy above even odds', () => {
  const counter = new ConfusionCounter();
  counter.add(0, 0.1);
  counter.add(0, 0.5);
  counter.add(0, 0.51);
  counter.add(1, 0.9);
  counter.add(1, 0.49);
  expect(counter.confusion).toEqual([
    [2, 1],
    [1, 1],
  ]);
  expect(accuracyOf(counter.confusion)).toBe(0.6);
});
