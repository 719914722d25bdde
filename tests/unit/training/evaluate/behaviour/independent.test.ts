import { expect, test } from 'vitest';
import { tokenize } from '#lib/text/tokenize.ts';
import { groups } from '#training/evaluate/behaviour/groups.ts';
import { randomOf } from '#training/random/random.ts';
import { templatePosts } from '#training/templates/generate.ts';

/* The cases measure what the model can do: what it learned by heart would measure nothing. */

const keyOf = (text: string): string => tokenize(text).join(' ');
const cases = new Map(
  groups.flatMap(({ checks }) => checks.flatMap(({ texts }) => texts.map((text) => [keyOf(text), text]))),
);

test.each([1, 140, 2009, 31_337])(
  'no case is among the posts that rules make to learn from (seed %i)',
  (seed) => {
    expect(cases.size).toBeGreaterThan(500);
    const made = new Set(templatePosts(randomOf(seed), 20_000).map(({ text }) => keyOf(text)));
    expect(made.size).toBeGreaterThan(10_000);
    expect([...cases].filter(([key]) => made.has(key)).map(([, text]) => text)).toEqual([]);
  },
);
