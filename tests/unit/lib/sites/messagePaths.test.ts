import { expect, test } from 'vitest';
import { isBelow } from '#lib/sites/messagePaths.ts';

test.each([
  ['/messages', 'https://a.example/messages'],
  ['/messages', 'https://a.example/messages/1/2'],
  ['/messages', 'https://a.example//Messages/'],
  ['/:blog/ask', 'https://a.example/someone/ask'],
  ['mod.a.example', 'https://mod.a.example/'],
  ['mod.a.example/mail', 'https://mod.a.example/mail/7'],
])('isBelow finds that %s holds %s', (path, url) => {
  expect(isBelow(['/other', path], new URL(url))).toBe(true);
});

test.each([
  ['/messages', 'https://a.example/messagesfan'],
  ['/messages', 'https://a.example/someone/messages'],
  ['/:blog/ask', 'https://a.example/ask'],
  ['/:blog', 'https://a.example/'],
  ['mod.a.example', 'https://a.example/mod.a.example'],
  ['mod.a.example/mail', 'https://a.example/mail'],
])('isBelow finds that %s does not hold %s', (path, url) => {
  expect(isBelow([path], new URL(url))).toBe(false);
});
