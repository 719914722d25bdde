import { describe, expect, test } from 'vitest';
import { parseChosenTab, tabs } from '#lib/taste/chosenTab.ts';
import { firstChosenTab } from '#tests/unit/lib/storage/samples.ts';

describe('parseChosenTab', () => {
  test.each(tabs)('parseChosenTab returns the exported tab %s unchanged', (tab) => {
    expect(parseChosenTab(JSON.parse(JSON.stringify({ version: 1, tab })))).toEqual({ version: 1, tab });
  });

  test('parseChosenTab reads what the first commit with tabs stored, and drops unknown properties', () => {
    expect(parseChosenTab({ ...firstChosenTab, more: 1 })).toEqual(firstChosenTab);
  });

  test('parseChosenTab throws for a newer version', () => {
    expect(() => parseChosenTab({ version: 2, tab: 'films' })).toThrow('written by a newer version of Tonic');
  });

  test.each([
    'films',
    null,
    [],
    {},
    { version: 1 },
    { version: 1, tab: 'books' },
    { version: 1, tab: ['films'] },
  ])('parseChosenTab throws for %j', (stored) => {
    expect(() => parseChosenTab(stored)).toThrow(/^the tab cannot be read/);
  });
});
