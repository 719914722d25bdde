import { afterEach, expect, test, vi } from 'vitest';
import { StreamProgress } from '#training/stream/progress.ts';
import type { ReadCounts } from '#training/stream/reader.ts';
import type { Store } from '#training/stream/store.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('StreamProgress says every ten seconds how many posts came, what became of them, and how old the last one is', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance', 'Date'], now: 1_000_000 });
  const counts: ReadCounts = { posts: 0, kept: 0, labelled: [0, 0] };
  const lines: string[] = [];
  const store = { waiting: [3, 5] } as unknown as Store;
  const progress = new StreamProgress(counts, store, (line) => lines.push(line));
  vi.advanceTimersByTime(10_000);
  Object.assign(counts, { posts: 500, kept: 100, labelled: [4, 9] });
  progress.onBatch(1_000_000 + 17_500, ['taken', 'seen', 'taken', 'surplus']);
  vi.advanceTimersByTime(10_000);
  progress.stop();
  vi.advanceTimersByTime(10_000);
  expect(lines).toEqual([
    '0 posts, 0/s; kept 0, labelled 0 happy and 0 sad, taken 0; waiting 5 and 3; behind by ?',
    '500 posts, 50/s; kept 100, labelled 9 happy and 4 sad, taken 2; waiting 5 and 3; behind by 2.5 s',
  ]);
});
