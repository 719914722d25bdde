import { describe, expect, test } from 'vitest';
import { isAtRisk } from '#lib/crisis/detect.ts';
import { chosenPosts } from './chosenPosts.ts';
import { firstStrangersPosts } from './firstStrangersPosts.ts';
import { heldOutPosts } from './heldOutPosts.ts';
import type { Posts } from './posts.ts';
import { secondStrangersPosts } from './secondStrangersPosts.ts';
import { thirdStrangersPosts } from './thirdStrangersPosts.ts';

/*
 * 240 posts in the manner of different people, all written by one author before the rules were extended. The rules were
 * chosen by one half. At the first look at the other half, 27 of 30 direct statements, 25 of 30 oblique ones and 1 of 60
 * harmless posts raised the alarm (before the rules were extended 9, 1 and 2). Faults seen there were mended, and the
 * rules were extended by 80 further statements.
 *
 * 440 posts are by two writers who had not seen the rules. At the first look, 28 and 21 of 60 direct statements, 0 and 4
 * of 60 oblique ones, and 0 and 1 of 100 harmless posts raised the alarm. The rules were then extended by these posts, so
 * that the floors below guard what is heard and do not estimate what is heard of other people's posts.
 */
const sets: readonly [name: string, posts: Posts][] = [
  ['posts by which the rules were chosen', chosenPosts],
  ['held-out posts', heldOutPosts],
  ['posts of the first writer who had not seen the rules', firstStrangersPosts],
  ['posts of the second writer who had not seen the rules', secondStrangersPosts],
];
const share = (texts: readonly string[]): number => texts.filter(isAtRisk).length / texts.length;

describe.each(sets)('isAtRisk on the %s', (_, { direct, oblique, harmless }) => {
  test('isAtRisk is true for nine of ten direct statements', () => {
    expect(direct.length).toBeGreaterThanOrEqual(30);
    expect(share(direct)).toBeGreaterThanOrEqual(0.9);
  });

  test('isAtRisk is true for half of the oblique statements', () => {
    expect(oblique.length).toBeGreaterThanOrEqual(30);
    expect(share(oblique)).toBeGreaterThanOrEqual(0.5);
  });

  test('isAtRisk is true for one in twenty of the harmless posts at most', () => {
    expect(harmless.length).toBeGreaterThanOrEqual(60);
    expect(share(harmless)).toBeLessThanOrEqual(0.05);
  });
});

/*
 * 220 posts by a third writer who had not seen the rules. They were counted after the rules had been extended: 46 of
 * 60 direct statements, 13 of 60 oblique ones and 2 of 100 harmless posts raised the alarm (before 31, 3 and 0). No rule was
 * chosen by them, so they estimate what is heard of other people's posts.
 */
describe('isAtRisk on the posts of a third writer, by which no rule was chosen', () => {
  const { direct, oblique, harmless } = thirdStrangersPosts;

  test('isAtRisk is true for three of four direct statements of the third writer', () => {
    expect(direct).toHaveLength(60);
    expect(share(direct)).toBeGreaterThanOrEqual(0.75);
  });

  test('isAtRisk is true for one in five oblique statements of the third writer', () => {
    expect(oblique).toHaveLength(60);
    expect(share(oblique)).toBeGreaterThanOrEqual(0.2);
  });

  test('isAtRisk is true for one in twenty harmless posts of the third writer at most', () => {
    expect(harmless).toHaveLength(100);
    expect(share(harmless)).toBeLessThanOrEqual(0.05);
  });
});
