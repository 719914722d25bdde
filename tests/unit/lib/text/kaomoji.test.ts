import { describe, expect, test } from 'vitest';
import { tokenize } from '#lib/text/tokenize.ts';
import { cpuTimeOf } from '#tests/support/cpuTime.ts';

describe('tokenize on kaomoji', () => {
  test.each<[emoji: string, faces: string[]]>([
    ['😠', ['(ノಠ益ಠ)ノ彡┻━┻', '（╯°□°）╯︵ ┻━┻', 'ヽ(`Д´)ノ', '(ಠ益ಠ)']],
    ['😭', ['(T_T)', '(╥﹏╥)', '(´;ω;`)', '(ಥ﹏ಥ)', '(；ω；)', 'ಥ_ಥ', 'ㅠㅠ', 'ㅜ_ㅜ', '(っ˘̩╭╮˘̩)っ']],
    ['😊', ['(＾▽＾)', '(^_^)', '\\(^o^)/', '(≧▽≦)', '(◕‿◕✿)', '(ﾉ◕ヮ◕)ﾉ*:･ﾟ✧', '٩(◕‿◕)۶', '◕‿◕']],
    ['🤷', ['¯\\_(ツ)_/¯', '┐(´～｀)┌']],
    ['🤗', ['(づ｡◕‿‿◕｡)づ', '(づ￣ ³￣)づ']],
    ['😍', ['(｡♥‿♥｡)']],
    ['😒', ['ಠ_ಠ', '(ಠ_ಠ)']],
    ['😏', ['( ͡° ͜ʖ ͡°)']],
    ['😣', ['(>_<)', '(＞﹏＜)']],
  ])('tokenize reads as %s each of %j', (emoji, faces) => {
    for (const face of faces) expect(tokenize(`so ${face} ok`), face).toEqual(['so', emoji, 'ok']);
  });

  test.each(['(눈_눈)', 'ʕ•ᴥ•ʔ', '(・ω・)', '(´・ω・`)', '(；一_一)', '(ง •̀_•́)ง', '(•_•)'])(
    'tokenize drops the face %s, whose meaning is not plain',
    (face) => {
      expect(tokenize(`so ${face} ok`)).toEqual(['so', 'ok']);
    },
  );

  test.each<[text: string, tokens: string[]]>([
    ['(thanks) (a) (or not)', ['thanks', 'a', 'or', 'not']],
    ['(I´m)', ['i', 'm']],
    ['(日本) (привет) (или)', ['日本', 'привет', 'или']],
    ['(♥ u)', ['❤', 'u']],
    ['(it\'s "it" - it) (1-1)', ["it's", 'it', 'it', '1', '1']],
    ['(e.g. this, that, this)', ['e', 'g', 'this', 'that', 'this']],
    ['(good!) (good?!)', ['good', '!', 'good', '?', '!']],
    ['(→ home →)', ['home']],
  ])('tokenize finds no kaomoji in %j', (text, tokens) => {
    expect(tokenize(text)).toEqual(tokens);
  });

  test.each(['(', '(´', 'ノ', '(◕', 'ಠ', '(^', '(ノ ', 'o(', '((╥_'])(
    'tokenize takes under a second for ten thousand characters of %j',
    async (part) => {
      expect(await cpuTimeOf(() => tokenize(part.repeat(10_000 / part.length)))).toBeLessThan(1000);
    },
  );
});
