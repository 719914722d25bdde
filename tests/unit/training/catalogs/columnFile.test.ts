import { expect, test } from 'vitest';
import { columnJson } from '#training/catalogs/columnFile.ts';

test('a column is a line, and what does not fit into a byte is escaped', () => {
  const columns = { title: ['Léon', 'Lock’s “Ω” 😀'], year: [1994, null] };
  const json = columnJson(columns);
  expect(json.split('\n')).toHaveLength(5);
  expect(json).toContain('Léon');
  expect(Math.max(...[...json].map((unit) => unit.codePointAt(0)!))).toBeLessThan(256);
  expect(JSON.parse(json)).toEqual(columns);
});
