import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { endComposition, find, focus, show, type } from './page.ts';
import { settle, startWatching, type Watching } from './watching.ts';

let watching: Watching;

beforeEach(() => {
  watching = startWatching();
});

afterEach(() => watching.stop());

const texts = () => watching.texts();

describe('watchComposers: when a text is reported', () => {
  test('watchComposers reports a text once, 600 ms after the last key', () => {
    type(show('<textarea></textarea>'), 'a day at the sea');
    vi.advanceTimersByTime(599);
    expect(texts()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(texts()).toEqual(['a day at the sea']);
    vi.advanceTimersByTime(60_000);
    expect(texts()).toHaveLength(1);
  });

  test('watchComposers restarts the 600 ms at each key', () => {
    const box = show('<textarea></textarea>');
    for (const text of ['a', 'a d', 'a day']) {
      type(box, text);
      vi.advanceTimersByTime(599);
    }
    expect(texts()).toEqual([]);
    settle();
    expect(texts()).toEqual(['a day']);
  });

  test('watchComposers reports a text again after more typing', () => {
    const box = show('<textarea></textarea>');
    type(box, 'a day');
    settle();
    type(box, 'a day at the sea');
    settle();
    expect(texts()).toEqual(['a day', 'a day at the sea']);
  });

  test('watchComposers reports a text after the milliseconds of the option settle', () => {
    const quick = startWatching({ settle: 50 });
    const box = show('<textarea></textarea>');
    type(box, 'quick');
    vi.advanceTimersByTime(49);
    expect(quick.texts()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(quick.onText).toHaveBeenCalledExactlyOnceWith('quick', box, expect.any(Number));
    quick.stop();
  });

  test('watchComposers reports the text at the end of the wait, not at the last key', () => {
    const box = show('<div contenteditable="true"></div>');
    type(box, 'brb');
    box.textContent = 'be right back'; // the page's own autocorrection
    settle();
    expect(texts()).toEqual(['be right back']);
  });
});

describe('watchComposers: editors that manage the text themselves, without input events', () => {
  test.each([
    [
      'keydown',
      () => new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, composed: true }),
    ],
    [
      'beforeinput',
      () =>
        new InputEvent('beforeinput', { inputType: 'deleteContentBackward', bubbles: true, composed: true }),
    ],
    ['paste', () => new Event('paste', { bubbles: true, composed: true })],
    ['cut', () => new Event('cut', { bubbles: true, composed: true })],
    ['drop', () => new Event('drop', { bubbles: true, composed: true })],
  ] as const)('watchComposers reports a text that the editor changed after a %s event', (_, event) => {
    const box = show('<div contenteditable="true"></div>');
    box.dispatchEvent(event());
    box.textContent = 'changed by the editor';
    settle();
    expect(texts()).toEqual(['changed by the editor']);
  });

  test('watchComposers does not report an unchanged text after keys that only move the caret', () => {
    const box = show('<textarea></textarea>');
    type(box, 'a day');
    settle();
    const press = (key: string) =>
      box.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    press('ArrowLeft');
    settle();
    press('Shift');
    expect(vi.getTimerCount()).toBe(0);
    expect(texts()).toEqual(['a day']);
  });
});

describe('watchComposers: what it does not report', () => {
  test.each([
    ['a field of one line', '<input>'],
    ['a password field', '<input type="password">'],
    ['a search box', '<form role="search"><textarea></textarea></form>'],
    ['a box for a one-time code', '<textarea autocomplete="one-time-code"></textarea>'],
    ['an element with contenteditable="false"', '<div contenteditable="false"></div>'],
  ])('watchComposers does not read %s', (_, html) => {
    const shown = show(html);
    type(shown.querySelector('textarea') ?? shown, 'hunter2');
    expect(vi.getTimerCount()).toBe(0);
    settle();
    expect(texts()).toEqual([]);
  });

  test('watchComposers reports no text of a box that was emptied before it settled', () => {
    const box = show('<div contenteditable="true"></div>');
    type(box, 'sent immediately');
    type(box, '');
    settle();
    type(box, ' \u200B\n');
    settle();
    expect(texts()).toEqual([]);
  });

  test('watchComposers reports no text of a box that the page removed', () => {
    const box = show('<textarea></textarea>');
    type(box, 'closed without sending');
    box.remove();
    settle();
    expect(texts()).toEqual([]);
  });

  test('watchComposers runs no timer while nothing is typed', () => {
    focus(show('<textarea>from the server</textarea>'));
    expect(vi.getTimerCount()).toBe(0);
  });
});

