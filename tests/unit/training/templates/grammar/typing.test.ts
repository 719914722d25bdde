import { expect, test } from 'vitest';
import { randomOf } from '#training/random/random.ts';
import { typed } from '#training/templates/grammar/typing.ts';

/** How often each comes when the text is typed two thousand times. */
function allOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 2000; seed++) {
    const now = typed(text, randomOf(seed));
    counts.set(now, (counts.get(now) ?? 0) + 1);
  }
  return counts;
}

test('a text mostly stays, or loses its capitals', () => {
  const all = allOf('We sat by a Tree');
  expect([...all.keys()].sort()).toEqual(['WE SAT BY A TREE', 'We sat by a Tree', 'we sat by a tree']);
  expect(all.get('we sat by a tree')!).toBeGreaterThan(600);
  expect(all.get('We sat by a Tree')!).toBeGreaterThan(1000);
});

test('apostrophes are left out, and what they shorten is written out', () => {
  const all = new Set(allOf("I can't, it isn't").keys());
  for (const text of ["I can't, it isn't", 'I cant, it isnt', 'I can not, it is not', "i can't, it isn't"])
    expect(all).toContain(text);
  expect([...allOf("won't").keys()]).toContain('will not');
  expect([...allOf("I'm in and I've paid").keys()]).toContain('I am in and I have paid');
});

test('a question is not turned round', () => {
  for (const text of allOf("why didn't I go, isn't it so?").keys())
    expect(text).not.toMatch(/\bnot (?:I|it)\b/i);
});

test('words get shorter, longer, louder or misspelt, one at a time', () => {
  const all = new Set(allOf('really bad for you').keys());
  for (const text of ['rly bad 4 u', 'reallyyy bad for you', 'really baaad for you', 'REALLY bad for you'])
    expect(all).toContain(text);
  expect([...all].some((text) => /^(?:raelly|relaly|rally|realy|relly) bad for you$/.test(text))).toBe(true);
  expect([...allOf('hotels').keys()]).toContain('htoels');
});
