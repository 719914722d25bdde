import { afterEach, describe, expect, test, vi } from 'vitest';
import { explainFrame } from '#lib/composers/explain.ts';
import { find, shadow, show } from './page.ts';

const view = document.defaultView!;

afterEach(() => vi.restoreAllMocks());

/** Returns the report of the box after an element has got the focus. */
function boxAfterFocus(html: string, selector = '#box') {
  show(html);
  find(selector).focus();
  return explainFrame(view)?.box;
}

test.each([
  ['a text area', '<textarea id="box">hello</textarea>', { kind: 'textarea', hasText: true }],
  ['an empty text area', '<textarea id="box"></textarea>', { kind: 'textarea', hasText: false }],
  [
    'an editable element',
    '<div id="box" contenteditable="true" tabindex="0">hello</div>',
    { kind: 'editable', hasText: true },
  ],
  [
    'a search box',
    '<form role="search"><textarea id="box">x</textarea></form>',
    { kind: 'textarea', refusal: 'search' },
  ],
  [
    'a password in a text area',
    '<textarea id="box" name="password">x</textarea>',
    { kind: 'textarea', refusal: 'private' },
  ],
  [
    'a text area that is read-only',
    '<textarea id="box" readonly>x</textarea>',
    { kind: 'textarea', refusal: 'locked' },
  ],
  ['a one-line box', '<input id="box" value="x">', { kind: 'oneLine' }],
  ['a password field', '<input id="box" type="password" value="x">', { kind: 'oneLine' }],
  ['a check box', '<input id="box" type="checkbox">', { kind: 'none' }],
  ['a button', '<button id="box">Send</button>', { kind: 'none' }],
  [
    'a custom element that hides its contents',
    '<x-composer id="box" tabindex="0"></x-composer>',
    { kind: 'closed' },
  ],
])('explainFrame describes %s that has the focus', (_, html, box) => {
  expect(boxAfterFocus(html)).toEqual(box);
});

describe('explainFrame', () => {
  test('it says that no box has the focus', () => {
    show('<textarea>x</textarea>');
    expect(explainFrame(view)).toEqual({
      path: [],
      protocol: 'http:',
      host: 'localhost',
      box: { kind: 'none' },
    });
  });

  test('it finds the box inside open shadow roots', () => {
    const inner = shadow(show('<div></div>'), '<section></section>').querySelector('section')!;
    shadow(inner, '<textarea>x</textarea>').querySelector('textarea')!.focus();
    expect(explainFrame(view)?.box).toEqual({ kind: 'textarea', hasText: true });
  });

  test('it recognises a text that CSS masks', () => {
    const styleOf = window.getComputedStyle;
    vi.spyOn(window, 'getComputedStyle').mockImplementation((element, pseudo) => {
      const style = styleOf(element, pseudo);
      vi.spyOn(style, 'getPropertyValue').mockImplementation((name) =>
        name === '-webkit-text-security' ? 'disc' : '',
      );
      return style;
    });
    expect(boxAfterFocus('<textarea id="box">x</textarea>')).toEqual({ kind: 'textarea', refusal: 'masked' });
  });

  test('it recognises a box that the page draws itself', () => {
    show('<canvas id="box" tabindex="0"></canvas>');
    Object.assign(find('#box'), { editContext: { text: 'hello' } });
    find('#box').focus();
    expect(explainFrame(view)?.box).toEqual({ kind: 'drawn', hasText: true });
  });

  test('it recognises a message to a person by the address', () => {
    history.pushState(null, '', '/messages/1');
    expect(boxAfterFocus('<textarea id="box">x</textarea>')).toEqual({
      kind: 'textarea',
      refusal: 'message',
    });
    history.pushState(null, '', '/');
  });

  // jsdom does not number frames. The browser tests follow the positions.
  test('it names no box if a frame has the focus', () => {
    show('<iframe id="frame"></iframe>');
    find('#frame').focus();
    expect(explainFrame(view)).toMatchObject({
      path: [],
      focusedFrame: expect.any(Number),
      box: { kind: 'none' },
    });
  });

  test('it holds no word of the page', () => {
    const words = 'secret words of mine';
    show(`<div id="${words}" title="${words}"><textarea id="box" class="${words}">${words}</textarea></div>`);
    find('#box').focus();
    expect(JSON.stringify(explainFrame(view))).not.toContain('words');
  });
});
