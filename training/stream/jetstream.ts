import * as v from 'valibot';
import { accountState, type Change, postCollection, type StreamFormat } from './source.ts';

const keyOf = { collection: v.string(), rkey: v.string() };
const eventSchema = v.object({
  did: v.string(),
  /** Microseconds since 1970. */
  time_us: v.pipe(v.number(), v.safeInteger()),
  commit: v.optional(
    v.variant('operation', [
      v.object({ operation: v.picklist(['create', 'update']), ...keyOf, record: v.unknown() }),
      v.object({ operation: v.literal('delete'), ...keyOf }),
    ]),
  ),
  account: v.optional(v.object({ active: v.boolean(), status: v.optional(v.string()) })),
});

/**
 * Jetstream: the same events as JSON, one record a message, without signatures. Its cursor is a time and is included, so
 * the last event comes again.
 * @see https://github.com/bluesky-social/jetstream
 */
export const jetstream: StreamFormat = {
  first: 1, // 0 counts as no cursor.
  address(from, cursor) {
    const address = new URL(from);
    address.searchParams.set('wantedCollections', postCollection);
    if (cursor !== undefined) address.searchParams.set('cursor', String(cursor));
    return address;
  },
  read(message) {
    const event = v.parse(eventSchema, JSON.parse(String(message)));
    const { time_us: cursor } = event;
    return { kind: 'batch', batch: { cursor, time: cursor / 1000, changes: changesOf(event) } };
  },
};

function changesOf({ did, commit, account }: v.InferOutput<typeof eventSchema>): Change[] {
  if (account) return [{ kind: 'account', did, state: accountState(account.active, account.status) }];
  if (commit?.collection !== postCollection) return [];
  const key = { did, collection: commit.collection, rkey: commit.rkey };
  return [
    commit.operation === 'delete' ? { kind: 'delete', key } : { kind: 'set', key, record: commit.record },
  ];
}
