import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { moodDotHandlers } from '#lib/browser/background/moodDotScript.ts';

const { loadMoodDot } = moodDotHandlers;

afterEach(() => vi.restoreAllMocks());

test('loadMoodDot starts the script in the frame that asks for it, and in no other', async () => {
  const execute = vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue();
  await loadMoodDot({ host: 'x.com', tab: 7, frame: 3 });
  expect(execute).toHaveBeenCalledExactlyOnceWith({
    target: { tabId: 7, frameIds: [3] },
    files: ['/moodDot.js'],
    injectImmediately: true,
  });
});

test('loadMoodDot starts nothing for a sender that is in no tab', async () => {
  const execute = vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue();
  await loadMoodDot({ host: undefined, tab: undefined, frame: undefined });
  expect(execute).not.toHaveBeenCalled();
});

test('loadMoodDot rejects if the frame is gone', async () => {
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockRejectedValue(new Error('No tab with id: 7'));
  await expect(loadMoodDot({ host: 'x.com', tab: 7, frame: 0 })).rejects.toThrow('No tab');
});
