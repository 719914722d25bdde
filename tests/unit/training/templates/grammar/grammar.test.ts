import { describe, expect, test } from 'vitest';
import { randomOf } from '#training/random/random.ts';
import { families } from '#training/templates/generate.ts';
import {
  fillTemplate,
  happens,
  lines,
  pick,
  type Slots,
  words,
} from '#training/templates/grammar/grammar.ts';
import { slotsOfTopics } from '#training/templates/slots.ts';

const slots: Slots = { fruit: ['apple', 'pear'], basket: ['a {fruit} in a (big|old) bag'] };

/** The different texts of a template in a hundred draws. */
const allOf = (template: string): string[] =>
  [
    ...new Set(Array.from({ length: 100 }, (_, seed) => fillTemplate(template, slots, randomOf(seed)))),
  ].sort();

describe('fillTemplate', () => {
  test('fillTemplate draws every alternative, including nested ones', () => {
    expect(allOf('(x|y (c|d)) e')).toEqual(['x e', 'y c e', 'y d e']);
  });

  test('fillTemplate leaves no gap for an empty alternative', () => {
    expect(allOf('so (very |)good(, right|)')).toEqual([
      'so good',
      'so good, right',
      'so very good',
      'so very good, right',
    ]);
    expect(allOf('( |)end ( |).')).toEqual(['end.']);
  });

  test('fillTemplate fills slots and slots within fillings, with the article that fits', () => {
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
  ])('fillTemplate turns "%s" into "%s"', (template, text) => {
    expect(fillTemplate(template, {}, randomOf(1))).toBe(text);
  });

  test('fillTemplate names a missing slot', () => {
    expect(() => fillTemplate('{nuts}', slots, randomOf(1))).toThrow(new RangeError('no slot nuts'));
  });
});

test('words splits at commas, lines at line ends', () => {
  expect(words('so, very well,\n  no')).toEqual(['so', 'very well', 'no']);
  expect(lines('\n  well, so\n    (a|b)\n  ')).toEqual(['well, so', '(a|b)']);
});

test('happens is true in perMille of a thousand cases, and pick draws every choice', () => {
  const random = randomOf(3);
  expect(Array.from({ length: 100 }, () => happens(0, random))).not.toContain(true);
  expect(Array.from({ length: 100 }, () => happens(1000, random))).not.toContain(false);
  const often = Array.from({ length: 10_000 }, () => happens(250, random)).filter(Boolean).length;
  expect(often).toBeGreaterThan(2300);
  expect(often).toBeLessThan(2700);
  expect(new Set(Array.from({ length: 100 }, () => pick('abc'.split(''), random)))).toEqual(new Set('abc'));
});

describe('templates', () => {
  const templates = families.flatMap(({ templates }) => Object.values(templates).flat());
  const all = [...templates, ...slotsOfTopics.flatMap((topic) => Object.values(topic).flat())];

  test('templates use every slot, and no slot that is missing', () => {
    const used = new Set(
      all.flatMap((template) => [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)),
    );
    for (const topic of slotsOfTopics) expect(new Set(Object.keys(topic))).toEqual(used);
  });

  test('templates close every bracket and have no alternatives outside of brackets', () => {
    const withoutBrackets = (template: string): string => {
      const inner = template.replace(/\([^()]*\)/g, '');
      return inner === template ? inner : withoutBrackets(inner);
    };
    expect(all.filter((template) => template === '' || /[()|]/.test(withoutBrackets(template)))).toEqual([]);
  });

  test('templates are not repeated within a family, except single slots, whose number is a weight', () => {
    for (const { name, templates } of families)
      for (const own of Object.values(templates)) {
        const single = own.filter((template) => !/^\{\w+\}$/.test(template));
        expect(
          single.filter((template, k) => single.indexOf(template) !== k),
          name,
        ).toEqual([]);
      }
  });
});
