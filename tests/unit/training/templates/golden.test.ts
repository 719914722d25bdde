import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { randomOf } from '#training/random/random.ts';
import { templatePosts } from '#training/templates/generate.ts';

allowSlowTests();

/*
 * Templates, words, shares and the order of draws decide what a model is trained on, so a change of any of them must be
 * deliberate. The shipped model was trained on these posts.
 */
test.each([
  [200, '64e8e0a034f9f7c63c637eee3949b67cd22220944d2176e304cd2c90969950d8'],
  [20_000, '7e47dcc0cb19617b6a1789c923ba7685a80e71f1054abeb42e528ba9c3b298bc'],
])('templatePosts gives the same first %i posts as ever for a seed', (count, sha256) => {
  const posts = templatePosts(randomOf(140, 10), count);
  const text = posts.map(({ text, mood }) => `${mood}\t${text}\n`).join('');
  expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
});
