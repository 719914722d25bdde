import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { expect, test } from 'vitest';
import { randomOf } from '#training/random/random.ts';
import { maxWrites } from './accounts.ts';
import { Network } from './network.ts';
import { records } from './texts.ts';

const kills = 10;
/** Commits of 200 posts, and then posts of their own, that are written before each start. */
const [large, small] = [3, 5];
/** About as long as a start takes to store them, in milliseconds. */
const longest = 300;

test('npm run live that is killed by SIGKILL at ten random moments loses no post and counts none twice', async () => {
  const seed = Number(process.env.TONIC_SEED ?? randomInt(2 ** 31));
  const random = randomOf(seed);
  const network = await Network.start();
  const author = await network.account('author');
  const consumer = await network.consumer();
  try {
    await network.settle(consumer);
    await consumer.stop('SIGKILL');
    const written: string[] = [];
    const moments: string[] = [];
    for (let kill = 0; kill < kills; kill++) {
      for (let k = 0; k < large; k++)
        written.push(...(await author.postTogether(records(written.length, maxWrites))));
      for (const record of records(written.length, small)) written.push(await author.post(record));
      consumer.startAgain();
      consumer.waitForWriting();
      // Every second kill is in the middle of the transaction that has just begun.
      const delay = kill % 2 === 0 ? 0 : uniformInt(random, 1, longest);
      if (delay > 0) await sleep(delay);
      await consumer.stop('SIGKILL');
      moments.push(`${delay} ms: ${consumer.texts().length}`);
    }
    console.log(`TONIC_SEED=${seed}: texts when killed so many ms after the first: ${moments.join(', ')}`);
    consumer.startAgain();
    await network.settle(consumer);
    await consumer.stop();
    const uris = consumer.stored().map(({ uri }) => uri);
    const own = uris.filter((uri) => uri.startsWith(`at://${author.did}/`));
    expect(own).toEqual(written.map((key) => author.uriOf(key)));
    const texts = consumer.texts();
    expect([texts.length, new Set(texts).size]).toEqual([uris.length, uris.length]);
  } finally {
    await consumer.remove();
    await network.close();
  }
});
