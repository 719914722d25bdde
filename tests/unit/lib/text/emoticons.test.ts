import { describe, expect, test } from 'vitest';
import { tokenize } from '#lib/text/tokenize.ts';

test.each<[emoji: string, emoticons: string[]]>([
  ['🙂', [':)', ':-)', '=)', ':]', ':)))', ':o)', '(:', '(=']],
  ['🙁', [':(', ':-(', '=(', ':[', ':((', '):']],
  ['😄', [':D', ':-D', '=D', ':DDD']],
  ['😂', [":')", ":'D"]],
  ['😢', [":'(", ';(', ':’(']],
  ['😉', [';)', ';-)', ';D']],
  ['😛', [':P', ':p', ';P', '=P']],
  ['😕', [':/', ':-/', ':\\', ':S', '=/']],
  ['😐', [':|', ':-|']],
  ['😮', [':O', ':o']],
  ['😘', [':*', ':-*']],
  ['😠', ['>:(', ':@']],
  ['❤', ['<3', '<33', '♥', '♡', '♥️']],
  ['💔', ['</3', '<//3']],
  ['😆', ['xD', 'XD', 'XDD']],
  ['😊', ['^_^', '^^', '^.^', ':3']],
  ['😑', ['-_-', '-.-', '-__-']],
  ['😭', ['T_T', 'T.T', ';_;']],
  ['😳', ['o_O', 'O.o']],
  ['😣', ['>.<', '>_<', '><']],
  ['😧', ['D:']],
  ['😎', ['8-)', 'B-)']],
  ['🤩', ['*_*', '*-*']],
  ['🤷', ['¯\\_(ツ)_/¯']],
  ['🙌', ['\\o/']],
])('tokenize reads as %s each of %j', (emoji, emoticons) => {
  for (const emoticon of emoticons) {
    expect(tokenize(emoticon), emoticon).toEqual([emoji]);
    expect(tokenize(`so ${emoticon} ok`), emoticon).toEqual(['so', emoji, 'ok']);
  }
});

test('tokenize reads an emoticon directly after a word', () => {
  expect(tokenize('thanks:)')).toEqual(['thanks', '🙂']);
  expect(tokenize('I love it<3')).toEqual(['i', 'love', 'it', '❤']);
});

test.each([
  ['(love you:)', ['love', 'you', '🙂']],
  ['sold out:("', ['sold', 'out', '🙁']],
  ['anymore:(I cry', ['anymore', '🙁', 'i', 'cry']],
  ['lol=) me=( duno=P', ['lol', '🙂', 'me', '🙁', 'duno', '😛']],
  [':D:D :|:|', ['😄', '😄', '😐', '😐']],
  ['yay!:) ok?=)', ['yay', '!', '🙂', 'ok', '?', '🙂']],
  ['evil >=) ;;)', ['evil', '🙂', '😉']],
  ['hungry><', ['hungry', '😣']],
])('tokenize finds the emoticons without spaces in %j', (text, tokens) => {
  expect(tokenize(text)).toEqual(tokens);
});

describe('tokenize on text that only looks like an emoticon', () => {
  test.each([
    ['at 10:30', ['at', '<number>']],
    ['a ratio of 4:3', ['a', 'ratio', 'of', '<number>']],
    ['see http://a.example/:)', ['see', '<url>']],
    ['to do:please call', ['to', 'do', 'please', 'call']],
    ['Windows XP', ['windows', 'xp']],
    ['options: a) this', ['options', 'a', 'this']],
    ['note (again): no', ['note', 'again', 'no']],
    ['TDD and BDD', ['tdd', 'and', 'bdd']],
    ['5<30', ['5', '<number>']],
    ['a_b O_o_O', ['a', 'b', 'o', 'o', 'o']],
    ['ssn > MAX(param:)', ['ssn', 'max', 'param']],
    ['MAX(one, two:)', ['max', 'one', 'two']],
    ['list[1:] list[:]', ['list', '1', 'list']],
    ['C:/x and C:\\Users and D:/', ['c', 'x', 'and', 'c', 'users', 'and', 'd']],
    ['std::D std::P()', ['std', 'd', 'std', 'p']],
    ['a) b) 8) c)', ['a', 'b', '8', 'c']],
    ['key:[1,2] x=[a] {"a":{b}}', ['key', '<number>', 'x', 'a', 'a', 'b']],
    ['U19:(men) and 12:(30)', ['u', '<number>', 'men', 'and', '<number>', '<number>']],
    ['a==) b!=(c) d<=(e)', ['a', 'b', '!', 'c', 'd', 'e']],
    ['x=D x=o', ['x', 'd', 'x', 'o']],
    ['|:-|:-:|--:|', []],
    ['for(;;) next', ['for', 'next']],
    ['a &gt;) b &amp;(', ['a', 'gt', 'b', 'amp']],
    ['<b></b><i>', ['b', 'b', 'i']],
  ])('tokenize finds no emoticon in %j', (text, tokens) => {
    expect(tokenize(text)).toEqual(tokens);
  });
});
