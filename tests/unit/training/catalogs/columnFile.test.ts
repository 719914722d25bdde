import { expect, test } from 'vitest';
import { columnJson } from '#training/catalogs/columnFile.ts';

test('columnJson writes one column per line and escapes characters wider than one byte', () => {
  const columns = { title: ['Léon', 'Lock’s “Ω” 😀'], year: [1994, null] };
  const json = columnJson(columns);
  expect(json.split('\n')).toHaveLength(5);
  expect(json).toContain('Léon');
  expect(Math.max(...[...json].map((unit) => unit.codePointAt(0)!))).toBeLessThan(256);
  expect(JSON.parse(json)).toEqual(columns);
});
