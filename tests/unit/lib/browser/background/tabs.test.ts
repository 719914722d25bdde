import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchTabs } from '#lib/browser/background/tabs.ts';

const { onRemoved, onUpdated } = fakeBrowser.tabs;
const onLeft = vi.fn(async () => undefined);

/** Reports a change of tab 7. */
const update = (change: object) => onUpdated.trigger(7, change as never, {} as never);

afterEach(() => {
  vi.clearAllMocks();
  fakeBrowser.reset();
});

test.each([true, false])('watchTabs calls onLeft for a closed tab (Firefox: %s)', async (isFirefox) => {
  watchTabs(onLeft, isFirefox);
  await onRemoved.trigger(7, { windowId: 1, isWindowClosing: false });
  expect(onLeft).toHaveBeenCalledExactlyOnceWith(7);
});

test.each([
  ['calls', 1, true, 'starts to load another page in Firefox', { status: 'loading' }],
  ['does not call', 0, false, 'starts to load another page in Chromium', { status: 'loading' }],
  ['does not call', 0, true, 'has loaded its page', { status: 'complete' }],
  ['does not call', 0, true, 'gets another address by history.pushState', { url: 'https://x.com/home' }],
  ['does not call', 0, true, 'gets another title', { title: 'Home' }],
])(
  'watchTabs %s onLeft (%i times; Firefox: %s) when a tab %s',
  async (_, times, isFirefox, _event, change) => {
    watchTabs(onLeft, isFirefox);
    await update(change);
    expect(onLeft.mock.calls).toEqual(Array(times).fill([7]));
  },
);
