// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { blockText } from '#lib/composers/blocks.ts';
import { show } from './page.ts';

/** The text of an editor with this in it. */
const read = (html: string) => blockText(show(`<div contenteditable="true">${html}</div>`));

describe('a line for each block', () => {
  test.each([
    ['paragraphs', '<p>one</p><p>two</p>', 'one\ntwo'],
    [
      'a paragraph of parts',
      '<p>I <b>really <i>do</i></b> <a href="#">@like</a> it</p>',
      'I really do @like it',
    ],
    ['text before a block', 'one<div>two</div>', 'one\ntwo'],
    ['text after a block', '<div>one</div>two', 'one\ntwo'],
    ['nested blocks', '<div><div><p>one</p></div></div><div><div>two</div></div>', 'one\ntwo'],
    ['a list', '<ul><li>milk</li><li>bread</li></ul>', 'milk\nbread'],
    ['a quotation', '<blockquote><p>she said</p></blockquote><p>and left</p>', 'she said\nand left'],
    ['line breaks', 'one<br>two<br><br>four', 'one\ntwo\n\nfour'],
    ['an empty paragraph between two', '<p>one</p><p><br></p><p>three</p>', 'one\n\nthree'],
  ])('%s', (_, html, text) => {
    expect(read(html)).toBe(text);
  });
});

describe('what a person sees and did not type as text', () => {
  test('an emoji drawn as a picture is read by its alt', () => {
    expect(read('<p>sun <img alt="☀️" src="sun.svg"> out</p>')).toBe('sun ☀️ out');
  });

  test('a picture without alt is nothing', () => {
    expect(read('<p>look <img src="cat.jpg"></p>')).toBe('look');
  });

  test('zero-width characters that hold the caret are left out; joiners of emoji stay', () => {
    expect(read('<p>\uFEFFwe\u200Bekend 👩\u200D🚀\u200B</p>')).toBe('weekend 👩\u200D🚀');
  });

  test('what is hidden from readers is no part of the text', () => {
    expect(
      read('<p>mine<span aria-hidden="true">ghost</span></p><script>x()</script><style>p{}</style>'),
    ).toBe('mine');
  });
});

describe('editors', () => {
  const draft = (...paragraphs: string[]) =>
    paragraphs
      .map(
        (paragraph) =>
          `<div data-block="true" data-editor="a1"><div class="public-DraftStyleDefault-block">${paragraph}</div></div>`,
      )
      .join('');
  const span = '<span data-offset-key="a1-0-0"><span data-text="true">';

  test('Draft: a paragraph a block, an empty one holding only a break', () => {
    const empty = '<span data-offset-key="a2-0-0"><br data-text="true"></span>';
    expect(
      read(
        `<div data-contents="true">${draft(`${span}one</span></span>`, empty, `${span}three</span></span>`)}</div>`,
      ),
    ).toBe('one\n\nthree');
  });

  test('Draft: an empty box', () => {
    expect(read(`<div data-contents="true">${draft('<span><br data-text="true"></span>')}</div>`)).toBe('');
  });

  test('ProseMirror: a trailing break adds no line', () => {
    const trailing = '<br class="ProseMirror-trailingBreak">';
    expect(read(`<p>one${trailing}</p><p>two${trailing}</p>`)).toBe('one\ntwo');
    expect(read(`<p>one</p><p>${trailing}</p><p>three</p>`)).toBe('one\n\nthree');
    expect(read(`<p>${trailing}</p>`)).toBe('');
  });

  test('Slate: its placeholder was not typed', () => {
    const line = (inner: string) =>
      `<div data-slate-node="element"><span data-slate-node="text">${inner}</span></div>`;
    const placeholder = '<span contenteditable="false" data-slate-placeholder="true">Message #general</span>';
    expect(read(line(`${placeholder}<span data-slate-zero-width="n">\uFEFF<br></span>`))).toBe('');
    expect(read(line('<span data-slate-string="true">so proud</span>'))).toBe('so proud');
  });

  test('Lexical: paragraphs and breaks', () => {
    expect(
      read(
        '<p dir="ltr"><span data-lexical-text="true">one</span><br><span data-lexical-text="true">two</span></p>',
      ),
    ).toBe('one\ntwo');
    expect(read('<p><br></p>')).toBe('');
  });

  test('Quill: list items and blocks', () => {
    expect(read('<p>to do:</p><ol><li data-list="bullet">rest</li></ol><p><br></p>')).toBe('to do:\nrest');
  });
});

test('spaces and empty lines around the text are left out', () => {
  expect(read('<p><br></p><p>  one  two </p><p><br></p>')).toBe('one  two');
});
