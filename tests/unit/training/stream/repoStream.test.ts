import { describe, expect, test } from 'vitest';
import { repoStream } from '#training/stream/repoStream.ts';
import type { Batch } from '#training/stream/source.ts';
import {
  accountFrame,
  commitFrame,
  errorFrame,
  identityFrame,
  infoFrame,
  post,
  postsOf,
} from './frameBuilder.ts';
import { recordedFrames, recording } from './recorded.ts';

function batchOf(frame: Buffer): Batch {
  const read = repoStream.read(frame);
  if (read.kind !== 'batch') throw new Error(`a frame of the kind ${read.kind}`);
  return read.batch;
}
const keyOf = (rkey: string, did = 'did:plc:a') => ({ did, collection: postsOf, rkey });

describe('repoStream.read, of frames that are built', () => {
  test('repoStream.read returns all records of one commit with its number and its time', async () => {
    const frame = await commitFrame(7, 'did:plc:a', [
      { action: 'create', rkey: 'k1', record: post('one') },
      { action: 'update', rkey: 'k2', record: post('two') },
      { action: 'delete', rkey: 'k3' },
    ]);
    expect(batchOf(frame)).toEqual({
      cursor: 7,
      time: Date.UTC(2026, 0, 2, 3, 4, 5, 678),
      changes: [
        { kind: 'set', key: keyOf('k1'), record: post('one') },
        { kind: 'set', key: keyOf('k2'), record: post('two') },
        { kind: 'delete', key: keyOf('k3') },
      ],
    });
  });

  test('repoStream.read leaves out a creation whose block is missing, because the commit deletes the record again', async () => {
    const frame = await commitFrame(7, 'did:plc:a', [
      { action: 'create', rkey: 'k1', record: post('one'), noBlock: true },
      { action: 'delete', rkey: 'k1' },
    ]);
    expect(batchOf(frame).changes).toEqual([{ kind: 'delete', key: keyOf('k1') }]);
  });

  test('repoStream.read moves the cursor at records of other collections, and returns none of them', async () => {
    const frame = await commitFrame(
      8,
      'did:plc:a',
      [{ action: 'create', rkey: 'k', record: {} }],
      'app.bsky.feed.like',
    );
    expect(batchOf(frame)).toMatchObject({ cursor: 8, changes: [] });
    expect(batchOf(identityFrame(9, 'did:plc:a'))).toMatchObject({ cursor: 9, changes: [] });
  });

  test.each([
    [true, undefined, 'active'],
    [false, 'deleted', 'deleted'],
    [false, 'takendown', 'hidden'],
    [false, 'deactivated', 'hidden'],
    [false, 'suspended', 'hidden'],
    [false, undefined, 'hidden'],
  ])(
    'repoStream.read takes an account that is active: %s, with the status %s, for %s',
    (active, status, state) => {
      expect(batchOf(accountFrame(3, 'did:plc:a', active, status)).changes).toEqual([
        { kind: 'account', did: 'did:plc:a', state },
      ]);
    },
  );

  test('repoStream.read recognises the messages about cursors, and gives the reason of any other refusal', () => {
    expect(repoStream.read(infoFrame('OutdatedCursor'))).toEqual({ kind: 'outdated' });
    expect(repoStream.read(infoFrame('Hello'))).toEqual({ kind: 'other' });
    expect(repoStream.read(errorFrame('FutureCursor'))).toEqual({ kind: 'future' });
    expect(repoStream.read(errorFrame('ConsumerTooSlow'))).toEqual({
      kind: 'refused',
      reason: 'ConsumerTooSlow: told by the server',
    });
  });

  test.each([
    ['text', 'hello'],
    ['bytes that are no CBOR', Buffer.from([0xff, 0xff])],
    ['half a frame', identityFrame(1, 'did:plc:a').subarray(0, 20)],
  ])('repoStream.read throws for %s', (_, message) => {
    expect(() => repoStream.read(message)).toThrow();
  });
});

describe('repoStream.read, of frames that a real server sent', () => {
  const changes = (name: string) => recordedFrames(name).flatMap((frame) => batchOf(frame).changes);
  const kinds = (name: string) => changes(name).map(({ kind }) => kind);

  test('the recording says when it was made, and with which versions', () => {
    expect(recording.recorded).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(recording.versions['@atproto/pds']).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('repoStream.read returns each of 200 posts of one commit, which share one cursor', () => {
    const all = changes('twoHundred');
    expect(recordedFrames('twoHundred')).toHaveLength(1);
    expect(new Set(all.map((change) => change.kind === 'set' && change.key.rkey)).size).toBe(200);
    for (const change of all)
      expect(change).toMatchObject({
        kind: 'set',
        record: { $type: postsOf, text: expect.stringContaining('walk') },
      });
  });

  test('repoStream.read returns what a post becomes, by an update, a deletion, or both in one commit', () => {
    expect(kinds('update')).toEqual(['set']);
    expect(kinds('delete')).toEqual(['delete']);
    expect(changes('createAndUpdate').at(-1)).toMatchObject({
      record: { text: expect.stringContaining('draft') },
    });
    expect(kinds('createAndDelete').at(-1)).toBe('delete');
    expect(kinds('createAndDelete')).not.toContain('set');
  });

  test('repoStream.read passes on records that are no posts, because the server does not check them', () => {
    const records = changes('noPost').map((change) => (change.kind === 'set' ? change.record : undefined));
    expect(records.map((record) => typeof (record as { text?: unknown }).text)).toEqual([
      'undefined',
      'number',
      'string',
    ]);
  });

  test('repoStream.read knows accounts that are taken down, restored and deleted', () => {
    const states = ['takenDown', 'restored', 'deleted'].flatMap(changes);
    expect(states.map((change) => change.kind === 'account' && change.state)).toEqual([
      'hidden',
      'active',
      'deleted',
    ]);
  });

  test('repoStream.read knows that the server was reset', () => {
    expect(recordedFrames('futureCursor').map((frame) => repoStream.read(frame))).toEqual([
      { kind: 'future' },
    ]);
  });

  test('the numbers of recorded frames ascend, so each one is a cursor of its own', () => {
    const cursors = recordedFrames()
      .slice(0, -1)
      .map((frame) => batchOf(frame).cursor);
    expect(cursors).toEqual([...new Set(cursors)].sort((a, b) => a - b));
  });
});
