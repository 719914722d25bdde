import { describe, expect, test } from 'vitest';
import { tabAfterKey } from '#entrypoints/popup/tabKeys.ts';

const tabs = ['a', 'b', 'c'] as const;

describe('tabAfterKey', () => {
  test.each([
    ['a', 'ArrowRight', 'b'],
    ['c', 'ArrowRight', 'a'],
    ['b', 'ArrowLeft', 'a'],
    ['a', 'ArrowLeft', 'c'],
    ['b', 'Home', 'a'],
    ['b', 'End', 'c'],
    ['b', 'ArrowDown', undefined],
    ['b', 'Enter', undefined],
  ] as const)('tabAfterKey moves from tab %s by %s to %s', (current, key, next) => {
    expect(tabAfterKey(tabs, current, key, false)).toBe(next);
  });

  test.each([
    ['a', 'ArrowRight', 'c'],
    ['c', 'ArrowLeft', 'a'],
    ['b', 'ArrowRight', 'a'],
    ['b', 'ArrowLeft', 'c'],
    ['b', 'Home', 'a'],
    ['b', 'End', 'c'],
  ] as const)('tabAfterKey moves from tab %s by %s to %s in right-to-left text', (current, key, next) => {
    expect(tabAfterKey(tabs, current, key, true)).toBe(next);
  });
});
