import { describe, expect, test } from 'vitest';
import { isAtRisk, kindsOfRisk } from '#lib/crisis/detect.ts';
import { cpuTimeOf } from '#tests/support/cpuTime.ts';

describe('isAtRisk: disguised statements', () => {
  test.each([
    ['a line end within it', 'i am going\nto kill myself'],
    ['a line a word', 'i\nwant\nto\ndie'],
    ['line ends and an empty line', 'nobody would care\n\nif i died'],
    ['Windows line ends', 'i am going\r\nto kill\r\nmyself'],
    ['dots within it', 'I want to... die.'],
    ['two dots within it', 'i want.. to die'],
    ['spaced dots within it', 'i just . . . want to die'],
    ['the character for three dots within it', 'i am going to… end my life'],
    ['a dot after each word', 'I. Want. To. Die.'],
    ['a dash within it', 'i want to — die'],
    ['hyphens for spaces', 'i-want-to-die'],
    ['underscores for spaces', 'i_want_to_die'],
    ['a starred letter', "I'm going to k*ll myself tonight"],
    ['two starred letters', "i'm going to k**l myself"],
    ['a starred letter in a long word', 'thinking about su*cide again'],
    ['several starred letters in a long word', 'i am s**cid*l'],
    ['stars at the end of a word', 'i am suicid**'],
    ['a hash for a letter', 'i want to k#ll myself'],
    ['an @ for a letter', 'I want to h@rm myself'],
    ['an exclamation mark for a letter', 'i want to d!e'],
    ['digits for letters', 'i want to k1ll my53lf'],
    ['a bar for a letter', 'i want to k|ll myself'],
    ['a dollar sign for a letter', 'been thinking about $uicide'],
    ['a missing letter', 'im going to kll myself'],
    ['a missing letter in a long word', 'im going to kill myslf'],
    ['exchanged letters', 'im feeling sucidial and suiicdal, i am suicdial'],
    ['hyphens between letters', 'i keep thinking about s-u-i-c-i-d-e'],
    ['dots between letters', 'i want to d.i.e'],
    ['spaces between letters', 'i want to d i e'],
    ['spaces between all letters', 'i w a n t t o d i e'],
    ['repeated letters', 'i wanttt to dieeee'],
    ['capitals', 'I WANT TO DIE'],
    ['mathematical letters', '𝗜 𝘄𝗮𝗻𝘁 𝘁𝗼 𝗱𝗶𝗲'],
    ['full-width letters', 'ｉ ｗａｎｔ ｔｏ ｄｉｅ'],
    ['Cyrillic letters', 'i want tо diе'],
    ['letters with accents', 'í wánt tò díe'],
    ['letters that are struck out', 'i want to d\u0336i\u0336e\u0336'],
    ['a zero-width space', 'i want to di\u200Be'],
    ['a soft hyphen', 'i want to kill my\u00ADself'],
    ['an invisible joiner', 'i want to ki\u2060ll myself'],
    ['a hashtag of several words', 'so tired #IWantToDie'],
    ['a hashtag in lower case', 'so tired #iwanttodie'],
    ['emphasis in Markdown', 'i want to *die*, i will **kill** myself'],
  ])('isAtRisk is true for a statement with %s', (_, text) => {
    expect(isAtRisk(text)).toBe(true);
  });

  test.each(["'", '’', '‘', '`', '´', 'ʼ', '′', ''])(
    'isAtRisk is true for a statement with the apostrophe %j',
    (apostrophe) => {
      expect(isAtRisk(`I won${apostrophe}t be here tomorrow, thank you all`)).toBe(true);
      expect(isAtRisk(`i don${apostrophe}t want to live anymore`)).toBe(true);
    },
  );

  test.each([
    ['dots before a cause', 'this queue... i want to die... of boredom'],
    ['a line end before a cause', 'i want to die\nof embarrassment'],
    ['other starred words', 'what the f*ck, sh*t, this h*ll of a d*mn week'],
    ['a mention', 'i want to thank @die_hard and @suicidesquad'],
    ['an address of mail', 'mail kill.bill@mail.example for tickets'],
    ['a chess move', 'then d4, e5 and Kd1 and it was mate'],
    ['single letters', 'plan b or a b c d e f g'],
  ])('isAtRisk is false for a harmless post with %s', (_, text) => {
    expect(isAtRisk(text)).toBe(false);
  });
});

