import { expect, test } from 'vitest';
import { sayShortage, sayWhy } from '#lib/recommend/explain/english.ts';
import { clauses, shortages } from '#tests/unit/lib/recommend/clauses.ts';

test('reasons are one line, the first in a capital letter', () => {
  expect(sayWhy([clauses.fit.at(-1)!, clauses.loved[0]!, clauses.rank[0]!])).toBe(
    'Drama, War, and Sci-Fi, to take your mind off it; you love Drama; number 2 of the best 50',
  );
  expect(sayWhy(clauses.popularity)).toBe('Popularity 83 of 100 on Spotify');
});

test('how a song sounds stands between its genre and what it is for', () => {
  expect(clauses.fit.slice(-3, -1).map((clause) => sayWhy([clause]))).toEqual([
    'Sad and calm, near where you are',
    'Pop, cheerful and lively, near where you want to be',
  ]);
});

test('what was liked is counted, and says what it has in common', () => {
  expect(clauses.liked.map((clause) => sayWhy([clause]))).toEqual([
    'You liked 1 song of Drama',
    'You liked 2 songs of Drama',
    'You liked 1 film of Drama',
    'You liked 2 films of Drama',
    'You liked 1 song of the 1990s',
    'You liked 2 songs of the 1990s',
    'You liked 1 film of the 1990s',
    'You liked 2 films of the 1990s',
    'You liked 1 song by The Season | Carry Me',
    'You liked 2 songs by The Season | Carry Me',
    'You liked 1 film by The Season | Carry Me',
    'You liked 2 films by The Season | Carry Me',
  ]);
});

test('votes are rounded', () => {
  expect(clauses.rating.map((clause) => sayWhy([clause]))).toEqual(
    ['812', '12 thousand', '999 thousand', '1 million', '1.9 million'].map(
      (votes) => `Rated 8.0 by ${votes} on IMDb`,
    ),
  );
});

test('why a list is short, in sentences', () => {
  expect(shortages.map((shortage) => sayShortage('films', shortage))).toEqual([
    'You refuse every genre of films. Allow one of them, and films come back.',
    'No films are left. Your leanings leave others out. What you have seen or said no to does not come again.',
    'Only 1 film is left. Genres you refuse: War. What you have seen or said no to does not come again.',
    'Only 8 films are left. Genres you refuse: War and Drama. Your leanings leave others out. What you have seen or said no to does not come again.',
  ]);
});
