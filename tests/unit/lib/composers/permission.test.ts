import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { endComposition, find, focus, show, type } from './page.ts';
import { settle, startWatching, type Watching } from './watching.ts';

let watching: Watching;

beforeEach(() => {
  watching = startWatching();
});

afterEach(() => watching.stop());

const texts = () => watching.texts();

describe('watchComposers: abort', () => {
  test('watchComposers cancels all timers when its signal is aborted', () => {
    show('<textarea id="post"></textarea><textarea id="reply"></textarea>');
    type(find('#post'), 'never read');
    type(find('#reply'), 'nor this');
    expect(vi.getTimerCount()).toBe(2);
    watching.abort();
    expect(vi.getTimerCount()).toBe(0);
    settle();
    expect(texts()).toEqual([]);
  });

  test('watchComposers removes all listeners when its signal is aborted', () => {
    const box = show('<textarea></textarea>');
    watching.abort();
    focus(box);
    type(box, 'never read');
    endComposition(box);
    expect(vi.getTimerCount()).toBe(0);
    expect(watching.onFocus).not.toHaveBeenCalled();
  });

  test('watchComposers does nothing if its signal was aborted before the call', () => {
    watching.abort();
    startWatching({ signal: AbortSignal.abort() });
    type(show('<textarea></textarea>'), 'never read');
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('watchComposers: permission', () => {
  test('watchComposers starts no timer and ignores focus if reading is not allowed', () => {
    watching.isReadingAllowed.mockReturnValue(false);
    const box = show('<textarea></textarea>');
    focus(box);
    type(box, 'nobody else’s');
    expect(vi.getTimerCount()).toBe(0);
    expect(watching.onFocus).not.toHaveBeenCalled();
  });

  test('watchComposers asks isReadingAllowed with the kind of text and the host', () => {
    type(show('<textarea></textarea>'), 'a post');
    expect(watching.isReadingAllowed).toHaveBeenLastCalledWith('post', location.hostname);
  });

  test('watchComposers does not report a text if reading was forbidden while it settled, and reports later ones once allowed', () => {
    const box = show('<textarea></textarea>');
    type(box, 'a day');
    watching.isReadingAllowed.mockReturnValue(false);
    settle();
    expect(texts()).toEqual([]);
    watching.isReadingAllowed.mockReturnValue(true);
    type(box, 'a day at the sea');
    settle();
    expect(texts()).toEqual(['a day at the sea']);
  });
});
