// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type WatchOptions, watchComposers } from '#lib/composers/watch.ts';
import { endComposition, find, focus, shadow, show, type } from './page.ts';

const onText = vi.fn<WatchOptions['onText']>();
const onEnd = vi.fn<() => void>();
const onFocus = vi.fn<() => void>();
const isReadingAllowed = vi.fn<WatchOptions['isReadingAllowed']>();
let watching: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  watching = new AbortController();
  isReadingAllowed.mockReturnValue(true);
  watchComposers(document, { signal: watching.signal, isReadingAllowed, onText, onEnd, onFocus });
});

afterEach(() => {
  watching.abort();
  vi.useRealTimers();
  vi.clearAllMocks();
});

const settle = () => vi.advanceTimersByTime(600);
const texts = () => onText.mock.calls.map(([text]) => text);

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
    const onQuickText = vi.fn();
    watchComposers(document, {
      signal: watching.signal,
      isReadingAllowed,
      onText: onQuickText,
      onEnd,
      onFocus,
      settle: 50,
    });
    const box = show('<textarea></textarea>');
    type(box, 'quick');
    vi.advanceTimersByTime(49);
    expect(onQuickText).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onQuickText).toHaveBeenCalledExactlyOnceWith('quick', box);
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

describe('watchComposers: which boxes it reads', () => {
  test.each([
    '<textarea></textarea>',
    '<div contenteditable></div>',
    '<div contenteditable="true"></div>',
    '<div contenteditable="TRUE"></div>',
    '<p contenteditable="plaintext-only"></p>',
  ])('watchComposers reads %s', (html) => {
    type(show(html), 'hello');
    settle();
    expect(texts()).toEqual(['hello']);
  });

  test('watchComposers reads the whole editor if an editable block is inside of an editable element', () => {
    show(
      '<div contenteditable="true"><p>first</p><figure contenteditable="false"><figcaption contenteditable="true"></figcaption></figure></div>',
    );
    type(find('figcaption'), 'second');
    settle();
    expect(texts()).toEqual(['first\nsecond']);
  });

  test('watchComposers reports two blocks of one editor as one post', () => {
    show('<div contenteditable="true"><p contenteditable="true"></p><p contenteditable="true"></p></div>');
    type(find('p:first-child'), 'first');
    vi.advanceTimersByTime(300);
    type(find('p:last-child'), 'second');
    settle();
    expect(texts()).toEqual(['first\nsecond']);
  });

  test('watchComposers reports Gutenberg’s blocks as one post, also while all of them are selected', () => {
    const block = '<p class="block-editor-rich-text__editable" contenteditable="true"></p>';
    show(
      `<div class="block-editor-writing-flow"><div class="block-editor-block-list__layout is-root-container">${block}${block}</div></div>`,
    );
    type(find('p:first-child'), 'first');
    vi.advanceTimersByTime(300);
    type(find('p:last-child'), 'second');
    settle();
    expect(texts()).toEqual(['first\nsecond']);
    const flow = find('.block-editor-writing-flow');
    flow.setAttribute('contenteditable', 'true');
    for (const paragraph of flow.querySelectorAll('p')) paragraph.textContent = '';
    flow.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true, composed: true }));
    settle();
    expect(onEnd).toHaveBeenCalledOnce();
  });

  test('watchComposers reads contenteditable inside nested open shadow roots', () => {
    const outer = shadow(show('<reddit-composer></reddit-composer>'), '<rich-editor></rich-editor>');
    const inner = shadow(find('rich-editor', outer), '<div contenteditable="true"><p></p></div>');
    type(find('p', inner), 'from the shadow');
    settle();
    expect(texts()).toEqual(['from the shadow']);
  });

  test('watchComposers reads a textarea inside an open shadow root', () => {
    const root = shadow(show('<my-box></my-box>'), '<textarea></textarea>');
    type(find('textarea', root), 'from the shadow');
    settle();
    expect(texts()).toEqual(['from the shadow']);
  });

  test('watchComposers reads an editor that stops the propagation of its events', () => {
    const box = show('<div contenteditable="true"></div>');
    box.addEventListener('input', (event) => event.stopImmediatePropagation());
    type(box, 'hello');
    settle();
    expect(texts()).toEqual(['hello']);
  });

  test('watchComposers reads a box that the page adds later', () => {
    document.body.innerHTML = '';
    const late = document.body.appendChild(document.createElement('textarea'));
    type(late, 'hello');
    settle();
    expect(texts()).toEqual(['hello']);
  });

  test('watchComposers waits for each of two boxes separately', () => {
    show('<textarea id="post"></textarea><textarea id="reply"></textarea>');
    type(find('#post'), 'a post');
    vi.advanceTimersByTime(400);
    type(find('#reply'), 'a reply');
    vi.advanceTimersByTime(200);
    expect(texts()).toEqual(['a post']);
    vi.advanceTimersByTime(400);
    expect(texts()).toEqual(['a post', 'a reply']);
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

describe('watchComposers: the end of a post', () => {
  test('watchComposers calls onEnd when a reported box was emptied, 600 ms later', () => {
    const box = show('<textarea></textarea>');
    type(box, 'sent soon');
    settle();
    expect(onEnd).not.toHaveBeenCalled();
    type(box, '');
    vi.advanceTimersByTime(599);
    expect(onEnd).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onEnd).toHaveBeenCalledOnce();
  });

  test('watchComposers calls onEnd when the page removed the reported box', () => {
    const box = show('<textarea></textarea>');
    type(box, 'closed');
    settle();
    box.remove();
    document.body.click(); // on the dialog's close button
    settle();
    expect(onEnd).toHaveBeenCalledOnce();
  });

  test('watchComposers calls onEnd after a click if the site emptied the box by script', () => {
    const box = show('<textarea></textarea>') as HTMLTextAreaElement;
    type(box, 'sent');
    settle();
    document.body.click();
    settle();
    expect(onEnd).not.toHaveBeenCalled();
    box.value = '';
    document.body.click();
    settle();
    expect(onEnd).toHaveBeenCalledOnce();
  });

  test('watchComposers does not call onEnd when a box other than the reported one is emptied', () => {
    show('<textarea id="post"></textarea><textarea id="reply"></textarea>');
    type(find('#post'), 'a post');
    settle();
    type(find('#reply'), 'a reply');
    settle();
    type(find('#post'), '');
    settle();
    expect(onEnd).not.toHaveBeenCalled();
    type(find('#reply'), '');
    settle();
    expect(onEnd).toHaveBeenCalledOnce();
  });

  test('watchComposers does not call onEnd for a box that is not read', () => {
    type(show('<input>'), '');
    settle();
    expect(onEnd).not.toHaveBeenCalled();
  });
});

describe('watchComposers: input methods', () => {
  test('watchComposers reports a composed text after compositionend, not before', () => {
    const box = show('<textarea></textarea>');
    type(box, 'た', { isComposing: true });
    type(box, 'たのし', { isComposing: true });
    vi.advanceTimersByTime(60_000);
    expect(texts()).toEqual([]);
    type(box, '楽しい', { isComposing: true });
    endComposition(box);
    settle();
    expect(texts()).toEqual(['楽しい']);
  });

  test('watchComposers reports a composed text once if an input event follows compositionend', () => {
    const box = show('<textarea></textarea>');
    endComposition(box);
    type(box, '楽しい');
    settle();
    settle();
    expect(texts()).toEqual(['楽しい']);
  });

  test('watchComposers stops waiting for a text to settle when composition starts', () => {
    const box = show('<div contenteditable="true"></div>');
    type(box, '今日は');
    vi.advanceTimersByTime(599);
    type(box, '今日はた', { isComposing: true });
    vi.advanceTimersByTime(60_000);
    expect(texts()).toEqual([]);
  });
});

test('watchComposers calls onFocus for boxes that are read, and for no others', () => {
  show('<textarea id="post"></textarea><input><div role="search"><textarea id="query"></textarea></div>');
  focus(find('input'));
  focus(find('#query'));
  focus(document.body);
  expect(onFocus).not.toHaveBeenCalled();
  focus(find('#post'));
  expect(onFocus).toHaveBeenCalledOnce();
  expect(texts()).toEqual([]);
});

test('watchComposers does not read a box whose text CSS masks with dots', () => {
  const box = show('<textarea class="masked"></textarea>');
  const style = vi.spyOn(window, 'getComputedStyle').mockReturnValue({
    getPropertyValue: (name: string) => (name === '-webkit-text-security' ? 'disc' : ''),
  } as CSSStyleDeclaration);
  type(box, 'my secret');
  vi.advanceTimersByTime(600);
  expect(onText).not.toHaveBeenCalled();
  style.mockRestore();
  type(box, 'no secret');
  vi.advanceTimersByTime(600);
  expect(onText).toHaveBeenCalledExactlyOnceWith('no secret', box);
});

test('watchComposers reports only the last 10,000 characters of a longer text', () => {
  const box = show('<textarea></textarea>');
  type(box, `${'a'.repeat(20_000)}${'z'.repeat(9_999)}`);
  settle();
  expect(texts()).toEqual([`a${'z'.repeat(9_999)}`]);
});

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
    expect(onFocus).not.toHaveBeenCalled();
  });

  test('watchComposers does nothing if its signal was aborted before the call', () => {
    watching.abort();
    watchComposers(document, { signal: watching.signal, isReadingAllowed, onText, onEnd, onFocus });
    type(show('<textarea></textarea>'), 'never read');
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('watchComposers: permission', () => {
  test('watchComposers starts no timer and ignores focus if reading is not allowed', () => {
    isReadingAllowed.mockReturnValue(false);
    const box = show('<textarea></textarea>');
    focus(box);
    type(box, 'nobody else’s');
    expect(vi.getTimerCount()).toBe(0);
    expect(onFocus).not.toHaveBeenCalled();
  });

  test('watchComposers asks isReadingAllowed with the kind of text and the host', () => {
    type(show('<textarea></textarea>'), 'a post');
    expect(isReadingAllowed).toHaveBeenLastCalledWith('post', location.hostname);
  });

  test('watchComposers does not report a text if reading was forbidden while it settled, and reports later ones once allowed', () => {
    const box = show('<textarea></textarea>');
    type(box, 'a day');
    isReadingAllowed.mockReturnValue(false);
    settle();
    expect(texts()).toEqual([]);
    isReadingAllowed.mockReturnValue(true);
    type(box, 'a day at the sea');
    settle();
    expect(texts()).toEqual(['a day at the sea']);
  });
});

test('watchComposers reads a document in design mode, as older editors use in a frame', () => {
  Object.defineProperty(document, 'designMode', { configurable: true, value: 'on' });
  const paragraph = show('<p></p>');
  type(paragraph, 'sun at last');
  settle();
  expect(texts()).toEqual(['sun at last']);
  Object.defineProperty(document, 'designMode', { configurable: true, value: 'off' });
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
