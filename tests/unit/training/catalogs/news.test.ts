import { expect, test } from 'vitest';
import { type NewItem, newsLines } from '#training/catalogs/news.ts';

const item = (year: number | null, name: string, known: number): NewItem => ({
  year,
  name,
  known,
  measure: `${known} votes`,
});

test('newsLines counts the items of each year and names the best known first', () => {
  const items = [
    item(2023, 'Old', 9),
    item(2026, 'B', 5),
    item(2024, 'A', 7),
    item(null, 'C', 8),
    item(2026, 'D', 5),
  ];
  expect(newsLines('Films', items, 2024)).toEqual([
    'Films of 2024 or later: 3',
    '  2024: 1',
    '  2026: 2',
    '  The best known:',
    '  A (2024), 7 votes',
    '  B (2026), 5 votes',
    '  D (2026), 5 votes',
  ]);
});

test('newsLines names twenty items at most', () => {
  const items = Array.from({ length: 1200 }, (_, k) => item(2025, `Film ${k}`, k));
  const lines = newsLines('Films', items, 2024);
  expect(lines).toHaveLength(3 + 20);
  expect(lines.slice(0, 4)).toEqual([
    'Films of 2024 or later: 1,200',
    '  2025: 1,200',
    '  The best known:',
    '  Film 1199 (2025), 1199 votes',
  ]);
});

test('newsLines says that nothing is new', () => {
  expect(newsLines('Songs', [item(2020, 'A', 1)], 2024)).toEqual(['Songs of 2024 or later: 0']);
});
