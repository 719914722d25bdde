import type { ChromiumSession } from '#scripts/browsers/chromium.ts';

/** A message of a content script, or the storage of a mood. */
type EventKind = 'readPost' | 'endPost' | 'currentMood';

/**
 * Watches events from a page of the extension, which sees them immediately and does not depend on the background.
 * @param patience how long an event may take to come, in milliseconds
 */
export async function watchEvents(chromium: ChromiumSession, patience: number) {
  const page = await chromium.openOwn('welcome');
  const pending = new Map<EventKind, (time: number) => void>();
  await page.exposeFunction('report', (kind: EventKind, time: number) => pending.get(kind)?.(time));
  await page.evaluate(reportEvents);
  return {
    /** Returns the time of the next event of a kind, in milliseconds since the epoch; undefined if it does not come in time. */
    next: (kind: EventKind): Promise<number | undefined> =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, patience, undefined);
        pending.set(kind, (time) => {
          clearTimeout(timer);
          pending.delete(kind);
          resolve(time);
        });
      }),
  };
}

/** Runs in a page of the extension. */
function reportEvents(): void {
  type Event<T> = { addListener(listener: (value: T) => undefined): void };
  const { chrome, report } = globalThis as unknown as {
    chrome: {
      runtime: { onMessage: Event<{ kind: string }> };
      storage: { session: { onChanged: Event<{ currentMood?: { newValue?: { ended?: boolean } } }> } };
    };
    report(kind: string, time: number): void;
  };
  chrome.runtime.onMessage.addListener(({ kind }) => void report(kind, Date.now()));
  chrome.storage.session.onChanged.addListener(({ currentMood }) => {
    if (currentMood?.newValue && !currentMood.newValue.ended) report('currentMood', Date.now());
    return undefined;
  });
}
