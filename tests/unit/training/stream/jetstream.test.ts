import { expect, test } from 'vitest';
import { jetstream } from '#training/stream/jetstream.ts';
import { post, postsOf } from './frameBuilder.ts';

const event = (rest: object) => JSON.stringify({ did: 'did:plc:a', time_us: 1_700_000_000_123_456, ...rest });
const commit = (rest: object) =>
  event({ kind: 'commit', commit: { rev: 'r', collection: postsOf, rkey: 'k', ...rest } });
const key = { did: 'did:plc:a', collection: postsOf, rkey: 'k' };

test.each(['create', 'update'])('jetstream.read returns the record of an operation %s', (operation) => {
  expect(jetstream.read(commit({ operation, record: post('hi'), cid: 'c' }))).toEqual({
    kind: 'batch',
    batch: {
      cursor: 1_700_000_000_123_456,
      time: 1_700_000_000_123.456,
      changes: [{ kind: 'set', key, record: post('hi') }],
    },
  });
});

test('jetstream.read returns deletions, and what becomes of accounts', () => {
  expect(jetstream.read(commit({ operation: 'delete' }))).toMatchObject({
    batch: { changes: [{ kind: 'delete', key }] },
  });
  expect(
    jetstream.read(
      event({ kind: 'account', account: { active: false, did: 'did:plc:a', seq: 1, status: 'deleted' } }),
    ),
  ).toMatchObject({ batch: { changes: [{ kind: 'account', did: 'did:plc:a', state: 'deleted' }] } });
});

test('jetstream.read returns nothing of identities and of other collections, but moves the cursor', () => {
  const other = commit({ operation: 'create', collection: 'app.bsky.feed.like', record: {} });
  for (const message of [event({ kind: 'identity', identity: {} }), other])
    expect(jetstream.read(message)).toMatchObject({ batch: { cursor: 1_700_000_000_123_456, changes: [] } });
});

test.each(['', '[]', '{"did":"a"}', '{"did":"a","time_us":1.5}'])(
  'jetstream.read throws for the message %j',
  (message) => {
    expect(() => jetstream.read(message)).toThrow();
  },
);

test('jetstream.address asks for posts only, after the cursor or from now on', () => {
  const from = new URL('wss://host.example/subscribe?wantedDids=did:plc:a');
  expect(String(jetstream.address(from, 5))).toBe(
    'wss://host.example/subscribe?wantedDids=did%3Aplc%3Aa&wantedCollections=app.bsky.feed.post&cursor=5',
  );
  expect(jetstream.address(from, undefined).searchParams.has('cursor')).toBe(false);
});
