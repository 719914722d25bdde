import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFilms } from '#lib/catalog/readFilms.ts';
import { feelings, moodOfFeeling } from '#lib/mood/feelings.ts';
import { criteriaOf } from '#lib/recommend/query/criteria.ts';
import { filmTargetOf, filmTargets } from '#lib/recommend/query/filmTargets.ts';
import { leftOut } from '#lib/recommend/query/leftOut.ts';
import { feelingCriteriaOf, feelingTable } from '#lib/recommend/query/situation.ts';
import { wishes } from '#lib/taste/wishes.ts';

const rows = feelings.flatMap((feeling) =>
  wishes.map((wish) => ({ feeling, wish, mood: moodOfFeeling[feeling], ...feelingTable[feeling][wish] })),
);

describe.each(rows)('the row of $feeling and $wish', ({ feeling, wish, mood, songs, films, without }) => {
  test(`the row of ${feeling} and ${wish} has places from 0 to 1`, () => {
    for (const number of [...songs.at, ...films.at]) expect(number >= 0 && number <= 1).toBe(true);
  });

  test(`the row of ${feeling} and ${wish} asks for nothing that it leaves out, and for each genre once`, () => {
    const families: readonly string[] = songs.of;
    const { barred } = filmTargets[mood][wish];
    expect(families.filter((name) => [...leftOut[without].songs].some((out) => out === name))).toEqual([]);
    expect([...leftOut[without].films, ...barred].filter((genre) => films.of.includes(genre))).toEqual([]);
    expect([new Set(families).size, new Set(films.of).size]).toEqual([families.length, films.of.length]);
  });

  test(`the row of ${feeling} and ${wish} keeps the limits of the mood, and films get hard to fit before they are ruled out`, () => {
    const limits = filmTargets[mood][wish];
    const { easyHeaviness, maxHeaviness, barred } = filmTargetOf({ mood, wish, feeling });
    expect(maxHeaviness).toBeLessThanOrEqual(limits.maxHeaviness);
    expect(easyHeaviness).toBeLessThan(maxHeaviness);
    expect(barred).toEqual(limits.barred);
  });
});

test.each(feelings)(
  'a lift from %s asks for brighter songs and films than the other wishes, and for comedies',
  (feeling) => {
    const { lift, stay, distract } = feelingTable[feeling];
    for (const other of [stay, distract]) {
      expect(lift.songs.at[0]).toBeGreaterThan(other.songs.at[0]);
      expect(lift.films.at[0]).toBeGreaterThan(other.films.at[0]);
    }
    expect(lift.films.of).toContain('Comedy');
  },
);

test('the table leaves out horror for fear, cruelty for a lift from anger, and mockery for sadness', () => {
  for (const wish of wishes) {
    expect(leftOut[feelingTable.fear[wish].without].films).toContain('Horror');
    expect(leftOut[feelingTable.sadness[wish].without].mocking).toBe(true);
  }
  const { films, maxHeaviness } = leftOut[feelingTable.anger.lift.without];
  expect(films).toEqual(expect.arrayContaining(['Crime', 'Horror', 'Thriller', 'War']));
  expect(maxHeaviness).toBeLessThan(filmTargets.sad.lift.maxHeaviness);
});

test('a lift calms anger and fear, and wakes disappointment', () => {
  const rise = (feeling: 'anger' | 'fear' | 'disappointment') =>
    feelingTable[feeling].lift.songs.at[1] - feelingTable[feeling].stay.songs.at[1];
  expect([rise('anger') < 0, rise('fear') < 0, rise('disappointment') > 0]).toEqual([true, true, true]);
});

test('all genres of the table and of what is left out are genres of the shipped films', () => {
  const { genres } = readFilms(readFileSync('assets/catalogs/films.bin'));
  const named = [
    ...rows.flatMap(({ films }) => films.of),
    ...Object.values(leftOut).flatMap(({ films }) => films),
  ];
  expect(named.filter((genre) => !genres.includes(genre))).toEqual([]);
});

test('a feeling of the other mood has no row, so that criteria and targets are those of the mood', () => {
  const [odd, plain] = [
    { mood: 'sad', wish: 'lift', feeling: 'joy' },
    { mood: 'sad', wish: 'lift' },
  ] as const;
  expect(feelingCriteriaOf(odd)).toBeUndefined();
  expect([criteriaOf(odd), filmTargetOf(odd)]).toEqual([criteriaOf(plain), filmTargetOf(plain)]);
});

test('criteriaOf gives the genres of a feeling equal shares that add up to ten', () => {
  for (const { mood, wish, feeling } of rows)
    for (const shares of Object.values(criteriaOf({ mood, wish, feeling }))) {
      const parts: number[] = Object.values(shares);
      expect(new Set(parts).size).toBe(1);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(10);
    }
});

test('docs/recommender.md shows every row of the table', () => {
  const document = readFileSync('docs/recommender.md', 'utf8').split('\n');
  const place = (at: readonly number[]) => at.map((number) => number.toFixed(2)).join(', ');
  const lines = rows.map(
    ({ feeling, wish, songs, films, without }) =>
      `| ${[feeling, wish, place(songs.at), songs.of.join(', '), place(films.at), films.of.join(', '), without].join(' | ')} |`,
  );
  expect(lines.filter((line) => !document.includes(line))).toEqual([]);
});
