import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { randomOf } from '#training/random/random.ts';
import { templatePosts } from '#training/templates/generate.ts';

allowSlowTests();

/*
 * Templates, words, shares and the order of draws decide what a model is trained on, so a change of any of them must be
 * deliberate. The shipped model was trained on the posts of before gravePraise, surpassed and farDenials were added.
 */
test.each([
  [200, '4e67764f93ff192bd38c947548d930164a0a55efff69b85f0aad9da87030429b'],
  [20_000, '25b27b61864689764cd02988d171ef4cbfa65ee8bb1cae4c9f166302f69024d9'],
])('templatePosts gives the same first %i posts as ever for a seed', (count, sha256) => {
  const posts = templatePosts(randomOf(140, 10), count);
  const text = posts.map(({ text, mood }) => `${mood}\t${text}\n`).join('');
  expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
});
