import { describe, expect, test } from 'vitest';
import { textOf } from '#training/stream/filter.ts';
import { post } from './frameBuilder.ts';

const readOwn = (record: unknown) => textOf(record, { replies: false });

describe('textOf', () => {
  test.each([
    ['a plain post', post('hello you')],
    ['a post in English and German', post('hello you', { langs: ['de', 'en'] })],
    ['a post in British English', post('hello you', { langs: ['en-GB'] })],
    ['a post with pictures', post('hello you', { embed: { $type: 'app.bsky.embed.images', images: [] } })],
    ['a post with unknown fields', post('hello you', { later: { a: 1 } })],
  ])('textOf returns the text of %s', (_, record) => {
    expect(readOwn(record)).toEqual({ text: 'hello you' });
  });

  test.each([
    ['no post', undefined],
    ['no post', 'hello'],
    ['no post', { ...post('hello'), $type: 'app.bsky.feed.like' }],
    ['no post', post(7)],
    ['no post', post(undefined)],
    ['no post', post('hello', { langs: 'en' })],
    ['too long', post('a'.repeat(5000))],
    ['too long', post('a'.repeat(301))],
    ['reply', post('hello', { reply: { parent: {}, root: {} } })],
    ['quote', post('hello', { embed: { $type: 'app.bsky.embed.record', record: {} } })],
    ['quote', post('hello', { embed: { $type: 'app.bsky.embed.recordWithMedia' } })],
    ['not declared as English', post('hello', { langs: ['de'] })],
    ['not declared as English', post('hello', { langs: ['enm'] })],
    ['not declared as English', post('hello', { langs: undefined })],
  ])('textOf refuses as %s: %j', (refusal, record) => {
    expect(readOwn(record)).toEqual({ refusal });
  });

  test('textOf returns replies if they are wanted', () => {
    expect(textOf(post('hello', { reply: {} }), { replies: true })).toEqual({ text: 'hello' });
  });

  test('textOf counts what a person sees as one: 120 families are no long text', () => {
    expect(readOwn(post('👨‍👩‍👧'.repeat(120)))).toHaveProperty('text');
    expect(readOwn(post('é'.repeat(300)))).toHaveProperty('text');
  });

  test.each([
    ['@alice.bsky.social thanks', 'USER thanks'],
    ['thanks @bob.example.co.uk!', 'thanks USER!'],
    ['see https://example.org/a?b=c now', 'see URL now'],
    ['see example.org/news/2026… now', 'see URL now'],
    ['this and/or that, 1/2 of it', 'this and/or that, 1/2 of it'],
    ['  spaces  ', 'spaces'],
  ])('textOf names nobody and no page: %j', (text, cleaned) => {
    expect(readOwn(post(text))).toEqual({ text: cleaned });
  });
});
