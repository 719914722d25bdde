import { vi } from 'vitest';
import { type WatchOptions, watchComposers } from '#lib/composers/watch.ts';

/** What `watchComposers` tells about the test page while fake timers run. */
export interface Watching {
  readonly onText: ReturnType<typeof vi.fn<WatchOptions['onText']>>;
  readonly onEnd: ReturnType<typeof vi.fn<WatchOptions['onEnd']>>;
  readonly onFocus: ReturnType<typeof vi.fn<() => void>>;
  readonly isReadingAllowed: ReturnType<typeof vi.fn<WatchOptions['isReadingAllowed']>>;
  /** The reported texts. */
  texts(): string[];
  /** The numbers of the posts of the reported texts. */
  posts(): number[];
  /** The numbers of the posts that have ended. */
  ends(): number[];
  /** Aborts the signal. */
  abort(): void;
  /** Aborts the signal and restores the timers. */
  stop(): void;
}

/** Watches the document of the test, with fake timers. */
export function startWatching(options: Partial<Pick<WatchOptions, 'settle' | 'signal'>> = {}): Watching {
  vi.useFakeTimers();
  const controller = new AbortController();
  const onText = vi.fn<WatchOptions['onText']>();
  const onEnd = vi.fn<WatchOptions['onEnd']>();
  const onFocus = vi.fn<() => void>();
  const isReadingAllowed = vi.fn<WatchOptions['isReadingAllowed']>(() => true);
  const callbacks = { isReadingAllowed, onText, onEnd, onFocus };
  watchComposers(document, { signal: controller.signal, ...callbacks, ...options });
  return {
    onText,
    onEnd,
    onFocus,
    isReadingAllowed,
    texts: () => onText.mock.calls.map(([text]) => text),
    posts: () => onText.mock.calls.map(([, , post]) => post),
    ends: () => onEnd.mock.calls.map(([post]) => post),
    abort: () => controller.abort(),
    stop: () => {
      controller.abort();
      vi.useRealTimers();
    },
  };
}

/** Waits until every text has settled. */
export const settle = () => vi.advanceTimersByTime(600);

/** Waits until the observers were notified of the changes so far. No timer fires. */
export const afterChanges = () => vi.advanceTimersByTimeAsync(0);