describe('isAtRisk: words of other people', () => {
  const theirs = 'I want to die';
  const own = 'please stay, we love you';

  test.each([
    ['a line that begins with >', `> ${theirs}\n\n${own}`],
    ['several lines that begin with >', `> ${theirs}\n> so much\n${own}`],
    ['a [quote]', `[quote]${theirs}[/quote]\n${own}`],
    ['a [quote] with a name', `[quote="Ada"]${theirs}[/quote] ${own}`],
    ['a [quote] within another', `[quote][quote]hi[/quote]${theirs}[/quote]\n${own}`],
    ['a header and a quotation', `Ada wrote:\n> ${theirs}\n\n${own}`],
    ['a header and a quotation in its line', `Ada wrote: "${theirs}"\n${own}`],
    ['"said" and a quotation', `Ada said: "${theirs}". ${own}`],
    ['a shared post', `RT @ada: ${theirs}`],
    ['a dialogue', `my toddler: ${theirs} mum!\nme: eat your peas`],
  ])('isAtRisk is false for another person’s statement in %s', (_, text) => {
    expect(isAtRisk(text)).toBe(false);
  });

  test.each([
    ['after a quote', `> ${own}\n\nI cannot. I want to die`],
    ['before a quote', `I want to die\n\n> ${own}`],
    ['between two quotes', `> how are you\nI want to die\n> really?`],
    ['after a [quote]', `[quote=Ada]${own}[/quote] I want to die`],
  ])('isAtRisk is true for the writer’s own statement %s', (_, text) => {
    expect(isAtRisk(text)).toBe(true);
  });
});

describe('kindsOfRisk', () => {
  test('kindsOfRisk returns the names of the kinds, or none', () => {
    expect(kindsOfRisk('i want to die. i started cutting again')).toEqual(['a wish to be dead', 'self-harm']);
    expect(kindsOfRisk('what a day')).toEqual([]);
  });
});

describe('isAtRisk on long and broken texts', () => {
  test.each([
    'a',
    'a ',
    'i ',
    'i want to die ',
    'I do not want to die. ',
    '"',
    "' a ",
    '“',
    'k*',
    'd i e ',
    '.\n',
    'mum:',
    '#A',
    '> a\n',
    'i would not mind ',
    'thank you for everything ',
    'no reason to be ',
  ])('isAtRisk takes time in proportion to the length of repeated %j', async (part) => {
    const timeOf = (length: number) =>
      cpuTimeOf(() => isAtRisk(part.repeat(Math.ceil(length / part.length))));
    await timeOf(10_000);
    const short = Math.min(await timeOf(10_000), await timeOf(10_000), await timeOf(10_000));
    const long = Math.min(await timeOf(40_000), await timeOf(40_000), await timeOf(40_000));
    // Four times the length takes four times the time if it is linear, and 16 times if it is quadratic.
    expect(long).toBeLessThan(10 * Math.max(short, 10));
  });

  test('isAtRisk returns an answer for any order of symbols', () => {
    const symbols = [...'adeikl s*#@!$%&+~|^13[](){}\\.-_\'"“”>:\n'];
    let state = 1;
    const next = (): string => {
      state = (state * 48_271) % 2_147_483_647;
      return symbols[state % symbols.length]!;
    };
    for (let k = 0; k < 500; k++)
      expect(typeof isAtRisk(Array.from({ length: 40 }, next).join(''))).toBe('boolean');
  });
});
