import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { emojiByName } from '#lib/text/emojiNames.ts';
import { tokenize } from '#lib/text/tokenize.ts';
import { Vocabulary } from '#lib/text/vocabulary.ts';

test.each<[text: string, tokens: string[]]>([
  ['look at this :heart_eyes:', ['look', 'at', 'this', '😍']],
  [':sob::sob:', ['😭', '😭']],
  ['no :sob: :sob: :sob: :sob: ok', ['no', '😭', '😭', '😭', 'ok']],
  ['yes :+1: :thumbsup::skin-tone-3:', ['yes', '👍', '👍']],
  ['so :slight_smile:!', ['so', '🙂', '!']],
  ['(:broken_heart:)', ['💔']],
])('tokenize reads the names of emoji in %j', (text, tokens) => {
  expect(tokenize(text)).toEqual(tokens);
});

test.each<[text: string, tokens: string[]]>([
  ['std::sob::x', ['std', 'sob', 'x']],
  ['a:heart:b', ['a', 'heart', 'b']],
  ['12:100:30', ['<number>']],
  [':party_parrot:', ['party', 'parrot']],
  ['so :pouting_face:', ['so', 'pouting', 'face']], // a person who pouts, or fury
  ['note: sob: no', ['note', 'sob', 'no']],
  ['https://a.example/:sob:', ['<url>']],
])('tokenize finds no name of an emoji in %j', (text, tokens) => {
  expect(tokenize(text)).toEqual(tokens);
});

test('every named emoji is a token that the shipped model knows', () => {
  const vocabulary = Vocabulary.fromFile(readFileSync('model/vocabulary.txt', 'utf8'));
  expect(emojiByName.size).toBeGreaterThan(200);
  for (const [name, emoji] of emojiByName) {
    expect(tokenize(`:${name}:`), name).toEqual([emoji]);
    expect(vocabulary.has(emoji), name).toBe(true);
  }
});
