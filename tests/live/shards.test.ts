import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Account, maxWrites } from './accounts.ts';
import { Consumer } from './consumer.ts';
import { startNats } from './nats.ts';
import { Network } from './network.ts';
import { end } from './servers.ts';
import { records } from './texts.ts';

const forwarderMain = fileURLToPath(new URL('../../training/shards/main.ts', import.meta.url));
const shards = 2;

let network: Network;
let folder: string;
let nats: { readonly child: ChildProcess; readonly url: string };
let forwarder: ChildProcess;
let consumers: Consumer[] = [];
let authors: Account[];
const written: string[] = [];

beforeAll(async () => {
  network = await Network.start();
  folder = await mkdtemp(join(tmpdir(), 'tonic-live-shards-'));
  nats = await startNats(join(folder, 'nats'));
  authors = await Promise.all(
    ['anna', 'bert', 'clara', 'david', 'emma', 'frank'].map((name) => network.account(name)),
  );
  forwarder = await startForwarder();
  consumers = await Promise.all(
    Array.from({ length: shards }, (_, shard) => Consumer.start(`${nats.url}/${shard}`)),
  );
});

afterAll(async () => {
  await Promise.all(consumers.map((consumer) => consumer.remove()));
  await end(forwarder, 'SIGKILL');
  await end(nats.child, 'SIGKILL');
  await rm(folder, { recursive: true });
  await network.close();
});

/** Resolves once the queue is there and an event was forwarded. */
async function startForwarder(): Promise<ChildProcess> {
  const args = [forwarderMain, '--from', network.stream, '--to', nats.url, '--shards', String(shards)];
  const child = spawn(process.execPath, [...args, '--out', join(folder, 'forwarder'), '--from-start']);
  await once(child.stderr, 'data');
  return child;
}

const textsOf = () => consumers.flatMap((consumer) => consumer.texts());

/** All accounts write one commit, and a post of its own. */
async function write(count: number): Promise<void> {
  for (const author of authors) {
    const keys = await author.postTogether(records(written.length, count));
    keys.push(await author.post(records(written.length + count, 1)[0]!));
    written.push(...keys.map((key) => author.uriOf(key)));
  }
}

test('two processes that share a stream, of which one is killed, as is the one that shares it, lose no post and count none twice', async () => {
  await write(5);
  await consumers[0]!.until(() => textsOf().length > 0, 'the first texts');
  const writing = write(maxWrites);
  await consumers[0]!.until(() => textsOf().length > 50, 'some texts');
  await consumers[0]!.stop('SIGKILL');
  await end(forwarder, 'SIGKILL');
  await writing;
  forwarder = await startForwarder();
  await write(5);
  consumers[0]!.startAgain();
  await consumers[0]!.until(() => textsOf().length === written.length, `${written.length} texts`);
  await Promise.all(consumers.map((consumer) => consumer.stop()));
  const [first = [], second = []] = consumers.map((consumer) => consumer.stored().map(({ uri }) => uri));
  expect([...first, ...second].sort()).toEqual([...written].sort());
  // Each account has one shard.
  const accountsOf = (uris: readonly string[]) => new Set(uris.map((uri) => uri.split('/')[2]!));
  expect(accountsOf(first).size + accountsOf(second).size).toBe(authors.length);
  expect(first.length).toBeGreaterThan(0);
  expect(second.length).toBeGreaterThan(0);
});
