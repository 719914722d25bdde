import type { FilmStory } from './filmStories.ts';

/**
 * What titles call Christmas, its figures, songs and stories by, in the languages of the catalogs' titles. Places, saints
 * and names that share a word are left out: "Santa Monica", "Santana", "Noel Coward", "Christmas Island", "Sleight".
 */
const titleWords = [
  '(?<!(?:joe|lee|lloyd) )christmas(?! (?:island|jones))',
  'christmas(?:es|time|tide|sy)',
  'x-?mas',
  "(?<!(?:la|semana) )santas?(?= (?:claus|baby|con|who|with|is|fell|paws|claws)|['’]s|[:!?.]?$)",
  'santa (?:claus|clause)',
  'mrs?\\.? claus',
  '(?:saint|st\\.?) nick',
  '(?:joyeux|père|pere|first|de|un) no[eë]l|no[eë]l$|noël(?! \\p{Lu})',
  '(?<!the )navidad(?:es)?',
  '(?:feliz|de|um|o|no) natal',
  'natale',
  'weihnacht\\p{L}*|stille nacht|heiligabend',
  'kerst(?:mis|feest)?',
  'god jul|julen|jul i|joulu\\p{L}*',
  'v[aá]noc\\p{L}*|kar[aá]csony\\p{L}*',
  'nativity',
  'nutcracker',
  'sleigh',
  'jingle (?:bells?|belle|all the way)',
  "red-nosed reindeer|rudolph’s|rudolph's",
  'reindeer',
  'silent night|holy night',
  'let it snow|winter wonderland|deck the halls|frosty the snowman',
  'little drummer boy',
  'mistletoe|yule(?:tide)?|krampus|grinch|scrooged?',
  'elf',
  // Songs whose titles do not say it.
  'fairytale of new york|stop the cavalry|flappie',
];
const pattern = new RegExp(`(?<!\\p{L})(?:${titleWords.join('|')})(?!\\p{L})`, 'iu');

/** Returns whether a title of a song or film names Christmas. */
export const isChristmasTitle = (title: string): boolean => pattern.test(title);

const inText = /\b(?:christmas|xmas|santa claus)\b/i;

/**
 * Returns whether a film is about Christmas: its title names it, or two of three sources do (its keywords, its description,
 * a fine genre such as "Holiday Comedy"). One alone also names films with a single scene at Christmas.
 */
export function isChristmasFilm(title: string, story: FilmStory | undefined): boolean {
  if (isChristmasTitle(title)) return true;
  if (story === undefined) return false;
  const signs = [
    story.keywords.some((keyword) => inText.test(keyword)),
    inText.test(story.description),
    story.interests.some((interest) => interest.startsWith('Holiday ')),
  ];
  return signs.filter(Boolean).length >= 2;
}
