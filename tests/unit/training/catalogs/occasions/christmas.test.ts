import { expect, test } from 'vitest';
import { isChristmasFilm, isChristmasTitle } from '#training/catalogs/occasions/christmas.ts';

test.each([
  'Last Christmas',
  "Do They Know It's Christmas?",
  'Four Christmases',
  'Wonderful Christmastime',
  'Merry Xmas Everybody',
  'The Trailer Park Boys X-Mas Special',
  'Bad Santa',
  "Santa's Slay",
  'Santa Claus: The Movie',
  'The Santa Clause 2',
  'Dear Santa',
  'Santa Baby',
  'Joyeux Noël',
  'Feliz Navidad',
  'Vacanze di Natale',
  'Pettersson und Findus 2 - Das schönste Weihnachten überhaupt',
  'Rudolph, the Red-Nosed Reindeer',
  'Sleigh Ride',
  'Jingle All the Way',
  'Silent Night',
  'O Holy Night',
  'Let It Snow! Let It Snow! Let It Snow!',
  "Frosty's Winter Wonderland",
  'The Little Drummer Boy',
  'The Nutcracker and the Four Realms',
  'Mistletoe',
  'Scrooged',
  'Fairytale of New York',
])('isChristmasTitle recognises "%s"', (title) => {
  expect(isChristmasTitle(title)).toBe(true);
});

test.each([
  'Santa Monica',
  'Santa Fe Trail',
  'Santa Lucia',
  'The Secret of Santa Vittoria',
  'Semana santa',
  "I'm Santana: The Movie",
  'Romasanta: The Werewolf Hunt',
  'Christmas Island',
  'The Ballad of Lloyd Christmas',
  'The Noël Coward Story',
  'Natalie',
  'Natal Day Parade',
  'The Wild Man of the Navidad',
  'Sleight',
  'Self Control',
  'Elves',
  'Snow (Hey Oh)',
  'A Long December',
  'Holiday',
  'Reversal of Fortune: Claus von Bülow',
  'Silent Nights of Summer',
  'Bob & Carol & Ted & Alice',
  'Little Drum',
])('isChristmasTitle does not recognise "%s"', (title) => {
  expect(isChristmasTitle(title)).toBe(false);
});

test.each([
  [['christmas'], ['Holiday Family', 'Comedy'], 'A boy is left at home.', true],
  [['christmas'], ['Comedy'], 'A boy defends his home on Christmas Eve.', true],
  [[], ['Holiday Comedy'], 'A boy meets Santa Claus.', true],
  [['christmas party'], ['Holiday', 'Action'], 'A police officer fights.', false],
  [['santa monica california'], ['Comedy'], 'Two friends move to Santa Monica.', false],
  [[], ['Holiday Romance'], 'A man lives the same day again and again.', false],
])(
  'isChristmasFilm takes two of keywords %j, genres %j and the description "%s"',
  (keywords, interests, description, expected) => {
    expect(isChristmasFilm('A Film', { keywords, interests, description })).toBe(expected);
  },
);

test('isChristmasFilm goes by the title of a film of which nothing else is known', () => {
  expect(isChristmasFilm('A Christmas Carol', undefined)).toBe(true);
  expect(isChristmasFilm('Carol', undefined)).toBe(false);
});
