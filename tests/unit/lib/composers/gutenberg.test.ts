// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readText } from '#lib/composers/adapters.ts';
import { show } from './page.ts';

/** The text of a list with this in it. */
const read = (html: string) =>
  readText(show(`<div class="block-editor-block-list__layout is-root-container">${html}</div>`));

const block = (html: string) =>
  `<p class="block-editor-rich-text__editable" contenteditable="true">${html}</p>`;

test.each([
  ['a line for each block', `${block('one')}${block('two <b>words</b>')}`, 'one\ntwo words'],
  ['an empty block between two', `${block('one')}${block('\uFEFF')}${block('three')}`, 'one\n\nthree'],
  ['a line break in a block', block('one<br data-rich-text-line-break="true">two'), 'one\ntwo'],
  ['an empty post', block('<span data-rich-text-placeholder="Write"></span>\uFEFF'), ''],
  ['nothing of the buttons around', `${block('one')}<button>Add block</button>`, 'one'],
  ['blocks inside of blocks', `<div class="wp-block-quote">${block('said')}</div>${block('so')}`, 'said\nso'],
])('%s', (_, html, text) => {
  expect(read(html)).toBe(text);
});
