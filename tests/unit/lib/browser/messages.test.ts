import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startRouter } from '#lib/browser/background/router.ts';
import { request } from '#lib/browser/protocol.ts';
import { noTaste } from '#lib/taste/taste.ts';
import { fromPopup, fromX, type Sender, sendAs } from './startBackground.ts';

const handlers = {
  wake: vi.fn(),
  read: vi.fn(),
  end: vi.fn(),
  current: vi.fn(),
  correct: vi.fn(),
  shuffle: vi.fn(),
  retry: vi.fn(),
  wish: vi.fn(),
  say: vi.fn(),
  shown: vi.fn(),
  survey: vi.fn(),
  restore: vi.fn(),
  erase: vi.fn(),
  eraseDiary: vi.fn(),
  set: vi.fn(),
};
const handled = () => Object.entries(handlers).filter(([, { mock }]) => mock.calls.length > 0);

let listener: (message: unknown, sender: Sender) => unknown;

beforeEach(() => {
  const addListener = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  startRouter(handlers);
  listener = addListener.mock.calls[0]![0] as typeof listener;
});

afterEach(() => {
  fakeBrowser.reset();
  vi.resetAllMocks();
  vi.restoreAllMocks();
});

describe('what is asked is answered', () => {
  test('with the arguments, and with the host of the page that asked', async () => {
    sendAs(fromX);
    await request('wake');
    await request('read', 'what a day');
    await request('end');
    expect(handlers.end).toHaveBeenCalledExactlyOnceWith({ host: 'x.com' });
    expect(handlers.wake).toHaveBeenCalledExactlyOnceWith({ host: 'x.com' });
    expect(handlers.read).toHaveBeenCalledExactlyOnceWith({ host: 'x.com' }, 'what a day');
  });

  test('to the pages of the extension, which have no host', async () => {
    sendAs(fromPopup);
    await request('correct', 'sad');
    await request('shuffle');
    await request('retry');
    const post = { text: 'what a day', cut: false, words: [], danger: false };
    handlers.current.mockResolvedValueOnce(post);
    expect(await request('current')).toEqual(post);
    expect(handlers.correct).toHaveBeenCalledExactlyOnceWith({ host: undefined }, 'sad');
    expect(handlers.shuffle).toHaveBeenCalledExactlyOnceWith({ host: undefined });
    expect(handlers.retry).toHaveBeenCalledExactlyOnceWith({ host: undefined });
  });

  test('when the background is done with it', async () => {
    let finish = (): void => undefined;
    handlers.read.mockReturnValueOnce(
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
    );
    sendAs(fromX);
    const done = vi.fn();
    const asked = request('read', 'slowly').then(done);
    await vi.waitFor(() => expect(handlers.read).toHaveBeenCalled());
    expect(done).not.toHaveBeenCalled();
    finish();
    await asked;
  });

  test('with its failure', async () => {
    handlers.read.mockRejectedValue(new RangeError('NaN is not a probability'));
    sendAs(fromX);
    await expect(request('read', 'nonsense')).rejects.toThrow('NaN is not a probability');
  });

  test('once, also where the answer is nothing', async () => {
    sendAs(fromX);
    expect(await request('end')).toBeNull();
    expect(handlers.end).toHaveBeenCalledTimes(1);
  });

  test('and asking rejects when the background is gone', async () => {
    fakeBrowser.runtime.onMessage.removeAllListeners();
    await expect(request('wake')).rejects.toThrow();
  });
});

describe('when the background is ended before it answers', () => {
  const closed = new Error('the message channel closed before a response was received');

  test.each([
    ['the channel closes', () => Promise.reject(closed)],
    ['it had not heard yet', () => Promise.resolve(undefined)],
  ])('it is asked once more: %s', async (_, cutOff) => {
    const sent = sendAs(fromX).mockImplementationOnce(cutOff);
    handlers.read.mockResolvedValue({ mood: 'happy', weight: 0.8 });
    expect(await request('read', 'what a day')).toEqual({ mood: 'happy', weight: 0.8 });
    expect(sent).toHaveBeenCalledTimes(2);
  });

  test('it is not asked a third time', async () => {
    const sent = sendAs(fromX).mockRejectedValue(closed);
    await expect(request('read', 'what a day')).rejects.toThrow(closed);
    expect(sent).toHaveBeenCalledTimes(2);
  });

  test('what a person says of a pick is not said again: that would take it back', async () => {
    const sent = sendAs(fromPopup).mockRejectedValue(closed);
    await expect(request('say', 'film:1', 'like')).rejects.toThrow(closed);
    expect(sent).toHaveBeenCalledTimes(1);
  });
});

