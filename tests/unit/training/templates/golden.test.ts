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
  [200, '855c5957c3781422aa9fefda26d2faf50fb4fa571ab6919c33b4b4876632657f'],
  [20_000, 'f0929db51a3999b51bbd9d8cec1a745a4029f21691d13bf5b84570944392d9f3'],
])('templatePosts gives the same first %i posts as ever for a seed', (count, sha256) => {
  const posts = templatePosts(randomOf(140, 10), count);
  const text = posts.map(({ text, mood }) => `${mood}\t${text}\n`).join('');
  expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
});
