import { describe, expect, test } from 'vitest';
import { parseTable } from '#training/catalogs/rows/table.ts';

const source = { file: 'fruit.csv', delimiter: ';', columns: ['name', 'weight'] as const };
const range = { min: 0, max: 500 };

describe('parseTable', () => {
  test('parseTable returns trimmed texts and numbers in any order of the columns', () => {
    const [row] = parseTable('weight;colour;name\n 12.50;red; apple \n', source);
    expect(row?.text('name')).toBe('apple');
    expect(row?.number('weight', range)).toBe(12.5);
  });

  test('parseTable accepts a byte order mark, line ends of Windows and empty lines', () => {
    const rows = parseTable('\ufeffname;weight\r\napple;1\r\n\r\npear;2\r\n', source);
    expect(rows.map((row) => row.text('name'))).toEqual(['apple', 'pear']);
  });

  test('parseTable distinguishes an empty cell from zero', () => {
    const rows = parseTable('name;weight\napple;\npear;0\n', source);
    expect(rows.map((row) => row.number('weight', range))).toEqual([undefined, 0]);
  });
});

describe('parseTable errors', () => {
  test.each([
    ['a word', 'heavy'],
    ['a number too large', '501'],
    ['a negative number', '-1'],
  ])('Row.number throws an error with file and row for %s', (_, cell) => {
    const rows = parseTable(`name;weight\napple;1\n\npear;${cell}\n`, source);
    expect(() => rows[1]?.number('weight', range)).toThrow(
      `fruit.csv row 4: weight is "${cell}", not a number from 0 to 500`,
    );
  });

  test('parseTable throws an error with file and row for a missing column', () => {
    expect(() => parseTable('name;mass\napple;1\n', source)).toThrow('fruit.csv row 1: no column weight');
  });

  test('parseTable throws an error with file and line for a row with too many cells', () => {
    expect(() => parseTable('name;weight\napple;1;2\n', source)).toThrow(/^fruit\.csv: .*line 2$/);
  });

  test('parseTable throws UserError for invalid input', () => {
    expect(() => parseTable('name\n', source)).toThrow(expect.objectContaining({ name: 'UserError' }));
    expect(() => parseTable('name;weight\n"apple;1\n', source)).toThrow(
      expect.objectContaining({ name: 'UserError' }),
    );
  });
});
