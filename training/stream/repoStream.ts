import { fromUint8Array } from '@atcute/car';
import {
  type Bytes,
  type CidLink,
  decode,
  decodeFirst,
  fromBytes,
  isBytes,
  isCidLink,
  toCidLink,
} from '@atcute/cbor';
import * as v from 'valibot';
import { accountState, type Change, type Frame, postCollection, type StreamFormat } from './source.ts';

const headerSchema = v.object({ op: v.number(), t: v.optional(v.string()) });
const errorSchema = v.object({ error: v.string(), message: v.optional(v.string()) });
const infoSchema = v.object({ name: v.string() });
/** What every event has. */
const eventSchema = v.object({ seq: v.pipe(v.number(), v.safeInteger()), time: v.string() });
const commitSchema = v.object({
  repo: v.string(),
  ops: v.array(
    v.object({
      action: v.string(),
      path: v.string(),
      cid: v.nullish(v.custom<CidLink>((cid) => isCidLink(cid))),
    }),
  ),
  blocks: v.custom<Bytes>((bytes) => isBytes(bytes)),
});
const accountSchema = v.object({ did: v.string(), active: v.boolean(), status: v.optional(v.string()) });

type Op = v.InferOutput<typeof commitSchema>['ops'][number];

/**
 * The stream of all repositories of a server or relay, com.atproto.sync.subscribeRepos: messages of two CBOR objects, a
 * commit's records as a CAR file. Signatures are not checked, so the server is trusted.
 * @see https://atproto.com/specs/event-stream
 */
export const repoStream: StreamFormat = {
  first: 0,
  address(from, cursor) {
    const address = new URL(from);
    if (cursor !== undefined) address.searchParams.set('cursor', String(cursor));
    return address;
  },
  read(message) {
    if (typeof message === 'string') throw new TypeError('a message of text');
    const [first, rest] = decodeFirst(message);
    const header = v.parse(headerSchema, first);
    const body: unknown = decode(rest);
    if (header.op === -1) return errorFrame(v.parse(errorSchema, body));
    if (header.t === '#info')
      return { kind: v.parse(infoSchema, body).name === 'OutdatedCursor' ? 'outdated' : 'other' };
    const event = v.safeParse(eventSchema, body);
    if (!event.success) return { kind: 'other' };
    const { seq, time } = event.output;
    return {
      kind: 'batch',
      batch: { cursor: seq, time: Date.parse(time), changes: changesOf(header.t, body) },
    };
  },
};

const errorFrame = ({ error, message }: v.InferOutput<typeof errorSchema>): Frame =>
  error === 'FutureCursor'
    ? { kind: 'future' }
    : { kind: 'refused', reason: message === undefined ? error : `${error}: ${message}` };

function changesOf(type: string | undefined, body: unknown): Change[] {
  if (type === '#commit') return commitChanges(v.parse(commitSchema, body));
  if (type !== '#account') return [];
  const { did, active, status } = v.parse(accountSchema, body);
  return [{ kind: 'account', did, state: accountState(active, status) }];
}

function commitChanges({ repo, ops, blocks }: v.InferOutput<typeof commitSchema>): Change[] {
  const posts = ops.filter(({ path }) => path.startsWith(`${postCollection}/`));
  if (posts.length === 0) return [];
  const records = recordsIn(fromBytes(blocks), posts);
  return posts.flatMap(({ action, path, cid }): Change[] => {
    const key = { did: repo, collection: postCollection, rkey: path.slice(postCollection.length + 1) };
    if (action === 'delete') return [{ kind: 'delete', key }];
    const bytes = cid ? records.get(cid.$link) : undefined;
    // A record that the same commit changes or deletes again has no block.
    return bytes ? [{ kind: 'set', key, record: decoded(bytes) }] : [];
  });
}

function recordsIn(blocks: Uint8Array, ops: readonly Op[]): ReadonlyMap<string, Uint8Array> {
  const wanted = new Set(ops.map(({ cid }) => cid?.$link));
  const records = new Map<string, Uint8Array>();
  if (ops.every(({ action }) => action === 'delete')) return records;
  for (const { cid, bytes } of fromUint8Array(blocks)) {
    const { $link } = toCidLink(cid);
    if (wanted.has($link)) records.set($link, bytes);
  }
  return records;
}

/** Returns undefined for a block that is no CBOR, which is no post then. */
function decoded(bytes: Uint8Array): unknown {
  try {
    return decode(bytes);
  } catch {
    return undefined;
  }
}
