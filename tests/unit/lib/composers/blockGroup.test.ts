import { describe, expect, test } from 'vitest';
import { readText } from '#lib/composers/adapters.ts';
import { blockGroupOf } from '#lib/composers/blockGroup.ts';
import { find, show } from './page.ts';

const host = '<div contenteditable="true">so happy</div>';

/** Returns the text of the box that the first editing host of a page belongs to. */
function read(html: string): string {
  show(html);
  const first = find('[contenteditable="true"]');
  return readText(blockGroupOf(first) ?? first);
}

describe('blockGroupOf: Gutenberg', () => {
  const list = (html: string) =>
    `<div class="block-editor-block-list__layout is-root-container">${html}</div>`;
  const block = (html: string) =>
    `<p class="block-editor-rich-text__editable" contenteditable="true">${html}</p>`;

  test.each([
    ['one line per block', `${block('one')}${block('two <b>words</b>')}`, 'one\ntwo words'],
    ['an empty block between two', `${block('one')}${block('\uFEFF')}${block('three')}`, 'one\n\nthree'],
    ['a line break in a block', block('one<br data-rich-text-line-break="true">two'), 'one\ntwo'],
    ['an empty post', block('<span data-rich-text-placeholder="Write"></span>\uFEFF'), ''],
    ['no buttons', `${block('one')}<button>Add block</button>`, 'one'],
    ['nested blocks', `<div>${block('said')}</div>${block('so')}`, 'said\nso'],
    ['no quotations', `<blockquote>${block('said')}</blockquote>${block('so')}`, 'so'],
  ])('readText reads %s of Gutenberg', (_, html, text) => {
    expect(read(list(html))).toBe(text);
  });

  test('readText reads Gutenberg’s blocks while an element around the list is editable instead', () => {
    const blocks = list(`${block('one')}${block('two')}`).replaceAll(' contenteditable="true"', '');
    expect(read(`<div contenteditable="true">${blocks}</div>`)).toBe('one\ntwo');
  });
});

describe('blockGroupOf: other editors of blocks', () => {
  const editorJs = (...blocks: string[]) =>
    `<div class="codex-editor"><div class="codex-editor__redactor">${blocks
      .map((html) => `<div class="ce-block" data-id="x"><div class="ce-block__content">${html}</div></div>`)
      .join('')}</div><div class="ce-toolbar"><button>Add</button></div></div>`;
  const paragraph = (text: string) =>
    `<div class="ce-paragraph cdx-block" contenteditable="true" data-placeholder-active="">${text}</div>`;
  /** Editor.js under other names. */
  const renamed = (html: string) => html.replaceAll('codex-editor', 'my-editor');
  const image = '<div class="image-tool"><img alt="rain"><button>Select an image</button></div>';
  const table = `<div class="row">${'<div class="cell" contenteditable="true">x</div>'.repeat(2)}</div>`;

  test.each([
    ['two paragraphs', editorJs(paragraph('one'), paragraph('two')), 'one\ntwo'],
    ['one paragraph', editorJs(paragraph('one')), 'one'],
    ['a heading', editorJs('<h2 contenteditable="true">one</h2>', paragraph('two')), 'one\ntwo'],
    ['an image between', editorJs(paragraph('one'), image, paragraph('two')), 'one\ntwo'],
    ['a list', editorJs('<ul><li contenteditable="true">one</li></ul>', paragraph('two')), 'one\ntwo'],
    ['cells of a table', editorJs(table + table, paragraph('two')), 'x\nx\nx\nx\ntwo'],
    [
      'a quotation',
      editorJs(paragraph('one'), '<blockquote><div contenteditable="true">x</div></blockquote>'),
      'one',
    ],
  ])('readText reads the post of Editor.js as a whole with %s', (_, html, text) => {
    expect(read(html)).toBe(text);
    expect(read(renamed(html))).toBe(text);
  });

  test.each([
    ['blocks that are siblings', `<div>${host}${host}</div>`],
    ['blocks in elements without classes', `<ul><li>${host}</li><li>${host}</li></ul>`],
    [
      'blocks with the same label',
      `<div>${host}${host}</div>`.replaceAll('<div c', '<div aria-label="Block" c'),
    ],
    [
      'blocks with numbers as id',
      `<div>${host.replace('c', 'id="b1" c')}${host.replace('c', 'id="b2" c')}</div>`,
    ],
    ['blocks of which one is selected', `<div><p class="b on">${host}</p><p class="b">${host}</p></div>`],
  ])('blockGroupOf finds %s', (_, html) => {
    expect(read(html)).toBe('so happy\nso happy');
  });
});

describe('blockGroupOf: boxes of their own', () => {
  const named = (name: string) => host.replace(' c', ` ${name} c`);
  test.each([
    ['boxes in forms', `<div><form>${host}</form><form>${host}</form></div>`],
    ['boxes in articles', `<div><article>${host}</article><article>${host}</article></div>`],
    [
      'boxes with buttons',
      `<div><p>${host}<button>Send</button></p><p>${host}<button>Send</button></p></div>`,
    ],
    ['comments below posts', `<ul><li>a post ${host}</li><li>another post ${host}</li></ul>`],
    ['boxes with links', `<div><p>${host}<a href="#">x</a></p><p>${host}<a href="#">x</a></p></div>`],
    ['boxes with names', `<div>${named('name="post"')}${named('name="phone"')}</div>`],
    ['boxes with ids', `<div>${named('id="title"')}${named('id="body"')}</div>`],
    ['boxes with different labels', `<div>${named('aria-label="Title"')}${named('aria-label="Text"')}</div>`],
    ['boxes of different classes', `<div><b class="title">${host}</b><b class="body">${host}</b></div>`],
    ['boxes beside each other in the page', `<main>${host}${host}</main>`],
    ['one box', `<div><div>${host}</div></div>`],
  ])('blockGroupOf leaves %s apart', (_, html) => {
    show(html.replaceAll(/<(\/?)p>/g, '<$1section>'));
    expect(blockGroupOf(find('[contenteditable]'))).toBeUndefined();
  });

  test('blockGroupOf gives up on an element with more than 200 nodes', () => {
    const many = `<p>${'<i></i>'.repeat(300)}${host}</p>`;
    show(`<div>${many}${many}</div>`.replaceAll(/<(\/?)p>/g, '<$1section>'));
    expect(blockGroupOf(find('[contenteditable]'))).toBeUndefined();
  });
});

test('readText does not read a placeholder that is a text in the box', () => {
  const box = (text: string) =>
    show(`<div contenteditable="true" aria-placeholder="How are you?"><p>${text}</p></div>`);
  expect(readText(box('How are you?'))).toBe('');
  expect(readText(box('How are you? I am fine'))).toBe('How are you? I am fine');
});
