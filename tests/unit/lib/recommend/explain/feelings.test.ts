import { expect, test } from 'vitest';
import { feelingsOf } from '#lib/recommend/explain/feelings.ts';

const middling = { valence: 0.5, arousal: 0.5, heaviness: 0.5, genres: [] as string[], described: true };

test.each([
  ['a bright comedy', { valence: 0.85, heaviness: 0.1, genres: ['Comedy'] }, ['funny', 'light']],
  [
    'a bright romance',
    { valence: 0.8, arousal: 0.3, heaviness: 0.2, genres: ['Comedy', 'Romance'] },
    ['warm', 'funny'],
  ],
  ['a thriller', { arousal: 0.9, heaviness: 0.8, genres: ['Thriller'] }, ['exciting', 'heavy']],
  ['a quiet drama', { valence: 0.3, arousal: 0.3, genres: ['Drama'] }, ['moving']],
  ['a film in which nothing is clear', {}, []],
])('feelingsOf says of %s what it feels like', (_, feel, feelings) => {
  expect(feelingsOf({ ...middling, ...feel })).toEqual(feelings);
});

test('feelingsOf says nothing of a film whose feel was guessed from its genres', () => {
  const bright = { ...middling, valence: 0.9, heaviness: 0, genres: ['Comedy'] };
  expect(feelingsOf(bright)).not.toEqual([]);
  expect(feelingsOf({ ...bright, described: false })).toEqual([]);
});
