import { describe, expect, test } from 'vitest';
import { randomOf } from '#training/random/random.ts';
import { rules } from '#training/templates/generate.ts';
import { filled, happens, lines, oneOf, type Slots, words } from '#training/templates/grammar/grammar.ts';
import { slotsOfTopics } from '#training/templates/slots.ts';

const slots: Slots = { fruit: ['apple', 'pear'], basket: ['a {fruit} in a (big|old) bag'] };

/** Everything that the template gives in a hundred draws. */
const allOf = (template: string): string[] =>
  [...new Set(Array.from({ length: 100 }, (_, seed) => filled(template, slots, randomOf(seed))))].sort();

describe('a template', () => {
  test('gives every alternative, nested ones too', () => {
    expect(allOf('(x|y (c|d)) e')).toEqual(['x e', 'y c e', 'y d e']);
  });

  test('closes up where an alternative is empty', () => {
    expect(allOf('so (very |)good(, right|)')).toEqual([
      'so good',
      'so good, right',
      'so very good',
      'so very good, right',
    ]);
    expect(allOf('( |)end ( |).')).toEqual(['end.']);
  });

  test('fills slots, also within fillings, with the article that fits', () => {
    expect(allOf('{basket}')).toEqual([
      'a pear in a big bag',
      'a pear in an old bag',
      'an apple in a big bag',
      'an apple in an old bag',
    ]);
  });

  test.each([
    ['a hour', 'an hour'],
    ['an university', 'a university'],
    ['a one way street', 'a one way street'],
    ['an usual day', 'a usual day'],
    ['a umbrella', 'an umbrella'],
    ['a 8 and a 18, not an 80', 'an 8 and an 18, not an 80'],
    ['an A in maths', 'an A in maths'],
  ])('%s becomes %s', (template, text) => {
    expect(filled(template, {}, randomOf(1))).toBe(text);
  });

  test('says which slot there is not', () => {
    expect(() => filled('{nuts}', slots, randomOf(1))).toThrow(new RangeError('no slot nuts'));
  });
});

test('words stand between commas, templates on lines', () => {
  expect(words('so, very well,\n  no')).toEqual(['so', 'very well', 'no']);
  expect(lines('\n  well, so\n    (a|b)\n  ')).toEqual(['well, so', '(a|b)']);
});

test('chances are per mille', () => {
  const random = randomOf(3);
  expect(Array.from({ length: 100 }, () => happens(0, random))).not.toContain(true);
  expect(Array.from({ length: 100 }, () => happens(1000, random))).not.toContain(false);
  const often = Array.from({ length: 10_000 }, () => happens(250, random)).filter(Boolean).length;
  expect(often).toBeGreaterThan(2300);
  expect(often).toBeLessThan(2700);
  expect(new Set(Array.from({ length: 100 }, () => oneOf('abc'.split(''), random)))).toEqual(new Set('abc'));
});

describe('the templates of the rules', () => {
  const templates = rules.flatMap(({ family }) => Object.values(family).flat());
  const all = [...templates, ...slotsOfTopics.flatMap((topic) => Object.values(topic).flat())];

  test('use every slot there is, and no other', () => {
    const used = new Set(
      all.flatMap((template) => [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)),
    );
    for (const topic of slotsOfTopics) expect(new Set(Object.keys(topic))).toEqual(used);
  });

  test('open and close every bracket, and have no alternative outside of one', () => {
    const bare = (template: string): string => {
      const inner = template.replace(/\([^()]*\)/g, '');
      return inner === template ? inner : bare(inner);
    };
    expect(all.filter((template) => template === '' || /[()|]/.test(bare(template)))).toEqual([]);
  });

  test('are written once', () => {
    for (const { rule, family } of rules)
      for (const own of Object.values(family)) {
        const weighted = own.filter((template) => !/^\{\w+\}$/.test(template));
        expect([rule, weighted.filter((template, k) => weighted.indexOf(template) !== k)]).toEqual([
          rule,
          [],
        ]);
      }
  });
});
