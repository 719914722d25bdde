import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { endComposition, find, focus, press, remove, show, type } from './page.ts';
import { settle, startWatching, type Watching } from './watching.ts';

let watching: Watching;

beforeEach(() => {
  watching = startWatching();
});

afterEach(() => watching.stop());

const texts = () => watching.texts();

describe('watchComposers: posts sent before they settle', () => {
  const boxes = [
    ['a text area', '<form><textarea></textarea><button type="button">Send</button></form>'],
    ['an editor', '<form><div contenteditable="true"></div><button type="button">Send</button></form>'],
  ] as const;
  const boxIn = () => find('textarea, [contenteditable]');
  const empty = (box: HTMLElement) => {
    if (box instanceof HTMLTextAreaElement) box.value = '';
    else box.innerHTML = '<br>';
  };
  const ways: readonly (readonly [string, (box: HTMLElement) => void])[] = [
    ['Enter', (box) => press(box, 'Enter')],
    ['Ctrl and Enter', (box) => press(box, 'Enter', { ctrlKey: true })],
    ['Cmd and Enter', (box) => press(box, 'Enter', { metaKey: true })],
    ['Enter on the button', () => press(find('button'), 'Enter')],
    ['a click', () => find('button').click()],
    ['submit', () => find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))],
    ['leaving the frame', () => window.dispatchEvent(new Event('blur'))],
  ];

  describe.each(boxes)('%s', (_, html) => {
    test.each(ways)('watchComposers reads a text sent by %s and ends the post', (_way, send) => {
      show(html);
      const box = boxIn();
      focus(box);
      type(box, 'gone in a moment');
      vi.advanceTimersByTime(100);
      send(box);
      empty(box);
      vi.advanceTimersByTime(8_000);
      expect(texts()).toEqual(['gone in a moment']);
      expect(watching.ends()).toEqual(watching.posts());
    });

    test('watchComposers reads a sent text although the page empties the box in its own listener', () => {
      show(html);
      const box = boxIn();
      document.addEventListener('keydown', () => empty(box), { capture: true, once: true });
      focus(box);
      type(box, 'gone at once');
      press(box, 'Enter');
      settle();
      expect(texts()).toEqual(['gone at once']);
    });

    test('watchComposers reads three texts sent within a second as three posts', () => {
      show(html);
      const box = boxIn();
      focus(box);
      for (const text of ['one', 'two', 'six']) {
        press(box, text[0]!);
        type(box, text);
        vi.advanceTimersByTime(100);
        press(box, 'Enter');
        empty(box);
        vi.advanceTimersByTime(100);
      }
      settle();
      expect(texts()).toEqual(['one', 'two', 'six']);
      expect(new Set(watching.posts()).size).toBe(3);
      expect(watching.ends()).toEqual(watching.posts());
    });

    test('watchComposers reads a text whose box was removed by sending', () => {
      show(html);
      const box = boxIn();
      focus(box);
      type(box, 'gone with its box');
      find('button').click();
      remove(box);
      settle();
      expect(texts()).toEqual(['gone with its box']);
      expect(watching.ends()).toEqual(watching.posts());
    });

    test('watchComposers reads a text that was sent by leaving the page', () => {
      show(html);
      const box = boxIn();
      type(box, 'sent by a form');
      find('button').click();
      window.dispatchEvent(new Event('pagehide'));
      expect(texts()).toEqual(['sent by a form']);
      expect(watching.ends()).toEqual(watching.posts());
    });

    test('watchComposers reports nothing for Enter and clicks by themselves, because Enter is also a new line', () => {
      show(html);
      const box = boxIn();
      focus(box);
      for (const text of ['one', 'one\n', 'one\ntwo', 'one\ntwo\n', 'one\ntwo\nsix']) {
        press(box, 'Enter');
        type(box, text);
        vi.advanceTimersByTime(100);
      }
      find('button').click();
      expect(texts()).toEqual([]);
      settle();
      expect(texts()).toEqual(['one\ntwo\nsix']);
      vi.advanceTimersByTime(8_000);
      expect(texts()).toHaveLength(1);
      expect(watching.onEnd).not.toHaveBeenCalled();
    });

    test.each<[string, KeyboardEventInit]>([
      ['isComposing', { isComposing: true }],
      ['the code 229', { keyCode: 229 }],
    ])('watchComposers takes the Enter of an input method with %s for no sending', (_name, init) => {
      show(html);
      const box = boxIn();
      type(box, 'たのし', { isComposing: true });
      press(box, 'Enter', init);
      empty(box);
      endComposition(box);
      settle();
      expect(texts()).toEqual([]);
    });

    test('watchComposers does not report a text that is deleted before it settles', () => {
      show(html);
      const box = boxIn();
      type(box, 'second thoughts');
      press(box, 'Backspace');
      type(box, '');
      vi.advanceTimersByTime(8_000);
      expect(texts()).toEqual([]);
    });

    test('watchComposers does not report a sent text if reading was forbidden since', () => {
      show(html);
      const box = boxIn();
      type(box, 'paused');
      press(box, 'Enter');
      watching.isReadingAllowed.mockReturnValue(false);
      remove(box);
      settle();
      expect(texts()).toEqual([]);
    });
  });

  test('watchComposers takes a click into the text for no sending', () => {
    const box = show('<div contenteditable="true"><p></p></div>');
    focus(box);
    type(find('p'), 'still writing');
    find('p').click();
    empty(box);
    settle();
    expect(texts()).toEqual([]);
  });
});
