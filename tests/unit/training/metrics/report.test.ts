import { expect, test } from 'vitest';
import { accuracyOf, ConfusionCounter, reportOf } from '#training/metrics/report.ts';

test('reportOf returns precision, recall and F1 as computed by hand', () => {
  // 50 sad tweets, of which 40 are predicted sad. 30 happy ones, of which 20 are predicted happy.
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

test('reportOf divides precision by the predictions of a mood, and recall by its labels', () => {
  // 4 sad tweets, of which one is predicted sad. 6 happy ones, which are all predicted happy.
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

test('reportOf includes the counts', () => {
  const confusion = [
    [3, 1],
    [2, 4],
  ] as const;
  expect(reportOf(confusion).confusion).toEqual(confusion);
});

test('reportOf returns 0 for 0 / 0, which is valid JSON', () => {
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

test('ConfusionCounter counts a probability above one half as happy', () => {
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
