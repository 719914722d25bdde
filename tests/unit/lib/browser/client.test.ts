import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startRouter } from '#lib/browser/background/router.ts';
import { command, request } from '#lib/browser/client.ts';
import { protocol } from '#lib/browser/protocol.ts';
import { fakeHandlers } from './fakeHandlers.ts';
import { fromPopup, fromX, sendAs } from './startBackground.ts';

const handlers = fakeHandlers();

beforeEach(() => startRouter(handlers));

afterEach(() => {
  fakeBrowser.reset();
  vi.resetAllMocks();
  vi.restoreAllMocks();
});

describe('request', () => {
  test('request passes its arguments, and the host and the tab of its page, to the handler', async () => {
    sendAs(fromX);
    await request('loadModel');
    await request('readPost', 'what a day', 7);
    await request('endPost', 7);
    expect(handlers.endPost).toHaveBeenCalledExactlyOnceWith({ host: 'x.com', tab: 1, frame: 0 }, 7);
    expect(handlers.loadModel).toHaveBeenCalledExactlyOnceWith({ host: 'x.com', tab: 1, frame: 0 });
    expect(handlers.readPost).toHaveBeenCalledExactlyOnceWith(
      { host: 'x.com', tab: 1, frame: 0 },
      'what a day',
      7,
    );
  });

  test('request passes no host to the handler if an extension page sends it', async () => {
    sendAs(fromPopup);
    await request('correctMood', 'sad');
    await request('shufflePicks');
    await request('reloadModel');
    expect(handlers.correctMood).toHaveBeenCalledExactlyOnceWith(
      { host: undefined, tab: undefined, frame: undefined },
      'sad',
    );
    expect(handlers.shufflePicks).toHaveBeenCalledExactlyOnceWith({
      host: undefined,
      tab: undefined,
      frame: undefined,
    });
    expect(handlers.reloadModel).toHaveBeenCalledExactlyOnceWith({
      host: undefined,
      tab: undefined,
      frame: undefined,
    });
  });

  test('request resolves to the reply of the handler', async () => {
    sendAs(fromPopup);
    const post = { text: 'what a day', isTruncated: false, words: [] };
    handlers.getCurrentPost.mockResolvedValueOnce(post);
    expect(await request('getCurrentPost')).toEqual(post);
  });

  test('request resolves when the handler has finished', async () => {
    let finish = (): void => undefined;
    handlers.readPost.mockReturnValueOnce(
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
    );
    sendAs(fromX);
    const done = vi.fn();
    const requested = request('readPost', 'slowly', 7).then(done);
    await vi.waitFor(() => expect(handlers.readPost).toHaveBeenCalled());
    expect(done).not.toHaveBeenCalled();
    finish();
    await requested;
  });

  test('request rejects with the error of the handler', async () => {
    handlers.readPost.mockRejectedValue(new RangeError('NaN is not a probability'));
    sendAs(fromX);
    await expect(request('readPost', 'nonsense', 7)).rejects.toThrow('NaN is not a probability');
  });

  test('request resolves to null and sends the message once if the reply is empty', async () => {
    sendAs(fromX);
    expect(await request('endPost', 7)).toBeNull();
    expect(handlers.endPost).toHaveBeenCalledTimes(1);
  });

  test('request rejects if the background is gone', async () => {
    fakeBrowser.runtime.onMessage.removeAllListeners();
    await expect(request('loadModel')).rejects.toThrow();
  });
});

describe('request, when the background is stopped before it replies', () => {
  const closed = new Error('the message channel closed before a response was received');

  test.each([
    ['the channel closes', () => Promise.reject(closed)],
    ['the reply is undefined', () => Promise.resolve(undefined)],
  ])('request sends the message a second time if %s', async (_, cutOff) => {
    const sent = sendAs(fromX).mockImplementationOnce(cutOff);
    handlers.readPost.mockResolvedValue({ mood: 'happy', weight: 0.8 });
    expect(await request('readPost', 'what a day', 7)).toEqual({ mood: 'happy', weight: 0.8 });
    expect(sent).toHaveBeenCalledTimes(2);
  });

  test('request does not send a message a third time', async () => {
    const sent = sendAs(fromX).mockRejectedValue(closed);
    await expect(request('readPost', 'what a day', 7)).rejects.toThrow(closed);
    expect(sent).toHaveBeenCalledTimes(2);
  });

  test('request sends ratePick only once, because a second rating would undo the first', async () => {
    const sent = sendAs(fromPopup).mockRejectedValue(closed);
    await expect(request('ratePick', 'film:1', 'like')).rejects.toThrow(closed);
    expect(sent).toHaveBeenCalledTimes(1);
    expect(Object.entries(protocol).filter(([, { retry }]) => retry === false)).toEqual([
      ['ratePick', protocol.ratePick],
    ]);
  });
});

describe('command', () => {
  test('command resolves to true if the handler succeeds', async () => {
    sendAs(fromPopup);
    expect(await command('ratePick', 'film:1', 'like')).toBe(true);
    expect(handlers.ratePick).toHaveBeenCalledExactlyOnceWith(
      { host: undefined, tab: undefined, frame: undefined },
      'film:1',
      'like',
    );
  });

  test('command resolves to false if the handler fails', async () => {
    sendAs(fromPopup);
    handlers.eraseDiary.mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    expect(await command('eraseDiary')).toBe(false);
  });
});
