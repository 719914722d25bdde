// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { isSensitive } from '#lib/composers/sensitive.ts';
import { find, shadow, show } from './page.ts';

const editable = 'textarea, [contenteditable]';

function sensitive(html: string): boolean {
  const shown = show(html);
  return isSensitive(shown.matches(editable) ? shown : find(editable, shown));
}

describe('refused: what autofill knows a purpose for', () => {
  test.each([
    'current-password',
    'new-password',
    'password',
    ' New-Password ',
    'one-time-code',
    'cc-number',
    'cc-csc',
    'billing cc-number',
    'section-pay billing cc-exp',
    'name',
    'honorific-prefix',
    'given-name',
    'additional-name',
    'family-name',
    'nickname',
    'username',
    'username webauthn',
    'email',
    'work email',
    'tel',
    'home tel',
    'tel-national',
    'street-address',
    'shipping street-address',
    'section-gift shipping street-address',
    'address-line1',
    'address-level2',
    'postal-code',
    'country',
    'country-name',
    'bday',
    'bday-year',
    'sex',
    'organization',
    'organization-title',
  ])('%s', (purpose) => {
    expect(sensitive(`<textarea autocomplete="${purpose}"></textarea>`)).toBe(true);
    expect(sensitive(`<div contenteditable autocomplete="${purpose}"></div>`)).toBe(true);
  });
});

describe('refused', () => {
  test.each([
    ['a search box by its role', '<div contenteditable role="searchbox"></div>'],
    ['a box in a search landmark', '<div role="search"><textarea></textarea></div>'],
    ['a box in a search element', '<search><textarea></textarea></search>'],
    ['a box in a form that searches', '<form action="/Search/advanced"><textarea></textarea></form>'],
    ['a keyboard for search', '<textarea inputmode="search"></textarea>'],
    ['a keyboard for telephone numbers', '<textarea inputmode="tel"></textarea>'],
    ['a keyboard for addresses of mail', '<textarea inputmode="email"></textarea>'],
    ['a keyboard for codes', '<div contenteditable inputmode="numeric"></div>'],
    ['a keyboard named in capitals', '<textarea inputmode="NUMERIC"></textarea>'],
    ['a keyboard for amounts', '<div contenteditable inputmode="decimal"></div>'],
    ['a keyboard for addresses of pages', '<textarea inputmode="url"></textarea>'],
    ['what a page marks as sensitive', '<textarea data-sensitive></textarea>'],
    [
      'a box in what a page marks as sensitive',
      '<section data-sensitive="true"><textarea></textarea></section>',
    ],
    ['a box in what a page marks as private', '<section data-private><div contenteditable></div></section>'],
    ['a field that cannot be typed into', '<textarea readonly></textarea>'],
    ['a field that is switched off', '<textarea disabled></textarea>'],
  ])('%s', (_, html) => {
    expect(sensitive(html)).toBe(true);
  });
});

describe('accepted: the composer of', () => {
  test.each([
    [
      'X',
      '<div role="textbox" contenteditable="true" aria-autocomplete="list" aria-multiline="true" aria-label="Post text" class="public-DraftEditor-content" data-testid="tweetTextarea_0" spellcheck="true" tabindex="0" style="outline: none; user-select: text; white-space: pre-wrap; overflow-wrap: break-word;"></div>',
    ],
    [
      'Bluesky',
      '<div contenteditable="true" translate="no" class="tiptap ProseMirror" role="textbox" aria-label="Rich-Text Editor" tabindex="0"></div>',
    ],
    [
      'Mastodon',
      '<form class="compose-form"><textarea class="autosuggest-textarea__textarea" placeholder="What is on your mind?" aria-autocomplete="list" autocomplete="off" dir="auto" lang="en"></textarea></form>',
    ],
    [
      'Reddit',
      '<div slot="rte" contenteditable="true" role="textbox" name="body" aria-placeholder="Body text (optional)" data-lexical-editor="true" spellcheck="true"></div>',
    ],
    [
      'Reddit, in Markdown',
      '<textarea name="content" id="innerTextArea" autocomplete="off" required></textarea>',
    ],
    [
      'Facebook',
      '<form method="POST"><div contenteditable="true" role="textbox" spellcheck="true" aria-label="Create a public post…" data-lexical-editor="true" style="user-select: text; white-space: pre-wrap;"></div></form>',
    ],
    [
      'Instagram',
      '<form method="POST"><textarea aria-label="Add a comment…" autocomplete="off" autocorrect="off"></textarea></form>',
    ],
    [
      'Threads',
      '<div contenteditable="true" role="textbox" inputmode="text" aria-label="Empty text field. Type to compose a new post." data-lexical-editor="true"></div>',
    ],
    [
      'LinkedIn',
      '<div class="ql-editor ql-blank" contenteditable="true" data-placeholder="What do you want to talk about?" aria-label="Text editor for creating content" role="textbox" aria-multiline="true"></div>',
    ],
    [
      'Tumblr',
      '<p role="document" contenteditable="true" class="block-editor-rich-text__editable" data-empty="true"></p>',
    ],
    [
      'YouTube',
      '<div id="contenteditable-root" contenteditable="true" dir="auto" aria-label="Add a comment..."></div>',
    ],
    [
      'Discord',
      '<form><div role="textbox" aria-multiline="true" aria-autocomplete="list" autocorrect="off" spellcheck="true" data-slate-editor="true" contenteditable="true" data-can-focus="true"></div></form>',
    ],
    ['any site with a switched-on autocomplete', '<textarea autocomplete="on" inputmode="text"></textarea>'],
    ['any site with an autocomplete of its own invention', '<textarea autocomplete="nope"></textarea>'],
  ])('%s', (_, html) => {
    expect(sensitive(html)).toBe(false);
  });
});

test('what stands around a box counts also from outside of its shadow root', () => {
  show('<form role="search"><my-field></my-field></form>');
  const inner = shadow(find('my-field'), '<inner-field></inner-field>');
  const root = shadow(find('inner-field', inner), '<textarea></textarea>');
  expect(isSensitive(find('textarea', root))).toBe(true);
});
