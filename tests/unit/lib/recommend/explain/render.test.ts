import { expect, test } from 'vitest';
import { formatRating, type Locale, renderReasons, renderShortage } from '#lib/recommend/explain/render.ts';
import type { Purpose } from '#lib/recommend/score/reason.ts';
import { readEnglish } from '#scripts/cli/english.ts';
import { reasons, shortages } from '#tests/unit/lib/recommend/reasons.ts';

const english = await readEnglish();

test('renderReasons joins reasons into one line that starts with a capital letter', () => {
  expect(renderReasons([reasons.fit.at(-1)!, reasons.loved[0]!, reasons.rank[0]!], english)).toBe(
    'Drama, War, and Sci-Fi, to take your mind off it; you love Drama; number 2 of the 50 in the draw',
  );
  expect(renderReasons(reasons.popularity, english)).toBe('Popularity 83 of 100 on Spotify');
});

test('renderReasons puts the sound of a song between its genre and its purpose', () => {
  expect(
    reasons.fit.filter(({ sound }) => sound.length > 0).map((reason) => renderReasons([reason], english)),
  ).toEqual(['Sad and calm, near where you are', 'Pop, cheerful and lively, near where you want to be']);
});

test('renderReasons puts the feelings of a film between its genre and its purpose', () => {
  const felt = reasons.fit.filter(({ feel }) => feel !== undefined);
  expect(felt.map((reason) => renderReasons([reason], english))).toEqual(
    ['warm and funny', 'gentle and light', 'heavy and sad', 'exciting', 'moving'].map(
      (feelings) => `Drama, ${feelings}, for a sad mood`,
    ),
  );
  expect(renderReasons(reasons.guess, english)).toBe('A guess from its genres alone');
});

test('renderReasons names the feeling that a pick answers', () => {
  const line = (purpose: Purpose) =>
    renderReasons([{ kind: 'fit', genres: ['Comedy'], sound: [], feel: ['warm'], purpose }], english);
  expect(line('stay.fear')).toBe('Comedy, warm, for a worried moment');
  expect(line('lift.anger')).toBe('Comedy, warm, to calm anger');
});

test('renderReasons counts liked items and names the trait that they share', () => {
  expect(reasons.liked.map((reason) => renderReasons([reason], english))).toEqual([
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

test('renderReasons names a new trait', () => {
  expect(reasons.new.map((reason) => renderReasons([reason], english))).toEqual([
    'Something new for you: Drama',
    'Something new for you: 1990s',
    'Something new for you: The Season | Carry Me',
  ]);
});

test('renderReasons rounds votes', () => {
  expect(reasons.rating.map((reason) => renderReasons([reason], english))).toEqual(
    ['812', '12 thousand', '999 thousand', '1 million', '1.9 million'].map(
      (votes) => `Rated 8.0 by ${votes} on IMDb`,
    ),
  );
});

test('renderReasons formats lists and numbers by the code of the locale and takes its genre names', () => {
  const german: Locale = {
    code: 'de',
    translate: (key, substitutions = []) => [key, substitutions].flat().join(' '),
    genreName: (genre) => `[${genre}]`,
  };
  expect(renderReasons([reasons.fit.at(-1)!, reasons.rating[1]!], german)).toBe(
    '[Drama], [War] und [Sci-Fi], why.distract; why.rating 8,0 12 Tausend',
  );
});

test('renderShortage explains in sentences why a list is short', () => {
  const keys: Locale = {
    code: 'en',
    translate: (key, substitutions = []) => `${key}(${[substitutions].flat()})`,
    genreName: (genre) => genre,
  };
  expect(shortages.map((shortage) => renderShortage('films', shortage, keys))).toEqual([
    'shortage.everyFilm()',
    'shortage.films(0) shortage.preferences() shortage.rated()',
    'shortage.films(1) shortage.refused(War) shortage.limits() shortage.rated()',
    'shortage.films(8) shortage.refused(War and Drama) shortage.preferences() shortage.limits() shortage.rated()',
  ]);
  expect(renderShortage('songs', shortages[3]!, keys)).toContain(' shortage.limitsOfSongs() ');
});

test('formatRating always shows one decimal', () => {
  expect(formatRating(8, 'en')).toBe('8.0');
  expect(formatRating(7.36, 'de')).toBe('7,4');
});
