import { expect, test } from 'vitest';
import { tabRows } from '#training/catalogs/rows/tabRows.ts';

test('tabRows returns the asked columns of every row, with quotes as they are', () => {
  const text = 'id\tother\ttitle\r\n1\tx\t"Up"\r\n2\ty\n\n';
  expect(tabRows({ text, file: 'films.tsv' }, ['title', 'id'])).toEqual([
    { title: '"Up"', id: '1' },
    { title: '', id: '2' },
  ]);
});

test('tabRows throws a UserError that names a missing column', () => {
  expect(() => tabRows({ text: 'id\n', file: 'films.tsv' }, ['id', 'title'])).toThrow(
    expect.objectContaining({ name: 'UserError', message: 'films.tsv row 1: no column title' }),
  );
});
