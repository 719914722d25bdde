import { describe, expect, test } from 'vitest';
import { blankQuotes, withoutQuotes } from '#lib/text/quotes.ts';
import { cpuTimeOf } from '#tests/support/cpuTime.ts';

const theirs = 'nothing ever helps';
const own = 'please stay, we love you';

describe('withoutQuotes: words of others', () => {
  test.each([
    ['a line that begins with >', `> ${theirs}\n\n${own}`],
    ['a line that begins with > and no space', `>${theirs}\n${own}`],
    ['nested lines of >', `>> ${theirs}\n> I am here\n${own}`],
    ['a line that begins with spaces and >', `   > ${theirs}\n${own}`],
    ['a line that begins with an escaped >', `&gt; ${theirs}\n${own}`],
    ['a line that begins with a full-width >', `＞${theirs}\n${own}`],
    ['a quote after the own words', `${own}\n\n> ${theirs}`],
    ['a block of BBCode', `[quote]${theirs}[/quote]${own}`],
    ['a block of BBCode with a name', `[quote=Ada]${theirs}[/quote]\n${own}`],
    ['a block of BBCode with attributes', `[QUOTE="Ada, post: 12, member: 3"]${theirs}[/QUOTE]\n${own}`],
    ['a block of BBCode over several lines', `[quote]\n${theirs}\n\n${theirs}\n[/quote]\n${own}`],
    ['a block of BBCode in another', `[quote=Ada][quote=Bob]no[/quote]${theirs}[/quote]\n${own}`],
    ['a quote block in HTML', `<blockquote cite="x">${theirs}</blockquote>\n${own}`],
    ['a header and lines of >', `Ada wrote:\n> ${theirs}\n\n${own}`],
    ['a header, an empty line and lines of >', `Ada wrote:\n\n> ${theirs}\n${own}`],
    ['a header and a block of BBCode', `Ada said:\n[quote]${theirs}[/quote]\n${own}`],
    ['a header and a paragraph without marks', `Ada wrote:\n${theirs}\n${theirs}\n\n${own}`],
    ['a header of a forum with an arrow', `sadgirl92 said: ↑\n${theirs}\n\n${own}`],
    ['a header with the quote in its line', `Ada wrote: ${theirs}\n${own}`],
    ['a header with a quotation in its line', `Ada wrote: "${theirs}" ${own}`],
    [
      'a header with a date',
      `On Tue, 3 Mar 2026 at 10:15, Ada <ada@mail.example> wrote:\n> ${theirs}\n\n${own}`,
    ],
    [
      'a header with a date in two lines',
      `On Tue, 3 Mar 2026 at 10:15, Ada\n<ada@mail.example> wrote:\n\n> ${theirs}\n\n${own}`,
    ],
    ['a header with a date in German', `Am 3. März 2026 um 10:15 schrieb Ada:\n> ${theirs}\n\n${own}`],
    ['a header with a date after the verb', `Ada wrote on 3 Mar 2026 at 10:15:\n${theirs}\n\n${own}`],
    [
      'a header of phpBB with an arrow and a date',
      `Ada wrote: ↑Tue Mar 03, 2026 10:15 am\n${theirs}\n\n${own}`,
    ],
    ['a header of phpBB in German', `Ada hat geschrieben:\n${theirs}\n\n${own}`],
    ['a header of vBulletin', `Originally Posted by Ada\n${theirs}\n\n${own}`],
    ['a header of SMF', `Quote from: Ada on March 03\n> ${theirs}\n\n${own}`],
    ['a header that says quote', `Quote:\n${theirs}\n\n${own}`],
    ['a header in French', `Ada a écrit :\n${theirs}\n\n${own}`],
    ['a shared post', `${own} RT @ada: ${theirs}`],
    ['a shared post without a colon', `RT @ada ${theirs}\n${own}`],
    ['a quoted post', `${own} QT @ada@social.example: ${theirs}`],
    ['a post in quotation marks', `“@ada: ${theirs}” ${own}`],
  ])('withoutQuotes leaves out %s', (_, text) => {
    expect(withoutQuotes(text)).toBe(own);
  });

  test('withoutQuotes leaves the own words between and after two quotes', () => {
    expect(withoutQuotes('> one\nyes\n\n> two\nno')).toBe('yes\n\nno');
  });

  test('withoutQuotes leaves nothing of a post that is a quotation alone', () => {
    expect(withoutQuotes('> one\n> two')).toBe('');
  });
});

test.each([
  ['lines of >', `> ${theirs}\n\n${own}`],
  ['a block of BBCode', `so [quote=Ada]${theirs}\n${theirs}[/quote] ${own}`],
  ['a header and a paragraph', `Ada wrote:\n${theirs}\n\n${own}`],
  ['a header with a quotation', `  Ada wrote: "${theirs}" ${own}  `],
  ['a shared post', `${own} RT @ada: ${theirs}`],
  ['a post in quotation marks', `“@ada: ${theirs}” ${own}\r\n`],
  ['no quote', own],
])('blankQuotes keeps length and positions of the own words beside %s', (_, text) => {
  const blanked = blankQuotes(text);
  expect(blanked).toHaveLength(text.length);
  expect(blanked.indexOf(own)).toBe(text.indexOf(own));
  expect(blanked).not.toContain('nothing');
  expect(blanked.split('\n')).toHaveLength(text.split('\n').length);
  expect(blanked.split(/\s+/).join(' ').trim()).toBe(withoutQuotes(text).split(/\s+/).join(' '));
});

describe('withoutQuotes: words of the writer', () => {
  test.each([
    ['a post without quotes', 'what a day\n\nso happy'],
    ['an emoticon at the start of a line', '>:( this again\n>_< sorry\n>.> hm\n>< ow\n>:3 hi'],
    ['a saying with its heading', 'Quote of the day: keep going'],
    ['a spoiler', '>!they lived!<'],
    ['a > within a line', 'cats > dogs'],
    ['an own header', 'In my diary I wrote:\nthe sun was out'],
    ['an own header with an adverb', 'last night I finally wrote: enough of this'],
    ['what others said in a sentence', 'my doctor said: rest. I am so tired'],
    ['lines after what a thing says', 'Brain says:\nstay in bed'],
    ['a tag that is never closed', '[quote]I miss her'],
    ['a closing tag alone', 'I miss her[/quote]'],
    ['a request to share', 'please RT @ada needs us'],
    ['a mention', '@ada: what a day'],
    ['words that look like tags', '[quiet] <quiet>evening</quiet>'],
  ])('withoutQuotes keeps %s', (_, text) => {
    expect(withoutQuotes(text)).toBe(text);
  });

  test('withoutQuotes keeps a tag that is never closed, and leaves out a closed one within it', () => {
    expect(withoutQuotes('[quote]I miss [quote]no[/quote]her')).toBe('[quote]I miss \nher');
  });
});

test.each([
  ['opening tags', '[quote]'],
  ['closed tags', '[quote]a[/quote]'],
  ['closing tags', '[/quote]'],
  ['angles', '>'],
  ['headers', 'Ada wrote:\n'],
  ['headers and empty lines', 'Ada wrote:\n\n'],
  ['header words', 'On 3 a '],
  ['dated lines', 'On 3 wrote \n'],
  ['shared posts', 'RT @'],
  ['quotation marks', '"@a: '],
  ['unfinished tags', '[quote='],
])('withoutQuotes takes under a second for 200,000 characters of %s', async (_, part) => {
  expect(await cpuTimeOf(() => withoutQuotes(part.repeat(200_000 / part.length)))).toBeLessThan(1000);
});
