// A stream of repositories on the loopback interface, in a process of its own: node main.ts TWEETS COUNT RATE CUTS. Sends
// COUNT posts, RATE a second, and cuts the connection CUTS times. Writes lines of JSON: first the port, at the end "done".
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import { recordOf, streamPosts } from '#tests/bench/stream/posts.ts';
import { commitFrame, postsOf } from '#tests/unit/training/stream/frameBuilder.ts';

const [tweets = '', count = '', rate = '', cuts = ''] = process.argv.slice(2);
/** What may wait in memory for a reader that is busy. */
const maxBuffered = 1_000_000;
const stepMs = 10;

const posts = await streamPosts(tweets, Number(count));
const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
let started: number | undefined;

/** Posts that were written until now. */
const writtenBy = (now: number): number =>
  Math.min(posts.length, Math.floor(((now - (started ?? now)) / 1000) * Number(rate)));

/** @param next number of the first post to send */
async function send(socket: WebSocket, next: number): Promise<void> {
  for (let k = next; socket.readyState === socket.OPEN; ) {
    for (const end = writtenBy(Date.now()); k < end && socket.bufferedAmount < maxBuffered; k++) {
      const post = posts[k]!;
      const writtenAt = new Date((started ?? 0) + (1000 * k) / Number(rate)).toISOString();
      const op = { action: 'create', rkey: post.rkey, record: recordOf(post) } as const;
      socket.send(await commitFrame(k + 1, post.did, [op], postsOf, writtenAt));
      if (cutsBefore.delete(k)) socket.terminate();
    }
    if (k === posts.length && socket.bufferedAmount === 0) return whenRead(socket);
    await sleep(stepMs);
  }
}

/** A reader answers only once it has read what was sent before. */
function whenRead(socket: WebSocket): void {
  socket.once('pong', () => console.log('done'));
  socket.ping();
}

const cutsBefore = new Set(
  Array.from({ length: Number(cuts) }, (_, k) => Math.floor(((k + 0.5) * posts.length) / Number(cuts))),
);
server.on('connection', (socket, { url }) => {
  started ??= Date.now();
  const cursor = Number(new URL(url ?? '', 'ws://localhost').searchParams.get('cursor') ?? 0);
  socket.on('error', () => undefined);
  void send(socket, cursor);
});
await once(server, 'listening');
console.log((server.address() as AddressInfo).port);
