import { describe, expect, test } from 'vitest';
import { isAtRisk } from '#lib/crisis/detect.ts';
import { chosenPosts } from './chosenPosts.ts';
import { heldOutPosts } from './heldOutPosts.ts';
import type { Posts } from './posts.ts';

/*
 * 240 posts in the manner of different people, all written by one author before the rules were extended. The rules were
 * chosen by one half. At the first look at the other half, 27 of 30 direct statements, 25 of 30 oblique ones and 1 of 60
 * harmless posts raised the alarm (before the rules were extended 9, 1 and 2). Faults seen there were mended, and the
 * rules were extended by 80 further statements.
 */
const halves: readonly [name: string, posts: Posts][] = [
  ['posts by which the rules were chosen', chosenPosts],
  ['held-out posts', heldOutPosts],
];
const share = (texts: readonly string[]): number => texts.filter(isAtRisk).length / texts.length;

describe.each(halves)('isAtRisk on the %s', (_, { direct, oblique, harmless }) => {
  test('isAtRisk is true for nine of ten direct statements', () => {
    expect(direct).toHaveLength(30);
    expect(share(direct)).toBeGreaterThanOrEqual(0.9);
  });

  test('isAtRisk is true for half of the oblique statements', () => {
    expect(oblique).toHaveLength(30);
    expect(share(oblique)).toBeGreaterThanOrEqual(0.5);
  });

  test('isAtRisk is true for one in twenty of the harmless posts at most', () => {
    expect(harmless).toHaveLength(60);
    expect(share(harmless)).toBeLessThanOrEqual(0.05);
  });
});
