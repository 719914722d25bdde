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
  ])('tokenize finds no emoticon in %j', (text, tokens) => {
    expect(tokenize(text)).toEqual(tokens);
  });
});
