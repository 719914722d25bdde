import { expect, test } from 'vitest';
import { randomOf } from '#training/random/random.ts';
import { asTyped } from '#training/templates/grammar/typing.ts';

/** Counts the results of typing a text two thousand times. */
function allOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 2000; seed++) {
    const result = asTyped(text, randomOf(seed));
    counts.set(result, (counts.get(result) ?? 0) + 1);
  }
  return counts;
}

test('asTyped mostly keeps a text or drops its capitals', () => {
  const all = allOf('We sat by a Tree');
  expect([...all.keys()].sort()).toEqual(['WE SAT BY A TREE', 'We sat by a Tree', 'we sat by a tree']);
  expect(all.get('we sat by a tree')!).toBeGreaterThan(600);
  expect(all.get('We sat by a Tree')!).toBeGreaterThan(1000);
});

test('asTyped omits apostrophes and expands contractions', () => {
  const all = new Set(allOf("I can't, it isn't").keys());
  for (const text of ["I can't, it isn't", 'I cant, it isnt', 'I can not, it is not', "i can't, it isn't"])
    expect(all).toContain(text);
  expect([...allOf("won't").keys()]).toContain('will not');
  expect([...allOf("I'm in and I've paid").keys()]).toContain('I am in and I have paid');
});

test('asTyped keeps the contraction of a question', () => {
  for (const text of allOf("why didn't I go, isn't it so?").keys())
    expect(text).not.toMatch(/\bnot (?:I|it)\b/i);
});

test('asTyped shortens, lengthens, capitalises or misspells words', () => {
  const all = new Set(allOf('really bad for you').keys());
  for (const text of ['rly bad 4 u', 'reallyyy bad for you', 'really baaad for you', 'REALLY bad for you'])
    expect(all).toContain(text);
  expect([...all].some((text) => /^(?:raelly|relaly|rally|realy|relly) bad for you$/.test(text))).toBe(true);
  expect([...allOf('hotels').keys()]).toContain('htoels');
});