test('watchComposers calls onFocus for boxes that are read, and for no others', () => {
  show('<textarea id="post"></textarea><input><div role="search"><textarea id="query"></textarea></div>');
  focus(find('input'));
  focus(find('#query'));
  focus(document.body);
  expect(watching.onFocus).not.toHaveBeenCalled();
  focus(find('#post'));
  expect(watching.onFocus).toHaveBeenCalledOnce();
  expect(texts()).toEqual([]);
});

test('watchComposers does not read a box whose text CSS masks with dots', () => {
  const box = show('<textarea class="masked"></textarea>');
  const style = vi.spyOn(window, 'getComputedStyle').mockReturnValue({
    getPropertyValue: (name: string) => (name === '-webkit-text-security' ? 'disc' : ''),
  } as CSSStyleDeclaration);
  type(box, 'my secret');
  vi.advanceTimersByTime(600);
  expect(watching.onText).not.toHaveBeenCalled();
  style.mockRestore();
  type(box, 'no secret');
  vi.advanceTimersByTime(600);
  expect(watching.onText).toHaveBeenCalledExactlyOnceWith('no secret', box, expect.any(Number));
});

test('watchComposers reports only the last 10,000 characters of a longer text', () => {
  const box = show('<textarea></textarea>');
  type(box, `${'a'.repeat(20_000)}${'z'.repeat(9_999)}`);
  settle();
  expect(texts()).toEqual([`a${'z'.repeat(9_999)}`]);
});

test('watchComposers does not change the page', () => {
  show('<div contenteditable="true"><p>so</p><p><br></p></div><textarea></textarea>');
  const [post, reply] = [find('div'), find('textarea')];
  type(find('p'), 'so happy');
  type(reply, 'so glad');
  const before = document.documentElement.outerHTML;
  const changes = new MutationObserver(() => undefined);
  changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  focus(post);
  focus(reply);
  settle();
  endComposition(post);
  settle();
  expect(texts()).toEqual(['so happy', 'so glad']);
  expect(changes.takeRecords()).toEqual([]);
  expect(document.documentElement.outerHTML).toBe(before);
  expect((reply as HTMLTextAreaElement).value).toBe('so glad');
  changes.disconnect();
});

describe('watchComposers: clicks beside the focused box', () => {
  const click = () => {
    document.body.click();
    settle();
  };

  test('watchComposers reports what an emoji picker inserted by a click, without any event in the box', () => {
    const box = show('<textarea></textarea>') as HTMLTextAreaElement;
    focus(box);
    box.value = '😭';
    click();
    expect(texts()).toEqual(['😭']);
    box.value = '😭❤️';
    click();
    expect(texts()).toEqual(['😭', '😭❤️']);
  });

  test('watchComposers does not report a draft that was in the box before the user typed', () => {
    const box = show('<textarea>from the server</textarea>');
    focus(box);
    click();
    expect(texts()).toEqual([]);
    type(box, 'from the server, and on');
    settle();
    expect(texts()).toEqual(['from the server, and on']);
  });

  test('watchComposers starts no timer on a click if the focused box is sensitive', () => {
    const box = show('<textarea autocomplete="one-time-code"></textarea>') as HTMLTextAreaElement;
    focus(box);
    box.value = '123456';
    document.body.click();
    expect(vi.getTimerCount()).toBe(0);
  });
});
