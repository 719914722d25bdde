import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { closedShadow, find, focus, notifyResizes, shadow, show, type } from './page.ts';
import { afterChanges, settle, startWatching, type Watching } from './watching.ts';

let watching: Watching;

beforeEach(() => {
  watching = startWatching();
});

afterEach(() => watching.stop());

const texts = () => watching.texts();

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
    expect(watching.onEnd).toHaveBeenCalledOnce();
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

test('watchComposers reads a document in design mode, as older editors use in a frame', () => {
  document.designMode = 'on'; // jsdom has none, so this adds a property
  const paragraph = show('<p></p>');
  type(paragraph, 'sun at last');
  settle();
  expect(texts()).toEqual(['sun at last']);
  document.designMode = 'off';
});

describe('watchComposers: documents that are editable as a whole', () => {
  const inHtml = () => {
    document.documentElement.setAttribute('contenteditable', 'true');
    document.head.innerHTML = '<title>not typed</title>';
  };
  const inBody = () => document.body.setAttribute('contenteditable', 'true');

  afterEach(() => {
    document.head.innerHTML = '';
    for (const element of [document.documentElement, document.body])
      element.removeAttribute('contenteditable');
  });

  test.each([
    ['<html contenteditable>', inHtml],
    ['<body contenteditable>', inBody],
  ])('watchComposers reads the body of %s, and not the head', (_, make) => {
    make();
    const paragraph = show('<p></p>');
    focus(paragraph);
    type(paragraph, 'sun at last');
    settle();
    expect(watching.onText).toHaveBeenCalledExactlyOnceWith('sun at last', document.body, expect.any(Number));
  });
});

describe('watchComposers: boxes that only a style makes editable', () => {
  const withStyle = () =>
    vi.spyOn(window, 'getComputedStyle').mockImplementation(
      (element) =>
        ({
          getPropertyValue: (name: string) =>
            name === '-webkit-user-modify' && element.closest('.writable') ? 'read-write' : '',
        }) as CSSStyleDeclaration,
    );

  test('watchComposers reads the outermost element that -webkit-user-modify makes editable', () => {
    const style = withStyle();
    show('<main><div class="writable"><p></p><p>second</p></div></main>');
    focus(find('p'));
    type(find('p'), 'first');
    settle();
    expect(texts()).toEqual(['first\nsecond']);
    style.mockRestore();
  });

  test('watchComposers resolves no style at a key, in elements that are editable and in others', () => {
    show('<div class="writable"></div><button></button>');
    focus(find('div'));
    focus(find('button'));
    const style = withStyle();
    type(find('button'), 'a');
    type(find('div'), 'a');
    expect(style).not.toHaveBeenCalled();
    style.mockRestore();
  });
});

describe('watchComposers: closed shadow roots', () => {
  /** In a closed root, an event names the host. The focus shows which element inside it is meant. */
  const typeInside = (box: HTMLElement, text: string) => {
    box.tabIndex = 0;
    box.focus();
    type(box, text);
  };

  test.each([
    ['a textarea', '<textarea></textarea>'],
    ['contenteditable', '<div contenteditable="true"></div>'],
  ])('watchComposers reads %s inside a closed root that the browser lends', (_, html) => {
    const root = closedShadow(show('<my-box></my-box>'), html);
    typeInside(root.firstElementChild as HTMLElement, 'from the dark');
    settle();
    expect(texts()).toEqual(['from the dark']);
  });

  test.each([
    ['open', 'closed'],
    ['closed', 'open'],
    ['closed', 'closed'],
  ])('watchComposers reads a textarea in an %s root around a %s root', (outer, inner) => {
    const attach = (mode: string, host: HTMLElement, html: string) =>
      (mode === 'open' ? shadow : closedShadow)(host, html).firstElementChild as HTMLElement;
    const host = attach(outer, show('<my-page></my-page>'), '<my-box></my-box>');
    typeInside(attach(inner, host, '<textarea></textarea>'), 'from the dark');
    settle();
    expect(texts()).toEqual(['from the dark']);
  });

  test('watchComposers does not read a search box or a one-line field inside a closed root', () => {
    const root = closedShadow(show('<my-box></my-box>'), '<input><p role="search"><textarea></textarea></p>');
    for (const field of root.querySelectorAll<HTMLElement>('input, textarea')) typeInside(field, 'hunter2');
    settle();
    expect(texts()).toEqual([]);
  });
});

describe('watchComposers: documents that are written anew', () => {
  const rewrite = async (html: string) => {
    document.open();
    document.write(html);
    document.close();
    await afterChanges();
  };

  test('watchComposers reads a box in a document that document.open has written anew', async () => {
    await rewrite('<textarea></textarea>');
    const box = find('textarea');
    focus(box);
    type(box, 'written anew');
    await vi.advanceTimersByTimeAsync(600);
    expect(texts()).toEqual(['written anew']);
  });

  test('watchComposers ends the post of a box that document.open has removed', async () => {
    type(show('<textarea></textarea>'), 'written before');
    settle();
    await rewrite('<p></p>');
    notifyResizes();
    settle();
    expect(watching.ends()).toEqual(watching.posts());
  });
});

test('watchComposers goes on with the same post when a second block makes the box a part of a larger one', () => {
  show('<main><section><p contenteditable="true" class="block"></p></section></main>');
  focus(find('p'));
  type(find('p'), 'first');
  settle();
  find('section').insertAdjacentHTML('beforeend', '<p contenteditable="true" class="block"></p>');
  focus(find('p:last-child'));
  type(find('p:last-child'), 'second');
  settle();
  expect(texts()).toEqual(['first', 'first\nsecond']);
  find('p:last-child').remove();
  focus(find('p'));
  type(find('p'), '');
  settle();
  expect(new Set(watching.posts()).size).toBe(1);
  expect(watching.ends()).toEqual(watching.posts().slice(0, 1));
});
