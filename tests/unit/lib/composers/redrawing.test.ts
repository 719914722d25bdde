import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { find, focus, notifyResizes, press, show, type } from './page.ts';
import { afterChanges, settle, startWatching, type Watching } from './watching.ts';

let watching: Watching;

beforeEach(() => {
  watching = startWatching();
});

afterEach(() => watching.stop());

const texts = () => watching.texts();

describe('watchComposers: changes by scripts in the box in use', () => {
  test('watchComposers reports what a script changed in an editor that the person typed in', async () => {
    const box = show('<div contenteditable="true"><p></p></div>');
    focus(box);
    type(find('p'), 'im fine');
    settle();
    find('p').firstChild!.nodeValue = 'I am fine.';
    await vi.advanceTimersByTimeAsync(600);
    expect(texts()).toEqual(['im fine', 'I am fine.']);
  });

  test('watchComposers reports an emoji that was chosen by keyboard in a picker outside of the box', async () => {
    show('<input><div contenteditable="true"></div>');
    const box = find('div');
    focus(box);
    press(find('input'), 'Enter');
    box.append('😭');
    await vi.advanceTimersByTimeAsync(600);
    expect(texts()).toEqual(['😭']);
  });

  test('watchComposers does not report a draft that the site puts into the focused box, until the person changes it', async () => {
    const box = show('<div contenteditable="true"></div>');
    focus(box);
    await afterChanges();
    box.textContent = 'a draft from the server';
    await vi.advanceTimersByTimeAsync(60_000);
    expect(texts()).toEqual([]);
    type(box, 'a draft from the server!');
    await vi.advanceTimersByTimeAsync(600);
    expect(texts()).toEqual(['a draft from the server!']);
  });

  test('watchComposers reports nothing when the markup changes and the text does not', async () => {
    const box = show('<div contenteditable="true"></div>');
    type(box, 'so glad');
    settle();
    box.innerHTML = '<b>so</b> <i>glad</i>';
    await vi.advanceTimersByTimeAsync(600);
    expect(texts()).toEqual(['so glad']);
  });

  test('watchComposers ignores changes while an input method composes', async () => {
    const box = show('<div contenteditable="true"></div>');
    type(box, 'たの', { isComposing: true });
    box.textContent = 'たのし';
    await vi.advanceTimersByTimeAsync(60_000);
    expect(texts()).toEqual([]);
  });

  test('watchComposers reads an editor that redraws without end', async () => {
    const box = show('<div contenteditable="true"></div>');
    type(box, 'so glad');
    for (let frame = 0; frame < 100; frame++) {
      box.append('');
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(texts()).toEqual(['so glad']);
  });

  test('watchComposers does not observe a box once another box has the focus, unless its post is open', async () => {
    show('<div id="one" contenteditable="true"></div><div id="two" contenteditable="true"></div>');
    focus(find('#one'));
    focus(find('#two'));
    press(find('#two'), 'a');
    vi.advanceTimersByTime(600);
    find('#one').textContent = 'written by the page';
    await afterChanges();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('watchComposers: boxes that the page draws anew', () => {
  const redraw = (html: string, text: string): HTMLElement => {
    const place = find('main');
    const old = place.firstElementChild!;
    place.innerHTML = html;
    const box = find('textarea, [contenteditable]', place);
    if (box instanceof HTMLTextAreaElement) box.value = text;
    else box.textContent = text;
    expect(old.isConnected).toBe(false);
    focus(box);
    notifyResizes();
    return box;
  };

  test.each([
    ['a text area', '<textarea></textarea>'],
    ['a text area in an element of its own', '<p><textarea></textarea></p>'],
    ['an editor', '<div contenteditable="true"></div>'],
    ['an editor in an element of its own', '<p><b contenteditable="true"></b></p>'],
  ])('watchComposers reads %s that is drawn anew at each key as one post', (_, html) => {
    show(`<main>${html}</main>`);
    let box = find('textarea, [contenteditable]');
    focus(box);
    let text = '';
    for (const word of ['so', ' happy', ' today']) {
      for (const key of word) {
        text += key;
        press(box, key);
        type(box, text);
        box = redraw(html, text);
        vi.advanceTimersByTime(100);
      }
      settle();
    }
    expect(texts()).toEqual(['so', 'so happy', 'so happy today']);
    expect(new Set(watching.posts()).size).toBe(1);
    expect(watching.onEnd).not.toHaveBeenCalled();
    type(box, '');
    settle();
    expect(watching.ends()).toEqual(watching.posts().slice(0, 1));
  });

  test('watchComposers takes an empty box in the place of a sent one for a new post', () => {
    show('<main><textarea></textarea></main>');
    const box = find('textarea');
    focus(box);
    type(box, 'sent');
    settle();
    press(box, 'Enter');
    const next = redraw('<textarea></textarea>', '');
    settle();
    expect(watching.ends()).toEqual(watching.posts());
    type(next, 'next');
    settle();
    expect(new Set(watching.posts()).size).toBe(2);
  });

  test('watchComposers does not take the draft of another box for the post of a removed one', () => {
    show('<main><p><textarea></textarea></p></main>');
    type(find('textarea'), 'a reply');
    settle();
    redraw('<div><textarea></textarea></div>', 'an old draft');
    settle();
    expect(texts()).toEqual(['a reply']);
    expect(watching.ends()).toEqual(watching.posts());
  });
});
