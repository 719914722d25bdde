import { expect, test } from 'vitest';
import { MessageQueue } from '#lib/browser/content/messageQueue.ts';

/** A queue with three messages. The test decides about the reply to the first; the others get none. */
function threeMessages() {
  const queue = new MessageQueue();
  const sent: number[] = [];
  let reply = (_: string): void => undefined;
  let fail = (_: Error): void => undefined;
  const results = [1, 2, 3].map((number) =>
    queue.run(() => {
      sent.push(number);
      return new Promise<string>((resolve, reject) => {
        if (number === 1) [reply, fail] = [resolve, reject];
      });
    }),
  );
  return {
    queue,
    sent,
    result: results[0],
    reply: (text: string) => reply(text),
    fail: (error: Error) => fail(error),
  };
}

/** Lets everything happen that waits for nothing else. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test('MessageQueue sends a message after the reply to the one before', async () => {
  const { sent, result, reply } = threeMessages();
  await settle();
  expect(sent).toEqual([1]);
  reply('first');
  expect(await result).toBe('first');
  await settle();
  expect(sent).toEqual([1, 2]);
});

test('MessageQueue goes on after a message that fails', async () => {
  const { sent, result, fail } = threeMessages();
  await settle();
  fail(new Error('gone'));
  await expect(result).rejects.toThrow('gone');
  await settle();
  expect(sent).toEqual([1, 2]);
});

test('MessageQueue.flush sends all waiting messages in their order, before any task of the event loop', async () => {
  const { queue, sent } = threeMessages();
  await settle();
  queue.flush();
  for (let k = 0; k < 10; k++) await Promise.resolve();
  expect(sent).toEqual([1, 2, 3]);
});

test('MessageQueue waits for replies again after a flush', async () => {
  const { queue, sent } = threeMessages();
  await settle();
  queue.flush();
  await settle();
  void queue.run(async () => sent.push(4));
  await settle();
  expect(sent).toEqual([1, 2, 3]);
});
