import { describe, expect, test } from 'vitest';
import { naturalTitle, plainTitle, titleKey } from '#training/catalogs/rows/titles.ts';

describe('naturalTitle', () => {
  test.each([
    ['Matrix, The', 'The Matrix'],
    ['Bug’s Life, A', 'A Bug’s Life'],
    ['American in Paris, An', 'An American in Paris'],
    ['Crow, The: Wicked Prayer', 'The Crow: Wicked Prayer'],
    ['Ultimate Accessory,The', 'The Ultimate Accessory'],
    [
      'Good, the Bad and the Ugly, The (Buono, il brutto, il cattivo, Il)',
      'The Good, the Bad and the Ugly (Buono, il brutto, il cattivo, Il)',
    ],
    ['Vitelloni, I', 'I Vitelloni'],
    ['Lift, De', 'De Lift'],
    ['Homem Que Desafiou o Diabo, O', 'O Homem Que Desafiou o Diabo'],
    ['Hip Hop Witch, Da', 'Da Hip Hop Witch'],
  ])('naturalTitle moves the article of "%s" to the front', (title, expected) => {
    expect(naturalTitle(title)).toBe(expected);
  });

  test('naturalTitle removes one of two articles', () => {
    expect(naturalTitle('The The Hire: Star')).toBe('The Hire: Star');
  });

  test.each([
    ["Dexter the Dragon (a.k.a. Dragon That Wasn't (Or Was He?), The)", 'Dexter the Dragon'],
    ['Dragon, The (aka The Dragon (Again))', 'The Dragon'],
    ['Dark Heart AKA Wagstaffe', 'Dark Heart'],
    ['Eminem AKA', 'Eminem'],
    ['Birdman: Or', 'Birdman'],
    ['I Hate Mondays,', 'I Hate Mondays'],
    ['Talhotblond:', 'Talhotblond'],
    ['To Have, or Not (En avoir (ou pas))', 'To Have, or Not'],
    ['Babies (Bébé(s))', 'Babies'],
    ['Every Man for Himself (Slow Motion) (Sauve qui peut (la vie))', 'Every Man for Himself (Slow Motion)'],
  ])('naturalTitle keeps one title of "%s"', (title, expected) => {
    expect(naturalTitle(title)).toBe(expected);
  });

  test.each([
    ['Battle For Sevastopol', 'Battle for Sevastopol'],
    ['Night Of The Living Deb', 'Night of the Living Deb'],
    ['The Marriage Of A Young Stockbroker', 'The Marriage of a Young Stockbroker'],
    ['Back In Time', 'Back in Time'],
    ['Liza Minnelli: Liza With a Z', 'Liza Minnelli: Liza with a Z'],
  ])('naturalTitle gives the small words of "%s" a small letter', (title, expected) => {
    expect(naturalTitle(title)).toBe(expected);
  });

  test.each([
    'Or',
    'Muriel, or The Time of Return',
    'My Sex Life... or How I Got Into an Argument',
    '(500) Days of Summer',
    'Spy(ies)',
    'Evangelion: 1.0 You Are (Not) Alone',
    'The (Dead Mothers) Club',
    'Run, Hide, Die',
    'It’s Not Me, I Swear!',
    'Paris, I Love You',
    'The Matrix',
    'Die, Monster, Die!',
    'Danny, The Champion of the World',
    'The Weapon, The Hour, The Motive',
    'Carry On Cleo',
    'Bring It On: In It to Win It',
    'The Art of Football from A to Z',
    'AKA',
    '10 jours en or',
  ])('naturalTitle does not change "%s"', (title) => {
    expect(naturalTitle(title)).toBe(title);
  });
});

describe('plainTitle', () => {
  test.each([
    ['Birdman or (The Unexpected Virtue of Ignorance)', 'Birdman'],
    ['Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb', 'Dr. Strangelove'],
    ['Spider Baby or, The Maddest Story Ever Told', 'Spider Baby'],
    ['Summer of Soul (...Or, When the Revolution Could Not Be Televised)', 'Summer of Soul'],
    ['In God We Trust (or Gimme That Prime Time Religion)', 'In God We Trust'],
    ['WeWork: or The Making and Breaking of a $47 Billion Unicorn', 'WeWork'],
    ['Gas! -Or- It Became Necessary to Destroy the World in Order to Save It.', 'Gas!'],
    ['Otto; or, Up with Dead People', 'Otto'],
    [
      "It's sunny on Deribassovskaya, or: It's raining on Brighton Beach yet again",
      "It's sunny on Deribassovskaya",
    ],
    ['Sly Lives! (aka the Burden of Black Genius)', 'Sly Lives!'],
  ])('plainTitle removes the second title of "%s"', (title, expected) => {
    expect(plainTitle(title)).toBe(expected);
  });

  test('plainTitle removes a bracket that the source cut off', () => {
    expect(
      plainTitle('The Flower We Saw That Day (Ano hi mita hana no namae wo bokutachi wa mada shiran'),
    ).toBe('The Flower We Saw That Day');
  });

  test.each([
    ["'Sheba, Baby'", 'Sheba, Baby'],
    ['"Giliap"', 'Giliap'],
  ])('plainTitle removes the quotation marks around %s', (title, expected) => {
    expect(plainTitle(title)).toBe(expected);
  });

  test.each([
    [' Erasing  Eden ', 'Erasing Eden'],
    ['Lumière\u00a0! L’aventure commence', 'Lumière ! L’aventure commence'],
    ['Samurai X : Reflection', 'Samurai X: Reflection'],
    ['Tomcat:: Dangerous Desires', 'Tomcat: Dangerous Desires'],
  ])('plainTitle mends the spaces and colons of "%s"', (title, expected) => {
    expect(plainTitle(title)).toBe(expected);
  });

  test('plainTitle keeps the Latin name of a title in two scripts', () => {
    expect(plainTitle('Doraemon:貓狗時空傳')).toBe('Doraemon');
  });

  test.each([
    ['DEAD RISING : ENDGAME', 'Dead Rising: Endgame'],
    ['MAID-DROID', 'Maid-Droid'],
  ])('plainTitle gives small letters to "%s"', (title, expected) => {
    expect(plainTitle(title)).toBe(expected);
  });

  test.each([
    'Salò, or the 120 Days of Sodom',
    'Hell or High Water',
    'Stop! Or My Mom Will Shoot',
    "L'Age d'Or",
    '(500) Days of Summer',
    'LOL (Laughing Out Loud)',
    'The Human Centipede (First Sequence)',
    'Emoticon ;)',
    '"Great Performances" Cats',
    'Bocchi the Rock! Re:',
    'WALL·E',
    'WWII IN HD',
    'AWOL-72',
    'Αιγαίο SOS',
    'Мафия',
    'キサラギ',
    'GTFO: Get the F&#% Out',
  ])('plainTitle does not change "%s"', (title) => {
    expect(plainTitle(title)).toBe(title);
  });
});

test('titleKey is the same for titles that differ in signs, accents and capitals', () => {
  expect(titleKey('Amélie & the Fabulous!')).toBe(titleKey('Amelie and The Fabulous'));
  expect(titleKey('Men in Black³')).toBe(titleKey('Men in Black 3'));
  expect(titleKey('Alien')).not.toBe(titleKey('Aliens'));
});
