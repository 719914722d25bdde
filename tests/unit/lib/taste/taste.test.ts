import { describe, expect, test } from 'vitest';
import { maxRecentSets, noTaste, parseTaste, type Taste } from '#lib/taste/taste.ts';
import { ratingOf, withFeedback, withShown, withSurvey } from '#lib/taste/update.ts';
import { many } from '#tests/unit/lib/recommend/fixtures.ts';

const full: Taste = {
  version: 1,
  survey: {
    happy: { songs: ['pop'], films: ['Comedy'] },
    sad: { songs: ['rock'], films: ['Drama'] },
    loved: { songs: ['jazz'], films: ['Sci-Fi'] },
    refused: { songs: ['metal'], films: ['Horror'] },
    decades: [1990],
    fame: 'hidden',
    cinema: 'world',
  },
  feedback: [{ item: 'film:133093', verdict: 'like', seen: true }],
  shown: [{ seed: 7, items: ['song:Queen\tBohemian Rhapsody', 'film:1'] }],
};

describe('parseTaste', () => {
  test.each([full, noTaste])('parseTaste returns an exported taste unchanged: %j', (taste) => {
    expect(parseTaste(JSON.parse(JSON.stringify(taste)))).toEqual(taste);
  });

  test('parseTaste accepts 10,000 likes', () => {
    const feedback = many(10_000, (n) => ({ item: `film:${n + 1}`, verdict: 'like', seen: false }));
    expect(parseTaste({ ...full, feedback }).feedback).toHaveLength(10_000);
  });

  test('parseTaste drops unknown properties', () => {
    const survey = JSON.parse('{"__proto__": {"evil": true}, "constructor": 1}');
    const parsed = parseTaste({ ...full, survey: { ...full.survey, ...survey }, evil: true });
    expect(parsed).toEqual(full);
    expect({}).not.toHaveProperty('evil');
  });

  test.each([
    ['', null],
    [' at version', []],
    ['', 'taste'],
    [' at version', { ...full, version: '1' }],
    ['', { ...full, version: 2 }],
    [' at survey', { ...full, survey: undefined }],
    [
      ' at survey.loved.songs.0',
      { ...full, survey: { ...full.survey, loved: { songs: ['polka'], films: [] } } },
    ],
    [' at survey.decades.0', { ...full, survey: { ...full.survey, decades: [1994] } }],
    [' at survey.decades.0', { ...full, survey: { ...full.survey, decades: ['1990'] } }],
    [' at survey.fame', { ...full, survey: { ...full.survey, fame: 'both' } }],
    [' at feedback.0.item', { ...full, feedback: [{ item: 'film:<b>', verdict: 'like', seen: false }] }],
    [' at feedback.0.item', { ...full, feedback: [{ item: 'book:1', verdict: 'like', seen: false }] }],
    [' at feedback.0.verdict', { ...full, feedback: [{ item: 'film:1', verdict: 'love', seen: false }] }],
    [' at feedback', { ...full, feedback: many(20_001, () => full.feedback[0]) }],
    [' at shown', { ...full, shown: many(7, () => full.shown[0]) }],
  ])('parseTaste throws an UnreadableError of one line that names the place%s (case %$)', (place, json) => {
    expect(() => parseTaste(json)).toThrow(
      expect.objectContaining({
        name: 'UnreadableError',
        message: expect.stringMatching(new RegExp(`^the taste cannot be read${place}: .+$`)),
      }),
    );
  });
});

describe('withFeedback', () => {
  test('withFeedback stores ratings, the latest last', () => {
    const taste = withFeedback(withFeedback(noTaste, 'film:1', 'like'), 'film:2', 'dislike');
    expect(withFeedback(taste, 'film:1', 'seen').feedback).toEqual([
      { item: 'film:2', verdict: 'dislike', seen: false },
      { item: 'film:1', verdict: 'like', seen: true },
    ]);
  });

  test('withFeedback replaces a verdict by the opposite one and removes a rating that is given again', () => {
    const liked = withFeedback(noTaste, 'film:1', 'like');
    expect(ratingOf(withFeedback(liked, 'film:1', 'dislike'), 'film:1').verdict).toBe('dislike');
    expect(withFeedback(liked, 'film:1', 'like')).toEqual(noTaste);
    expect(withFeedback(withFeedback(liked, 'film:1', 'seen'), 'film:1', 'clear')).toEqual(noTaste);
  });
});

test('withSurvey replaces the survey only', () => {
  expect(withSurvey(full, noTaste.survey)).toEqual({ ...full, survey: noTaste.survey });
});

describe('withShown', () => {
  test('withShown stores the last five sets and the current one', () => {
    const taste = many(9, (seed) => seed).reduce(
      (before, seed) => withShown(before, seed, [`film:${seed + 1}`]),
      noTaste,
    );
    expect(taste.shown.map(({ seed }) => seed)).toEqual([3, 4, 5, 6, 7, 8]);
    expect(taste.shown).toHaveLength(maxRecentSets + 1);
  });

  test('withShown merges sets of the same seed', () => {
    const taste = withShown(withShown(noTaste, 7, ['film:1', 'film:2']), 7, ['film:2', 'film:3']);
    expect(taste.shown).toEqual([{ seed: 7, items: ['film:1', 'film:2', 'film:3'] }]);
  });

  test('parseTaste reads the sets that withShown stored', () => {
    expect(parseTaste(withShown(full, 8, ['film:3'])).shown).toHaveLength(2);
  });
});