describe('a content script may only wake, read and end', () => {
  test.each([
    { kind: 'correct', args: ['happy'] },
    { kind: 'shuffle', args: [] },
    { kind: 'retry', args: [] },
    { kind: 'current', args: [] },
    { kind: 'wish', args: ['sad', 'lift'] },
    { kind: 'say', args: ['film:1', 'like'] },
    { kind: 'shown', args: [7, ['film:1', 'song:Queen\tInnuendo']] },
    { kind: 'survey', args: [noTaste.survey] },
    { kind: 'restore', args: [{}] },
    { kind: 'erase', args: [] },
    { kind: 'eraseDiary', args: [] },
    { kind: 'set', args: [{ of: 'diaryDays', value: 7 }] },
    { kind: 'set', args: [{ of: 'agreed', value: true }] },
    { kind: 'set', args: [{ of: 'messages', host: 'x.com', value: true }] },
    { kind: 'set', args: [{ of: 'pausedUntil', value: 1 }] },
  ])('not $kind', (message) => {
    expect(listener(message, fromX)).toBeUndefined();
    expect(handled()).toEqual([]);
    expect(listener(message, fromPopup)).toBeInstanceOf(Promise);
  });
});

describe('no answer to', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'read'],
    ['a list', ['read', 'text']],
    ['no kind', { args: [] }],
    ['no arguments', { kind: 'wake' }],
    ['arguments that are no list', { kind: 'wake', args: {} }],
    ['a kind of nobody', { kind: 'sell', args: [] }],
    ['a kind that is no text', { kind: ['wake'], args: [] }],
    ['__proto__', JSON.parse('{"kind": "__proto__", "args": []}')],
    ['toString', { kind: 'toString', args: [] }],
    ['constructor', { kind: 'constructor', args: ['x'] }],
    ['hasOwnProperty', { kind: 'hasOwnProperty', args: ['wake'] }],
    ['wake with a word too many', { kind: 'wake', args: ['now'] }],
    ['read without a text', { kind: 'read', args: [] }],
    ['read of a number', { kind: 'read', args: [7] }],
    ['read of an object', { kind: 'read', args: [{ length: 3 }] }],
    ['read of more than content scripts send', { kind: 'read', args: ['a'.repeat(10_001)] }],
    ['read with a word too many', { kind: 'read', args: ['text', 'more'] }],
    ['end with a text', { kind: 'end', args: ['text'] }],
    ['current with a word too many', { kind: 'current', args: [0] }],
    ['correct to unsure', { kind: 'correct', args: ['unsure'] }],
    ['correct to a mood of nobody', { kind: 'correct', args: ['angry'] }],
    ['correct without a mood', { kind: 'correct', args: [] }],
    ['shuffle with a seed', { kind: 'shuffle', args: [7] }],
    ['retry with a word too many', { kind: 'retry', args: [null] }],
    ['a wish of nobody', { kind: 'wish', args: ['sad', 'sleep'] }],
    ['a wish for a mood of nobody', { kind: 'wish', args: ['unsure', 'lift'] }],
    ['a word on nothing', { kind: 'say', args: ['book:1', 'like'] }],
    ['a word of nobody', { kind: 'say', args: ['film:1', 'love'] }],
    ['what was shown by no seed', { kind: 'shown', args: ['7', ['film:1']] }],
    ['what was shown and is nothing', { kind: 'shown', args: [7, ['film:1', '<b>']] }],
    ['too much that was shown', { kind: 'shown', args: [7, Array(101).fill('film:1')] }],
    ['a survey of nothing', { kind: 'survey', args: [{}] }],
    ['a setting of nobody', { kind: 'set', args: [{ of: 'everything', value: true }] }],
    ['a setting without a host', { kind: 'set', args: [{ of: 'others', value: true }] }],
    [
      'a setting of more than a host',
      { kind: 'set', args: [{ of: 'others', host: '*://*/*', value: true }] },
    ],
    ['a pause of no time', { kind: 'set', args: [{ of: 'pausedUntil', value: Number.NaN }] }],
    ['a backup and more', { kind: 'restore', args: [noTaste, noTaste] }],
    ['erasing of something', { kind: 'erase', args: ['taste'] }],
    [
      'a diary kept for other days than there are to choose',
      { kind: 'set', args: [{ of: 'diaryDays', value: 8 }] },
    ],
    ['erasing with a word too many', { kind: 'eraseDiary', args: ['x.com'] }],
  ])('%s', (_, message) => {
    expect(listener(message, fromPopup)).toBeUndefined();
    expect(listener(message, fromX)).toBeUndefined();
    expect(handled()).toEqual([]);
  });
});

describe('no answer to a sender', () => {
  test.each<[string, Sender]>([
    ['that is another extension', { ...fromX, id: 'somebody-else' }],
    ['that is another extension, with a page like ours', { ...fromPopup, id: 'somebody-else' }],
    ['without an id', { url: 'https://x.com/' }],
    ['without an address', { id: fakeBrowser.runtime.id }],
    ['whose address is none', { id: fakeBrowser.runtime.id, url: 'x.com' }],
  ])('%s', (_, sender) => {
    expect(listener({ kind: 'wake', args: [] }, sender)).toBeUndefined();
    expect(handled()).toEqual([]);
  });
});

test('a page whose address only begins like the extension is not the extension', () => {
  const url = `https://x.com/?${fakeBrowser.runtime.getURL('/')}`;
  const alike = fakeBrowser.runtime.getURL('/').replace(/\/$/, '.example/');
  for (const sender of [
    { ...fromX, url },
    { ...fromX, url: alike },
  ]) {
    expect(listener({ kind: 'shuffle', args: [] }, sender)).toBeUndefined();
  }
});
