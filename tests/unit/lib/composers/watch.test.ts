// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type WatchOptions, watchComposers } from '#lib/composers/watch.ts';
import { endComposition, find, focus, shadow, show, type } from './page.ts';

const onText = vi.fn<WatchOptions['onText']>();
const onEnd = vi.fn<() => void>();
const onFocus = vi.fn<() => void>();
const mayRead = vi.fn<WatchOptions['mayRead']>();
let watching: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  watching = new AbortController();
  mayRead.mockReturnValue(true);
  watchComposers(document, { signal: watching.signal, mayRead, onText, onEnd, onFocus });
});

afterEach(() => {
  watching.abort();
  vi.useRealTimers();
  vi.clearAllMocks();
});

const settle = () => vi.advanceTimersByTime(600);
const texts = () => onText.mock.calls.map(([text]) => text);

describe('a text is read when it has settled', () => {
  test('600 ms after the last key, and once', () => {
    type(show('<textarea></textarea>'), 'a day at the sea');
    vi.advanceTimersByTime(599);
    expect(texts()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(texts()).toEqual(['a day at the sea']);
    vi.advanceTimersByTime(60_000);
    expect(texts()).toHaveLength(1);
  });

  test('each key starts the wait again', () => {
    const box = show('<textarea></textarea>');
    for (const text of ['a', 'a d', 'a day']) {
      type(box, text);
      vi.advanceTimersByTime(599);
    }
    expect(texts()).toEqual([]);
    settle();
    expect(texts()).toEqual(['a day']);
  });

  test('and again when it is typed on afterwards', () => {
    const box = show('<textarea></textarea>');
    type(box, 'a day');
    settle();
    type(box, 'a day at the sea');
    settle();
    expect(texts()).toEqual(['a day', 'a day at the sea']);
  });

  test('after as long as the caller asks for', () => {
    const soon = vi.fn();
    watchComposers(document, { signal: watching.signal, mayRead, onText: soon, onEnd, onFocus, settle: 50 });
    const box = show('<textarea></textarea>');
    type(box, 'quick');
    vi.advanceTimersByTime(49);
    expect(soon).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(soon).toHaveBeenCalledExactlyOnceWith('quick', box);
  });

  test('as it is then, not as it was at the last key', () => {
    const box = show('<div contenteditable="true"></div>');
    type(box, 'brb');
    box.textContent = 'be right back'; // the page's own autocorrection
    settle();
    expect(texts()).toEqual(['be right back']);
  });
});

describe('an editor that keeps the text itself, so that no input event tells of a change', () => {
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
  ] as const)('is read after %s', (_, event) => {
    const box = show('<div contenteditable="true"></div>');
    box.dispatchEvent(event());
    box.textContent = 'changed by the editor';
    settle();
    expect(texts()).toEqual(['changed by the editor']);
  });

  test('is not read again where nothing changed: keys that move the caret', () => {
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

describe('a click beside the box in use', () => {
  const click = () => {
    document.body.click();
    settle();
  };

  test('may have put something in, of which no event tells: an emoji picker', () => {
    const box = show('<textarea></textarea>') as HTMLTextAreaElement;
    focus(box);
    box.value = '😭';
    click();
    expect(texts()).toEqual(['😭']);
    box.value = '😭❤️';
    click();
    expect(texts()).toEqual(['😭', '😭❤️']);
  });

  test('tells no draft that was there before the person wrote', () => {
    const box = show('<textarea>from the server</textarea>');
    focus(box);
    click();
    expect(texts()).toEqual([]);
    type(box, 'from the server, and on');
    settle();
    expect(texts()).toEqual(['from the server, and on']);
  });

  test('reads no box that is not for posts', () => {
    const box = show('<textarea autocomplete="one-time-code"></textarea>') as HTMLTextAreaElement;
    focus(box);
    box.value = '123456';
    document.body.click();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('boxes that hold a post', () => {
  test.each([
    '<textarea></textarea>',
    '<div contenteditable></div>',
    '<div contenteditable="true"></div>',
    '<div contenteditable="TRUE"></div>',
    '<p contenteditable="plaintext-only"></p>',
  ])('%s', (html) => {
    type(show(html), 'hello');
    settle();
    expect(texts()).toEqual(['hello']);
  });

  test('a block that is editable inside an editable whole belongs to the whole', () => {
    show(
      '<div contenteditable="true"><p>first</p><figure contenteditable="false"><figcaption contenteditable="true"></figcaption></figure></div>',
    );
    type(find('figcaption'), 'second');
    settle();
    expect(texts()).toEqual(['first\nsecond']);
  });

  test('two blocks of one whole are one post, settled once', () => {
    show('<div contenteditable="true"><p contenteditable="true"></p><p contenteditable="true"></p></div>');
    type(find('p:first-child'), 'first');
    vi.advanceTimersByTime(300);
    type(find('p:last-child'), 'second');
    settle();
    expect(texts()).toEqual(['first\nsecond']);
  });

  test('Gutenberg’s blocks, each editable by itself, are one post: also when all of them are selected', () => {
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

  test('a box inside open shadow roots', () => {
    const outer = shadow(show('<reddit-composer></reddit-composer>'), '<rich-editor></rich-editor>');
    const inner = shadow(find('rich-editor', outer), '<div contenteditable="true"><p></p></div>');
    type(find('p', inner), 'from the shadow');
    settle();
    expect(texts()).toEqual(['from the shadow']);
  });

  test('a textarea inside a shadow root', () => {
    const root = shadow(show('<my-box></my-box>'), '<textarea></textarea>');
    type(find('textarea', root), 'from the shadow');
    settle();
    expect(texts()).toEqual(['from the shadow']);
  });

  test('an editor that keeps its events to itself', () => {
    const box = show('<div contenteditable="true"></div>');
    box.addEventListener('input', (event) => event.stopImmediatePropagation());
    type(box, 'hello');
    settle();
    expect(texts()).toEqual(['hello']);
  });

  test('a box that the page puts in later', () => {
    document.body.innerHTML = '';
    const late = document.body.appendChild(document.createElement('textarea'));
    type(late, 'hello');
    settle();
    expect(texts()).toEqual(['hello']);
  });

  test('two boxes settle apart', () => {
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

describe('nothing is said', () => {
  test.each([
    ['a field of one line', '<input>'],
    ['a password', '<input type="password">'],
    ['a search box', '<form role="search"><textarea></textarea></form>'],
    ['a one-time code', '<textarea autocomplete="one-time-code"></textarea>'],
    ['a box that only looks like one', '<div contenteditable="false"></div>'],
  ])('of %s', (_, html) => {
    const shown = show(html);
    type(shown.querySelector('textarea') ?? shown, 'hunter2');
    expect(vi.getTimerCount()).toBe(0);
    settle();
    expect(texts()).toEqual([]);
  });

  test('of a box that was emptied, which is how a sent post ends', () => {
    const box = show('<div contenteditable="true"></div>');
    type(box, 'sent at once');
    type(box, '');
    settle();
    type(box, ' \u200B\n');
    settle();
    expect(texts()).toEqual([]);
  });

  test('of a box that the page took away', () => {
    const box = show('<textarea></textarea>');
    type(box, 'closed without sending');
    box.remove();
    settle();
    expect(texts()).toEqual([]);
  });

  test('where nothing is typed: no timer runs', () => {
    focus(show('<textarea>from the server</textarea>'));
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the end of a post is told', () => {
  test('when its box was emptied, once that has settled', () => {
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

  test('when the page took the box away', () => {
    const box = show('<textarea></textarea>');
    type(box, 'closed');
    settle();
    box.remove();
    document.body.click(); // on the dialog's cross
    settle();
    expect(onEnd).toHaveBeenCalledOnce();
  });

  test('when a click sent it, and the site emptied the box itself', () => {
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

  test('not by another box', () => {
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

  test('not by boxes that are not read', () => {
    type(show('<input>'), '');
    settle();
    expect(onEnd).not.toHaveBeenCalled();
  });
});

describe('an input method', () => {
  test('composes in peace: the text is read after compositionend', () => {
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

  test('is read once where the browser also sends an input event at its end', () => {
    const box = show('<textarea></textarea>');
    endComposition(box);
    type(box, '楽しい');
    settle();
    settle();
    expect(texts()).toEqual(['楽しい']);
  });

  test('holds back a text that was about to settle', () => {
    const box = show('<div contenteditable="true"></div>');
    type(box, '今日は');
    vi.advanceTimersByTime(599);
    type(box, '今日はた', { isComposing: true });
    vi.advanceTimersByTime(60_000);
    expect(texts()).toEqual([]);
  });
});

test('focus wakes for boxes that are read, and for no others', () => {
  show('<textarea id="post"></textarea><input><div role="search"><textarea id="query"></textarea></div>');
  focus(find('input'));
  focus(find('#query'));
  focus(document.body);
  expect(onFocus).not.toHaveBeenCalled();
  focus(find('#post'));
  expect(onFocus).toHaveBeenCalledOnce();
  expect(texts()).toEqual([]);
});

test('what a page shows as dots is not read, wherever that style comes from', () => {
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

test('of what is longer than 10,000 characters the end is read', () => {
  const box = show('<textarea></textarea>');
  type(box, `${'a'.repeat(20_000)}${'z'.repeat(9_999)}`);
  settle();
  expect(texts()).toEqual([`a${'z'.repeat(9_999)}`]);
});

describe('abort', () => {
  test('takes the timers away', () => {
    show('<textarea id="post"></textarea><textarea id="reply"></textarea>');
    type(find('#post'), 'never read');
    type(find('#reply'), 'nor this');
    expect(vi.getTimerCount()).toBe(2);
    watching.abort();
    expect(vi.getTimerCount()).toBe(0);
    settle();
    expect(texts()).toEqual([]);
  });

  test('takes the listeners away', () => {
    const box = show('<textarea></textarea>');
    watching.abort();
    focus(box);
    type(box, 'never read');
    endComposition(box);
    expect(vi.getTimerCount()).toBe(0);
    expect(onFocus).not.toHaveBeenCalled();
  });

  test('before the start leaves nothing to take away', () => {
    watching.abort();
    watchComposers(document, { signal: watching.signal, mayRead, onText, onEnd, onFocus });
    type(show('<textarea></textarea>'), 'never read');
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('what the person does not allow', () => {
  test('is not read, and starts no timer', () => {
    mayRead.mockReturnValue(false);
    const box = show('<textarea></textarea>');
    focus(box);
    type(box, 'nobody else’s');
    expect(vi.getTimerCount()).toBe(0);
    expect(onFocus).not.toHaveBeenCalled();
  });

  test('is asked for by what it is, and where', () => {
    type(show('<textarea></textarea>'), 'a post');
    expect(mayRead).toHaveBeenLastCalledWith('post', location.hostname);
  });

  test('is not read where it was forbidden while the text settled; what is typed once it is allowed again is', () => {
    const box = show('<textarea></textarea>');
    type(box, 'a day');
    mayRead.mockReturnValue(false);
    settle();
    expect(texts()).toEqual([]);
    mayRead.mockReturnValue(true);
    type(box, 'a day at the sea');
    settle();
    expect(texts()).toEqual(['a day at the sea']);
  });
});

test('a document that is editable as a whole is a box, as older editors have it in a frame', () => {
  Object.defineProperty(document, 'designMode', { configurable: true, value: 'on' });
  const paragraph = show('<p></p>');
  type(paragraph, 'sun at last');
  settle();
  expect(texts()).toEqual(['sun at last']);
  Object.defineProperty(document, 'designMode', { configurable: true, value: 'off' });
});

test('the page is left as it was', () => {
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
