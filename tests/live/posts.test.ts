import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { maxWrites, postOf } from './accounts.ts';
import type { Consumer, Stored } from './consumer.ts';
import { Network } from './network.ts';
import { records, textOf } from './texts.ts';

describe.each(['repositories', 'Jetstream'] as const)('npm run live on a stream of %s', (kind) => {
  let network: Network;
  let consumer: Consumer;

  beforeAll(async () => {
    network = await Network.start(kind);
    consumer = await network.consumer();
  });

  afterAll(async () => {
    await consumer?.remove();
    await network?.close();
  });

  /** What is stored of an account once the consumer has read all that was written. */
  async function storedOf({ did }: { did: string }): Promise<Stored[]> {
    await network.settle(consumer);
    await consumer.stop();
    const stored = consumer.stored().filter(({ uri }) => uri.startsWith(`at://${did}/`));
    consumer.startAgain();
    return stored;
  }

  test('posts that were written one by one, and 200 in one commit, arrive once each', async () => {
    const alice = await network.account('alice');
    const keys: string[] = [];
    for (const record of records(0, 5)) keys.push(await alice.post(record));
    keys.push(...(await alice.postTogether(records(5, maxWrites))));
    for (const record of records(205, 5)) keys.push(await alice.post(record));
    expect(await storedOf(alice)).toEqual(
      keys.map((key, k) => ({ uri: alice.uriOf(key), mood: k % 2 === 0 ? 'happy' : 'sad', hidden: false })),
    );
  });

  test('a changed post counts once, as what it says now', async () => {
    const author = await network.account('changer');
    const key = await author.post(postOf(textOf(300)));
    await author.update(key, postOf(textOf(301)));
    expect(await storedOf(author)).toEqual([{ uri: author.uriOf(key), mood: 'sad', hidden: false }]);
  });

  test('a post that one commit wrote and changed counts as what it says last, and one that it wrote and deleted does not count', async () => {
    const author = await network.account('drafter');
    const [first, second] = await author.postTogether(records(310, 2));
    await author.write([
      { what: 'delete', rkey: first! },
      { what: 'delete', rkey: second! },
    ]);
    await author.write([
      { what: 'create', rkey: first!, value: postOf(textOf(312)) },
      { what: 'update', rkey: first!, value: postOf(textOf(313)) },
      { what: 'create', rkey: second!, value: postOf(textOf(314)) },
      { what: 'delete', rkey: second! },
    ]);
    expect(await storedOf(author)).toEqual([{ uri: author.uriOf(first!), mood: 'sad', hidden: false }]);
  });

  test('records that are no posts are left out, and those after them arrive', async () => {
    const author = await network.account('hostile');
    const { text: _, ...withoutText } = postOf('');
    for (const record of [withoutText, postOf(7), postOf(`${'so happy '.repeat(550)}😊`), postOf(null)])
      await author.post(record, false);
    const key = await author.post(postOf(textOf(320)));
    expect(await storedOf(author)).toEqual([{ uri: author.uriOf(key), mood: 'happy', hidden: false }]);
  });

  test('a post that is deleted while it waits leaves, with its text', async () => {
    const author = await network.account('deleter');
    const [deleted, kept] = await author.postTogether(records(330, 2));
    await network.settle(consumer);
    const texts = consumer.texts().length;
    await author.delete(deleted!);
    await consumer.hasTexts(texts - 1);
    expect(await storedOf(author)).toEqual([{ uri: author.uriOf(kept!), mood: 'sad', hidden: false }]);
  });

  test('all posts of an account that is deleted while they wait leave, with their texts', async () => {
    const author = await network.account('leaver');
    await author.postTogether(records(400, maxWrites));
    await network.settle(consumer);
    const texts = consumer.texts().length;
    await author.deleteAccount();
    await consumer.hasTexts(texts - maxWrites);
    expect(await storedOf(author)).toEqual([]);
  });

  test('posts of an account that is taken down are hidden until it is restored', async () => {
    const author = await network.account('takendown');
    await author.postTogether(records(600, 4));
    await author.takeDown();
    expect((await storedOf(author)).map(({ hidden }) => hidden)).toEqual([true, true, true, true]);
    await author.takeDown(false);
    expect((await storedOf(author)).map(({ hidden }) => hidden)).toEqual([false, false, false, false]);
  });

  test('a post that is taken down alone, of which the stream says nothing, is struck off by hand and never comes back', async () => {
    const author = await network.account('struck');
    const { key, cid } = await author.postWithCid(postOf(textOf(700)));
    await author.takeDownPost(key, cid);
    expect(await storedOf(author)).toHaveLength(1);
    await consumer.stop();
    await consumer.strike(author.uriOf(key));
    consumer.startAgain();
    await author.update(key, postOf(textOf(702)));
    expect(await storedOf(author)).toEqual([]);
  });
});
