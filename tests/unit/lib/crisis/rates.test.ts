import { describe, expect, test } from 'vitest';
import { isAtRisk } from '#lib/crisis/detect.ts';
import { type Post, readPosts } from '#training/danger/posts.ts';
import { fourthStrangersPosts } from './fourthStrangersPosts.ts';
import type { Posts } from './posts.ts';
import { thirdStrangersPosts } from './thirdStrangersPosts.ts';

const share = (texts: readonly string[]): number => texts.filter(isAtRisk).length / texts.length;

/*
 * The posts that rules and wording were chosen by. What is heard of them does not estimate what is heard of other
 * people's posts: `npm run danger` does, by learning without one writer after another.
 */
describe('isAtRisk on the posts it was made from', async () => {
  const posts = await readPosts();
  const textsOf = (kind: Post['kind']) => posts.filter((post) => post.kind === kind).map(({ text }) => text);

  test('isAtRisk is true for nine of ten direct statements', () => {
    expect(share(textsOf('direct'))).toBeGreaterThanOrEqual(0.9);
  });

  test('isAtRisk is true for nine of ten oblique statements', () => {
    expect(share(textsOf('oblique'))).toBeGreaterThanOrEqual(0.9);
  });

  test('isAtRisk is true for one in a hundred of the harmless posts at most', () => {
    expect(share(textsOf('harmless'))).toBeLessThanOrEqual(0.01);
  });
});

/*
 * Posts of two writers that chose no rule and no weight: they estimate what is heard of other people's posts. Heard were
 * 53 and 41 of 60 direct statements, 47 and 32 of 60 oblique ones, 5 of 100 and 2 of 150 harmless posts; by the rules alone
 * 46 and 15, 13 and 6, 2 and 1.
 */
describe.each<[name: string, posts: Posts, direct: number, oblique: number]>([
  ['third', thirdStrangersPosts, 0.85, 0.75],
  ['fourth', fourthStrangersPosts, 0.65, 0.5],
])('isAtRisk on the posts of the %s writer, by which nothing was chosen', (name, posts, direct, oblique) => {
  test(`isAtRisk is true for ${100 * direct} % of the direct statements of the ${name} writer`, () => {
    expect(posts.direct).toHaveLength(60);
    expect(share(posts.direct)).toBeGreaterThanOrEqual(direct);
  });

  test(`isAtRisk is true for ${100 * oblique} % of the oblique statements of the ${name} writer`, () => {
    expect(posts.oblique).toHaveLength(60);
    expect(share(posts.oblique)).toBeGreaterThanOrEqual(oblique);
  });

  test(`isAtRisk is true for one in twenty harmless posts of the ${name} writer at most`, () => {
    expect(posts.harmless.length).toBeGreaterThanOrEqual(100);
    expect(share(posts.harmless)).toBeLessThanOrEqual(0.05);
  });
});
