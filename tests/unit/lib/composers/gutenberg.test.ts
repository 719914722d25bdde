// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readText } from '#lib/composers/adapters.ts';
import { show } from './page.ts';

/** Returns the text of a block list with this content. */
const read = (html: string) =>
  readText(show(`<div class="block-editor-block-list__layout is-root-container">${html}</div>`));

const block = (html: string) =>
  `<p class="block-editor-rich-text__editable" contenteditable="true">${html}</p>`;

test.each([
  ['one line per block', `${block('one')}${block('two <b>words</b>')}`, 'one\ntwo words'],
  ['an empty block between two', `${block('one')}${block('\uFEFF')}${block('three')}`, 'one\n\nthree'],
  ['a line break in a block', block('one<br data-rich-text-line-break="true">two'), 'one\ntwo'],
  ['an empty post', block('<span data-rich-text-placeholder="Write"></span>\uFEFF'), ''],
  ['no buttons', `${block('one')}<button>Add block</button>`, 'one'],
  ['nested blocks', `<div class="wp-block-quote">${block('said')}</div>${block('so')}`, 'said\nso'],
])('readText reads %s of Gutenberg', (_, html, text) => {
  expect(read(html)).toBe(text);
});
