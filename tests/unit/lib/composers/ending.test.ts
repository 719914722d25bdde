import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { find, focus, press, remove, show, type } from './page.ts';
import { settle, startWatching, type Watching } from './watching.ts';

let watching: Watching;

beforeEach(() => {
  watching = startWatching();
});

afterEach(() => watching.stop());

const texts = () => watching.texts();

describe('watchComposers: the end of a post', () => {
  test('watchComposers calls onEnd when a reported box was emptied, 600 ms later', () => {
    const box = show('<textarea></textarea>');
    type(box, 'sent soon');
    settle();
    expect(watching.onEnd).not.toHaveBeenCalled();
    type(box, '');
    vi.advanceTimersByTime(599);
    expect(watching.onEnd).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(watching.onEnd).toHaveBeenCalledOnce();
  });

  test('watchComposers calls onEnd when the page removed the reported box', () => {
    const box = show('<textarea></textarea>');
    type(box, 'closed');
    settle();
    box.remove();
    document.body.click(); // on the dialog's close button
    settle();
    expect(watching.onEnd).toHaveBeenCalledOnce();
  });

  test('watchComposers calls onEnd after a click if the site emptied the box by script', () => {
    const box = show('<textarea></textarea>') as HTMLTextAreaElement;
    type(box, 'sent');
    settle();
    document.body.click();
    settle();
    expect(watching.onEnd).not.toHaveBeenCalled();
    box.value = '';
    document.body.click();
    settle();
    expect(watching.onEnd).toHaveBeenCalledOnce();
  });

  test('watchComposers ends the post of the emptied box and no other', () => {
    show('<textarea id="post"></textarea><textarea id="reply"></textarea>');
    type(find('#post'), 'a post');
    settle();
    type(find('#reply'), 'a reply');
    settle();
    const [post, reply] = watching.posts();
    expect(post).not.toBe(reply);
    type(find('#post'), '');
    settle();
    expect(watching.ends()).toEqual([post]);
    type(find('#reply'), '');
    settle();
    expect(watching.ends()).toEqual([post, reply]);
  });

  test('watchComposers does not call onEnd for a box that is not read', () => {
    type(show('<input>'), '');
    settle();
    expect(watching.onEnd).not.toHaveBeenCalled();
  });

  test.each([
    ['a text area', '<textarea></textarea>'],
    ['an editor', '<div contenteditable="true"></div>'],
  ])('watchComposers calls onEnd when the page removes %s, without an event', (_, html) => {
    const box = show(html);
    type(box, 'closed');
    settle();
    remove(box);
    settle();
    expect(watching.ends()).toEqual(watching.posts());
  });

  test.each([2_000, 30_000])(
    'watchComposers calls onEnd when the site empties an editor %d ms after the click, without an event',
    async (wait) => {
      const box = show('<div contenteditable="true"></div>');
      focus(box);
      type(box, 'sent');
      settle();
      document.body.click();
      await vi.advanceTimersByTimeAsync(wait);
      expect(watching.onEnd).not.toHaveBeenCalled();
      box.innerHTML = '<br>';
      await vi.advanceTimersByTimeAsync(600);
      expect(watching.ends()).toEqual(watching.posts());
    },
  );

  test.each([700, 1_500, 3_500, 7_000])(
    'watchComposers calls onEnd when a script empties a text area %d ms after Enter, without an event',
    (wait) => {
      const box = show('<textarea></textarea>') as HTMLTextAreaElement;
      focus(box);
      type(box, 'sent');
      settle();
      press(box, 'Enter');
      vi.advanceTimersByTime(wait);
      box.value = '';
      vi.advanceTimersByTime(4_000);
      expect(watching.ends()).toEqual(watching.posts());
    },
  );

  test('watchComposers runs no timer from eight seconds after the last click, even if the text area was not emptied', () => {
    const box = show('<textarea></textarea>') as HTMLTextAreaElement;
    focus(box);
    type(box, 'sent');
    document.body.click();
    vi.advanceTimersByTime(8_000);
    expect(vi.getTimerCount()).toBe(0);
    box.value = ''; // a very slow server
    press(box, 'h');
    type(box, 'h');
    settle();
    expect(texts()).toEqual(['sent', 'h']);
    expect(watching.ends()).toEqual(watching.posts().slice(0, 1));
  });

  test('watchComposers ends all posts on pagehide, and a page that comes back begins new ones', () => {
    show('<textarea id="post"></textarea><textarea id="reply"></textarea>');
    type(find('#post'), 'a post');
    type(find('#reply'), 'a reply');
    settle();
    window.dispatchEvent(new Event('pagehide'));
    expect(watching.ends()).toEqual(watching.posts());
    expect(vi.getTimerCount()).toBe(0);
    type(find('#post'), 'a post, and on');
    settle();
    expect(new Set(watching.posts()).size).toBe(3);
  });

  test('watchComposers ends the oldest post when an eleventh box comes into use', () => {
    show('<textarea></textarea>'.repeat(11));
    document.querySelectorAll('textarea').forEach((box, k) => {
      type(box, `post ${k + 1}`);
      settle();
    });
    expect(watching.ends()).toEqual(watching.posts().slice(0, 1));
  });
});

describe('watchComposers: numbers of posts', () => {
  test('watchComposers gives all texts of a post the same number, and the next post of the box another', () => {
    const box = show('<div contenteditable="true"></div>');
    for (const text of ['a day', 'a day at the sea', '', 'a day']) {
      type(box, text);
      settle();
    }
    expect(texts()).toEqual(['a day', 'a day at the sea', 'a day']);
    const [first, second, third] = watching.posts();
    expect(first).toBe(second);
    expect(third).not.toBe(first);
    expect(watching.ends()).toEqual([first]);
  });

  test('watchComposers numbers posts with unsigned 32-bit integers', () => {
    type(show('<textarea></textarea>'), 'a day');
    settle();
    const [post] = watching.posts();
    expect(post).toBe(post! >>> 0);
  });
});
