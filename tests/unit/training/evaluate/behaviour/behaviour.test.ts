import { beforeAll, describe, expect, test } from 'vitest';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import type { Reader } from '#training/evaluate/behaviour/cases/checks.ts';
import { groups } from '#training/evaluate/behaviour/groups.ts';
import { loadModel, shippedModel } from '#training/evaluate/behaviour/model.ts';
import { scoreGroup } from '#training/evaluate/behaviour/score.ts';

allowSlowTests();

describe('shipped model', () => {
  let classifier: Reader;

  beforeAll(async () => {
    classifier = await loadModel(shippedModel);
  });

  test.for(groups.filter(({ floor }) => floor !== undefined))(
    'the shipped model passes the required share of the $name cases',
    async (group) => {
      const { cases, passed, rate, failures } = await scoreGroup(group, classifier);
      const message = `${passed} of ${cases} passed; these did not:\n${failures.join('\n')}\n`;
      expect(rate, message).toBeGreaterThanOrEqual(group.floor!);
    },
  );
});

describe('groups', () => {
  const cases = groups.flatMap(({ checks }) => checks.map(({ texts }) => texts));

  test('groups have at least 300 cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(300);
  });

  test('groups repeat no case', () => {
    const keys = cases.map((texts) => texts.join(' | ').toLowerCase());
    expect(keys.filter((key, k) => keys.indexOf(key) < k)).toEqual([]);
  });

  test('groups have different texts in every case of several texts', () => {
    const several = cases.filter((texts) => texts.length > 1);
    expect(several.length).toBeGreaterThan(0);
    expect(several.filter((texts) => new Set(texts).size < texts.length)).toEqual([]);
  });
});
