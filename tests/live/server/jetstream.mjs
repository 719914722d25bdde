// node jetstream.mjs PORT PDS_URL: a small Jetstream. Turns the stream of a server into Jetstream's JSON frames, one for
// each record: did, time_us, kind, and commit, identity or account. `cursor=N` begins with the frame of that time_us, as
// Jetstream's does.
import { Firehose } from '@atproto/sync';
import { WebSocketServer } from 'ws';

const [port, service] = process.argv.slice(2);
/** All frames so far, in the order of their times. */
const frames = [];
const clients = new Set();
let lastTime = 0;

function send(kind, { did, seq, time }, body) {
  // Whole microseconds, each of which stands for one frame.
  lastTime = Math.max(lastTime + 1, Date.now() * 1000);
  const about = kind === 'commit' ? body : { did, seq, time, ...body };
  const frame = { time: lastTime, text: JSON.stringify({ did, time_us: lastTime, kind, [kind]: about }) };
  frames.push(frame);
  for (const client of clients) client.send(frame.text);
}

/** The number of the commit that is under way, and of the one before it. */
let current = 0;
let done = 0;

function handleEvent(event) {
  const { event: what, seq, collection, rkey, rev } = event;
  if (seq !== current) [done, current] = [current, seq];
  if (what === 'create' || what === 'update')
    send('commit', event, {
      rev,
      operation: what,
      collection,
      rkey,
      record: event.record,
      cid: String(event.cid),
    });
  else if (what === 'delete') send('commit', event, { rev, operation: what, collection, rkey });
  else if (what === 'identity') send('identity', event, { handle: event.handle });
  else if (what === 'account') send('account', event, { active: event.active, status: event.status });
}

// Started anew, it reads what the server still has, and gives it new times. Without a runner the events of all accounts
// keep their order, as Jetstream's do.
const getCursor = () => done;
const onError = (error) => console.error(String(error));
const firehose = new Firehose({
  service: service.replace('http', 'ws'),
  getCursor,
  handleEvent,
  onError,
  unauthenticatedCommits: true,
  unauthenticatedHandles: true,
  excludeIdentity: true,
  subscriptionReconnectDelay: 200,
});
firehose.start();

const server = new WebSocketServer({ port: Number(port), host: '127.0.0.1' });
server.on('connection', (client, { url }) => {
  const cursor = new URL(url, 'ws://localhost').searchParams.get('cursor');
  if (cursor !== null) for (const { time, text } of frames) if (time >= Number(cursor)) client.send(text);
  clients.add(client);
  client.on('close', () => clients.delete(client));
  client.on('error', () => undefined);
});
server.on('listening', () => console.log('ready'));
