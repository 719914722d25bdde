import { expect, test, vi } from 'vitest';
import { SerialQueue } from '#lib/async/serialQueue.ts';

test('each waits for the one before, also for one that fails, and gets its own answer', async () => {
  const turns = new SerialQueue();
  const log: string[] = [];
  let finish = (): void => undefined;
  const slow = turns.run(async () => {
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    log.push('first');
    throw new Error('out of memory');
  });
  const next = turns.run(async () => log.push('second'));
  await vi.waitFor(() => expect(finish).not.toBe(undefined));
  expect(log).toEqual([]);
  finish();
  await expect(slow).rejects.toThrow('out of memory');
  expect(await next).toBe(2);
  expect(log).toEqual(['first', 'second']);
});
