import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Account, maxWrites } from './accounts.ts';
import { Connection } from './connection.ts';
import { Consumer } from './consumer.ts';
import { Network } from './network.ts';
import { records } from './texts.ts';

/** Less than a commit of 200 posts takes. */
const partOfCommit = 20_000;

describe.each(['repositories', 'Jetstream'] as const)(
  'npm run live on a stream of %s that is cut',
  (kind) => {
    let network: Network;
    let connection: Connection;
    let consumer: Consumer;
    let author: Account;
    const written: string[] = [];

    beforeAll(async () => {
      network = await Network.start(kind);
      connection = await Connection.start(network.port);
      author = await network.account('author');
      consumer = await Consumer.start(connection.url + network.path);
      await network.settle(consumer);
    });

    afterAll(async () => {
      await consumer?.remove();
      await connection?.close();
      await network?.close();
    });

    const write = async (count: number) => {
      const keys = await author.postTogether(records(written.length, count));
      written.push(...keys.map((key) => author.uriOf(key)));
    };

    /** Expects that all posts so far are stored once each. The consumer starts again then. */
    async function expectAll(): Promise<void> {
      await network.settle(consumer);
      await consumer.stop();
      const stored = consumer.stored().map(({ uri }) => uri);
      expect(stored.filter((uri) => uri.startsWith(`at://${author.did}/`))).toEqual(written);
      expect(consumer.texts()).toHaveLength(stored.length);
      consumer.startAgain();
      await network.settle(consumer);
    }

    test('no post is lost or counted twice when the connection is cut between two commits', async () => {
      const { connections } = connection;
      await write(3);
      connection.cut();
      await write(3);
      await expectAll();
      expect(connection.connections).toBeGreaterThan(connections);
    });

    test('no post is lost or counted twice when the connection is cut in the middle of a commit of 200 posts', async () => {
      const { cuts } = connection;
      connection.cutAfter(partOfCommit);
      await write(maxWrites);
      await expectAll();
      expect(connection.cuts).toBe(cuts + 1);
    });

    test('no post is lost or counted twice when the server is killed and started again', async () => {
      await write(3);
      await network.servers.stop();
      await network.servers.startAgain();
      await write(maxWrites);
      await expectAll();
    });
  },
);

test('npm run live starts with the first event of a server that was reset, and says so', async () => {
  const network = await Network.start();
  const consumer = await network.consumer();
  try {
    await (await network.account('before')).postTogether(records(0, 20));
    await network.settle(consumer);
    await network.reset();
    const author = await network.account('after');
    const keys = await author.postTogether(records(20, 20));
    await consumer.hasPrinted(/reset/);
    await network.settle(consumer);
    await consumer.stop();
    const stored = consumer.stored().map(({ uri }) => uri);
    expect(stored.filter((uri) => uri.startsWith(`at://${author.did}/`))).toEqual(
      keys.map(author.uriOf, author),
    );
  } finally {
    await consumer.remove();
    await network.close();
  }
});
