import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { tableHtml } from '#training/evaluate/charts/html.ts';
import { markdownOf, type Table } from '#training/evaluate/format/table.ts';

const table: Table = {
  caption: 'Fruit & <more> "x"',
  words: 2,
  columns: ['name', 'kind', 'count'],
  rows: [
    ['a|b_c', '"sour"', '1,200'],
    ['<i>', 'x', '3'],
  ],
};

test('markdownOf aligns numbers right and escapes the syntax of Markdown', () => {
  expect(markdownOf(table)).toBe(
    [
      'Fruit \\& \\<more\\> "x":',
      '',
      '| name | kind | count |',
      '|---|---|---:|',
      '| a\\|b\\_c | "sour" | 1,200 |',
      '| \\<i\\> | x | 3 |',
      '',
    ].join('\n'),
  );
});

test('tableHtml returns a table with caption and scopes and escapes names', () => {
  const { document } = new JSDOM(tableHtml(table)).window;
  const textsOf = (selector: string) =>
    [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
  expect(textsOf('caption')).toEqual([table.caption]);
  expect(textsOf('thead th[scope=col]')).toEqual(table.columns);
  expect(textsOf('tbody th[scope=row]')).toEqual(['a|b_c', '<i>']);
  expect(textsOf('tbody td')).toEqual(['"sour"', '1,200', 'x', '3']);
  expect(textsOf('.number')).toEqual(['count', '1,200', '3']);
  expect(document.querySelector('[tabindex="0"]')?.getAttribute('aria-label')).toBe(table.caption);
});
