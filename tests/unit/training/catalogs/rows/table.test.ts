import { describe, expect, test } from 'vitest';
import { table } from '#training/catalogs/rows/table.ts';

const source = { file: 'fruit.csv', delimiter: ';', columns: ['name', 'weight'] as const };
const range = { least: 0, most: 500 };

describe('a delimited text', () => {
  test('gives trimmed texts and numbers, whatever the order of its columns', () => {
    const [row] = table('weight;colour;name\n 12.50;red; apple \n', source);
    expect(row?.text('name')).toBe('apple');
    expect(row?.number('weight', range)).toBe(12.5);
  });

  test('may begin with a byte order mark, end its lines as Windows does and hold empty lines', () => {
    const rows = table('\ufeffname;weight\r\napple;1\r\n\r\npear;2\r\n', source);
    expect(rows.map((row) => row.text('name'))).toEqual(['apple', 'pear']);
  });

  test('tells an empty cell from a nought', () => {
    const rows = table('name;weight\napple;\npear;0\n', source);
    expect(rows.map((row) => row.number('weight', range))).toEqual([undefined, 0]);
  });
});

describe('a mistake is one line with the file and the row', () => {
  test.each([
    ['a word', 'heavy'],
    ['a number too large', '501'],
    ['a negative number', '-1'],
  ])('%s where a number belongs', (_, cell) => {
    const rows = table(`name;weight\napple;1\n\npear;${cell}\n`, source);
    expect(() => rows[1]?.number('weight', range)).toThrow(
      `fruit.csv row 4: weight is "${cell}", not a number from 0 to 500`,
    );
  });

  test('a column that is not there', () => {
    expect(() => table('name;mass\napple;1\n', source)).toThrow('fruit.csv row 1: no column weight');
  });

  test('a row with a cell too many', () => {
    expect(() => table('name;weight\napple;1;2\n', source)).toThrow(/^fruit\.csv: .*line 2$/);
  });

  test('and it is the fault of what was given, not a defect', () => {
    expect(() => table('name\n', source)).toThrow(expect.objectContaining({ name: 'UserError' }));
    expect(() => table('name;weight\n"apple;1\n', source)).toThrow(
      expect.objectContaining({ name: 'UserError' }),
    );
  });
});
