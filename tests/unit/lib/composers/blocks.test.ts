// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { blockText } from '#lib/composers/blocks.ts';
import { show } from './page.ts';

/** Returns the text that blockText reads from an editor with this content. */
const read = (html: string) => blockText(show(`<div contenteditable="true">${html}</div>`));

describe('blockText: one line per block', () => {
  test.each([
    ['paragraphs', '<p>one</p><p>two</p>', 'one\ntwo'],
    [
      'a paragraph with inline elements',
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
  ])('blockText reads %s', (_, html, text) => {
    expect(read(html)).toBe(text);
  });
});

describe('blockText: content other than typed text', () => {
  test('blockText reads an emoji that is an image from its alt', () => {
    expect(read('<p>sun <img alt="☀️" src="sun.svg"> out</p>')).toBe('sun ☀️ out');
  });

  test('blockText ignores an image without alt', () => {
    expect(read('<p>look <img src="cat.jpg"></p>')).toBe('look');
  });

  test('blockText drops the zero-width characters that hold the caret, but no joiners of emoji', () => {
    expect(read('<p>\uFEFFwe\u200Bekend 👩\u200D🚀\u200B</p>')).toBe('weekend 👩\u200D🚀');
  });

  test('blockText ignores aria-hidden elements, scripts and style sheets', () => {
    expect(
      read('<p>mine<span aria-hidden="true">ghost</span></p><script>x()</script><style>p{}</style>'),
    ).toBe('mine');
  });
});

describe('blockText: markup of editors', () => {
  const draft = (...paragraphs: string[]) =>
    paragraphs
      .map(
        (paragraph) =>
          `<div data-block="true" data-editor="a1"><div class="public-DraftStyleDefault-block">${paragraph}</div></div>`,
      )
      .join('');
  const span = '<span data-offset-key="a1-0-0"><span data-text="true">';

  test('blockText reads Draft.js, where each paragraph is a block and an empty one holds a break', () => {
    const empty = '<span data-offset-key="a2-0-0"><br data-text="true"></span>';
    expect(
      read(
        `<div data-contents="true">${draft(`${span}one</span></span>`, empty, `${span}three</span></span>`)}</div>`,
      ),
    ).toBe('one\n\nthree');
  });

  test('blockText reads an empty Draft.js editor as an empty text', () => {
    expect(read(`<div data-contents="true">${draft('<span><br data-text="true"></span>')}</div>`)).toBe('');
  });

  test('blockText adds no line for the trailing break of ProseMirror', () => {
    const trailing = '<br class="ProseMirror-trailingBreak">';
    expect(read(`<p>one${trailing}</p><p>two${trailing}</p>`)).toBe('one\ntwo');
    expect(read(`<p>one</p><p>${trailing}</p><p>three</p>`)).toBe('one\n\nthree');
    expect(read(`<p>${trailing}</p>`)).toBe('');
  });

  test('blockText ignores the placeholder of Slate', () => {
    const line = (inner: string) =>
      `<div data-slate-node="element"><span data-slate-node="text">${inner}</span></div>`;
    const placeholder = '<span contenteditable="false" data-slate-placeholder="true">Message #general</span>';
    expect(read(line(`${placeholder}<span data-slate-zero-width="n">\uFEFF<br></span>`))).toBe('');
    expect(read(line('<span data-slate-string="true">so proud</span>'))).toBe('so proud');
  });

  test('blockText reads paragraphs and breaks of Lexical', () => {
    expect(
      read(
        '<p dir="ltr"><span data-lexical-text="true">one</span><br><span data-lexical-text="true">two</span></p>',
      ),
    ).toBe('one\ntwo');
    expect(read('<p><br></p>')).toBe('');
  });

  test('blockText reads list items and blocks of Quill', () => {
    expect(read('<p>to do:</p><ol><li data-list="bullet">rest</li></ol><p><br></p>')).toBe('to do:\nrest');
  });
});

test('blockText trims spaces and empty lines around the text', () => {
  expect(read('<p><br></p><p>  one  two </p><p><br></p>')).toBe('one  two');
});
