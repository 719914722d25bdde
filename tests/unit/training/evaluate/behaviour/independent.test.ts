import { expect, test } from 'vitest';
import { tokenize } from '#lib/text/tokenize.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { groups } from '#training/evaluate/behaviour/groups.ts';
import { randomOf } from '#training/random/random.ts';
import { templatePosts } from '#training/templates/generate.ts';

allowSlowTests();

/* A case that the model was trained on would measure nothing. */

const keyOf = (text: string): string => tokenize(text).join(' ');
const cases = new Map(
  groups.flatMap(({ checks }) => checks.flatMap(({ texts }) => texts.map((text) => [keyOf(text), text]))),
);

test.each([1, 140, 2009, 31_337])(
  'templatePosts generates no case of the behaviour suite with the seed %i',
  (seed) => {
    expect(cases.size).toBeGreaterThan(500);
    const generated = new Set(templatePosts(randomOf(seed), 20_000).map(({ text }) => keyOf(text)));
    expect(generated.size).toBeGreaterThan(10_000);
    expect([...cases].filter(([key]) => generated.has(key)).map(([, text]) => text)).toEqual([]);
  },
);
