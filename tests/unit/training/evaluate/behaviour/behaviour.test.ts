import { beforeAll, describe, expect, test } from 'vitest';
import type { Reader } from '#training/evaluate/behaviour/cases/checks.ts';
import { groups } from '#training/evaluate/behaviour/groups.ts';
import { loadModel, shippedModel } from '#training/evaluate/behaviour/model.ts';
import { score } from '#training/evaluate/behaviour/score.ts';

describe('the shipped model reaches the floor of', () => {
  let classifier: Reader;

  beforeAll(async () => {
    classifier = await loadModel(shippedModel);
  });

  test.for(groups.filter(({ floor }) => floor !== undefined))('$name', async (group) => {
    const { cases, passed, rate, failures } = await score(group, classifier);
    const found = `${passed} of ${cases} passed; these did not:\n${failures.join('\n')}\n`;
    expect(rate, found).toBeGreaterThanOrEqual(group.floor!);
  });
});

describe('the suite', () => {
  const cases = groups.flatMap(({ checks }) => checks.map(({ texts }) => texts));

  test('has at least 300 cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(300);
  });

  test('holds no case twice', () => {
    const keys = cases.map((texts) => texts.join(' | ').toLowerCase());
    expect(keys.filter((key, k) => keys.indexOf(key) < k)).toEqual([]);
  });

  test('changes something in every case of several texts', () => {
    const several = cases.filter((texts) => texts.length > 1);
    expect(several.length).toBeGreaterThan(0);
    expect(several.filter((texts) => new Set(texts).size < texts.length)).toEqual([]);
  });
});
