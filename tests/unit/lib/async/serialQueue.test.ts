import { expect, test, vi } from 'vitest';
import { SerialQueue } from '#lib/async/serialQueue.ts';

test('SerialQueue runs a task after the previous one has settled, and returns its own result', async () => {
  const queue = new SerialQueue();
  const log: string[] = [];
  let finish = (): void => undefined;
  const slow = queue.run(async () => {
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    log.push('first');
    throw new Error('out of memory');
  });
  const next = queue.run(async () => log.push('second'));
  await vi.waitFor(() => expect(finish).not.toBe(undefined));
  expect(log).toEqual([]);
  finish();
  await expect(slow).rejects.toThrow('out of memory');
  expect(await next).toBe(2);
  expect(log).toEqual(['first', 'second']);
});
