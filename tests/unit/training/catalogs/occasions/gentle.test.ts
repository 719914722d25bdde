import { expect, test } from 'vitest';
import { isGentleFilm, isGentleSong } from '#training/catalogs/occasions/gentle.ts';

const film = { title: 'A Day Out', genres: ['Comedy', 'Family'], votes: 5000 };
const story = { keywords: ['picnic'], interests: ['Slapstick'], description: 'A family has a picnic.' };

test('isGentleFilm accepts a light film about which nothing grave is known', () => {
  expect(isGentleFilm(film, story)).toBe(true);
});

test.each([
  ['a title about death', { title: 'Death at a Picnic' }, {}],
  ['a title about parting', { title: 'The Goodbye Picnic' }, {}],
  ['the genre Horror', { genres: ['Comedy', 'Horror'] }, {}],
  ['the genre Drama', { genres: ['Comedy', 'Drama'] }, {}],
  ['no light genre', { genres: ['Adventure'] }, {}],
  ['few votes', { votes: 999 }, {}],
  ['a keyword about suicide', {}, { keywords: ['picnic', 'suicide attempt'] }],
  ['a description about a funeral', {}, { description: 'A family meets at a funeral.' }],
  ['a description about an illness', {}, { description: 'His sister is terminally ill.' }],
  ['the genre Dark Comedy', {}, { interests: ['Dark Comedy'] }],
  ['no keywords', {}, { keywords: [] }],
  ['no description', {}, { description: '' }],
])('isGentleFilm refuses a film with %s', (_, filmPart, storyPart) => {
  expect(isGentleFilm({ ...film, ...filmPart }, { ...story, ...storyPart })).toBe(false);
});

test('isGentleFilm refuses a film about whose story nothing is known', () => {
  expect(isGentleFilm(film, undefined)).toBe(false);
});

const song = {
  title: 'Lovely Day',
  family: 'soul and r&b',
  genre: 'soul',
  valence: 70,
  energy: 60,
  isExplicit: false,
};

test('isGentleSong accepts a calm and cheerful song', () => {
  expect(isGentleSong(song)).toBe(true);
});

test.each<[what: string, part: object]>([
  ['a low valence', { valence: 30 }],
  ['a high energy', { energy: 95 }],
  ['the family metal', { family: 'metal' }],
  ['the family hip-hop', { family: 'hip-hop' }],
  ['a genre about drugs and weapons', { family: 'latin', genre: 'corridos tumbados' }],
  ['explicit words', { isExplicit: true }],
  ...[
    'Suicidal Thoughts',
    'If I Die Young',
    'Dead On Time',
    'Knockin’ On Heaven’s Door',
    'Everybody Hurts',
    'Mad World',
    'Goodbye Yellow Brick Road',
    'Too Much Love Will Kill You',
    'Janie’s Got a Gun',
    'Funeral',
    'Tears in Heaven',
    'Pumped Up Kicks',
    'Los Viejos Rockeros Nunca Mueren',
    'Before You Go',
    'L’enfer',
    'Dolor y Sangre',
  ].map((title) => [`the title ${title}`, { title }] as [string, object]),
])('isGentleSong refuses a song with %s', (_, part) => {
  expect(isGentleSong({ ...song, ...part })).toBe(false);
});

test.each(["I'll Be Good To You", 'Skill', 'Warm', 'Diet', 'Begun'])(
  'isGentleSong does not find a grave word within the title "%s"',
  (title) => {
    expect(isGentleSong({ ...song, title })).toBe(true);
  },
);
