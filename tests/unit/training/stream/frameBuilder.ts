import { createHash } from 'node:crypto';
import { writeCarStream } from '@atcute/car';
import { CidLinkWrapper, encode, toBytes } from '@atcute/cbor';

/** What a commit does to one record. A record that the same commit changes again has no block. */
export type Op =
  | {
      readonly action: 'create' | 'update';
      readonly rkey: string;
      readonly record: unknown;
      readonly noBlock?: true;
    }
  | { readonly action: 'delete'; readonly rkey: string };

export const postsOf = 'app.bsky.feed.post';
const time = '2026-01-02T03:04:05.678Z';

/** The bytes of a CID of version 1 with SHA-256: of DAG-CBOR. */
const cidBytes = (block: Uint8Array): Uint8Array =>
  Uint8Array.from([0x01, 0x71, 0x12, 0x20, ...createHash('sha256').update(block).digest()]);

const message = (header: object, body: object): Buffer => Buffer.concat([encode(header), encode(body)]);

/** Returns the message of a commit as a server sends it. */
export async function commitFrame(
  seq: number,
  repo: string,
  ops: readonly Op[],
  collection = postsOf,
  sentAt = time,
): Promise<Buffer> {
  const blocks: { cid: Uint8Array; data: Uint8Array }[] = [];
  const written = ops.map((op) => {
    const path = `${collection}/${op.rkey}`;
    if (op.action === 'delete') return { action: op.action, path, cid: null };
    const data = encode(op.record);
    const cid = cidBytes(data);
    if (!op.noBlock) blocks.push({ cid, data });
    return { action: op.action, path, cid: new CidLinkWrapper(cid) };
  });
  const root = encode({ did: repo, version: 3 });
  blocks.push({ cid: cidBytes(root), data: root });
  const car: Uint8Array[] = [];
  for await (const part of writeCarStream([new CidLinkWrapper(cidBytes(root))], blocks)) car.push(part);
  return message(
    { op: 1, t: '#commit' },
    {
      seq,
      repo,
      rev: `r${seq}`,
      time: sentAt,
      ops: written,
      blocks: toBytes(Buffer.concat(car)),
      tooBig: false,
      rebase: false,
    },
  );
}

export const accountFrame = (seq: number, did: string, active: boolean, status?: string): Buffer =>
  message({ op: 1, t: '#account' }, { seq, did, time, active, ...(status !== undefined && { status }) });

export const identityFrame = (seq: number, did: string): Buffer =>
  message({ op: 1, t: '#identity' }, { seq, did, time });

export const infoFrame = (name: string): Buffer => message({ op: 1, t: '#info' }, { name });

export const errorFrame = (error: string): Buffer =>
  message({ op: -1 }, { error, message: 'told by the server' });

/** A post of an English writer. */
export const post = (text: unknown, others: object = {}) => ({
  $type: postsOf,
  text,
  langs: ['en'],
  createdAt: time,
  ...others,
});
