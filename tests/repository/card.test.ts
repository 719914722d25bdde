import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { cardSections, sectionsOf, withoutSections } from '#training/evaluate/format/card.ts';

const card = await readFile('model/README.md', 'utf8');
const prose = withoutSections(card);

/** A number with a per cent sign or a unit, or a share with three decimals or more. Settings of commands are none. */
const figure =
  /(?<![\w.,-])\d[\d.,]*\s?(?:%|(?:per cent|points?|ms|µs|s|seconds|minutes|hours|kB|KB|MB|MiB|GB)\b)|(?<![\w.,=-])0\.\d{3,}/g;

test('the model card has each section that a command writes once, and no other', () => {
  expect(sectionsOf(card).sort()).toEqual(Object.keys(cardSections).sort());
  const markers = card.match(/<!--.*?-->/g) ?? [];
  expect(markers).toHaveLength(2 * Object.keys(cardSections).length);
});

test.each(Object.entries(cardSections))(
  'the section %s of the model card has text, and the card names its command',
  (name, command) => {
    const [, text] = new RegExp(`<!-- card:${name} -->\n([\\s\\S]*?)<!-- /card -->`).exec(card)!;
    expect(text!.trim()).not.toBe('');
    expect(prose).toContain(`\`${command} `);
  },
);

test('what people write in the model card holds no figure with a unit and no per cent', () => {
  expect(prose.match(figure) ?? []).toEqual([]);
});

test.each(['83.4 %', '5 per cent', '2.95 MB', '1,128 s', '1 ms', '0.8306', '0.25 points'])(
  'the model card could not say %s outside of its sections',
  (text) => {
    expect(`it is ${text}.`.match(figure)).toHaveLength(1);
  },
);
