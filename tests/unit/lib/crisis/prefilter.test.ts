import { describe, expect, test } from 'vitest';
import { impliedStatements } from '#lib/crisis/implied.ts';
import { mentions } from '#lib/crisis/mentions.ts';
import { normalize } from '#lib/crisis/normalize.ts';
import { mayMatch, requirementOf } from '#lib/crisis/prefilter.ts';
import { signals } from '#lib/crisis/signals.ts';
import { statements } from '#lib/crisis/statements.ts';
import { readPosts } from '#training/danger/posts.ts';

describe('requirementOf', () => {
  test.each([
    ['want to go', 'want to go'],
    ['\\bgo\\b', 'go'],
    ['goo?d day', { all: ['d day', 'go'] }],
    ['go+d', { all: ['g', 'o', 'd'] }],
    ['(?:he )?went', 'went'],
    ['(?:he |she ){0,2}went', 'went'],
    ['(?:he|she){1,2} went', { all: [' went', { any: ['he', 'she'] }] }],
    ['sun|rain', { any: ['sun', 'rain'] }],
    ['my (?:sun|(?:heavy )?rain) came', { all: [' came', 'my ', { any: ['sun', 'rain'] }] }],
    ['[a-z]+ day', ' day'],
    ['\\w+\\.', '.'],
    ['\\p{L}x', 'x'],
    ['(?<!not )well(?! done)(?= .)', 'well'],
  ])('%j requires %j', (source, expected) => {
    expect(requirementOf(source)).toEqual(expected);
  });

  test.each(['a?', '(?:a|b?)', '[ab]', '.', '(?=a)', '(?:he )*', 'sun|'])('%j requires nothing', (source) => {
    expect(requirementOf(source)).toBeUndefined();
  });

  test.each(['(a)', 'a)', '(?<name>a)', 'a**', ']'])('%j is refused', (source) => {
    expect(() => requirementOf(source)).toThrow(SyntaxError);
  });
});

test('mayMatch is true for every post that a pattern matches, and for few others', async () => {
  const patterns = [...statements, ...mentions, ...impliedStatements, ...signals].map(
    ({ pattern }) => pattern,
  );
  const posts = (await readPosts()).filter((_, k) => k % 10 === 0);
  let matched = 0;
  let searched = 0;
  for (const form of posts.flatMap(({ text }) => normalize(text)))
    for (const pattern of patterns) {
      const may = mayMatch(pattern, form);
      const does = form.search(pattern) >= 0;
      expect(may || !does).toBe(true);
      matched += Number(does);
      searched += Number(may);
    }
  expect(matched).toBeGreaterThan(500);
  expect(searched).toBeLessThan(posts.length * patterns.length * 0.1);
});
