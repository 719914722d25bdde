import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { PostReader } from '#training/stream/reader.ts';
import type { Change } from '#training/stream/source.ts';
import { post, postsOf } from './frameBuilder.ts';

const vocabulary = Vocabulary.fromFile(readFileSync('model/vocabulary.txt', 'utf8'));
const key = { did: 'did:plc:a', collection: postsOf, rkey: 'k' };
const set = (record: unknown): Change => ({ kind: 'set', key, record });

let reader: PostReader;

beforeEach(() => {
  reader = new PostReader(vocabulary, (tokens) => Int32Array.of(tokens.length), false);
});

test('PostReader.read returns the label, the stripped text and the ids of a post that can be used', async () => {
  expect(await reader.read(set(post('what a lovely day with @bob.example.org 😊😊')))).toEqual({
    kind: 'post',
    key,
    post: {
      label: 1,
      text: 'what a lovely day with USER',
      hash: expect.stringMatching(/^[0-9a-f]{16}$/),
      ids: Int32Array.of(6),
    },
  });
  expect(reader.counts).toEqual({ posts: 1, kept: 1, labelled: [0, 1] });
});

test.each([
  ['has no emoji', post('what a lovely day with you')],
  ['has nothing but emoji', post('😊😊😊')],
  ['has no word beside its emoji', post('@bob.example.org https://example.org 100 !!! 😊')],
  ['is in German although it is declared English', post('ich habe heute keine Lust auf irgendwas 😞')],
  ['is a reply', post('what a lovely day with you 😊', { reply: {} })],
  ['is no post', post(7)],
])('PostReader.read drops an earlier version of a post that now %s', async (_, record) => {
  expect(await reader.read(set(record))).toEqual({ kind: 'drop', key });
  expect(reader.counts.labelled).toEqual([0, 0]);
});

test('PostReader.read passes on deletions and accounts, and counts no post for them', async () => {
  const account: Change = { kind: 'account', did: 'did:plc:a', state: 'hidden' };
  expect(await reader.read({ kind: 'delete', key })).toEqual({ kind: 'drop', key });
  expect(await reader.read(account)).toEqual(account);
  expect(reader.counts.posts).toBe(0);
});
