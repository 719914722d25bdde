// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { isSensitive } from '#lib/composers/sensitive.ts';
import { find, shadow, show } from './page.ts';

const editable = 'textarea, [contenteditable]';

function isSensitiveIn(html: string): boolean {
  const element = show(html);
  return isSensitive(element.matches(editable) ? element : find(editable, element));
}

describe('isSensitive: autofill names', () => {
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
  ])('isSensitive is true for a box with autocomplete="%s"', (purpose) => {
    expect(isSensitiveIn(`<textarea autocomplete="${purpose}"></textarea>`)).toBe(true);
    expect(isSensitiveIn(`<div contenteditable autocomplete="${purpose}"></div>`)).toBe(true);
  });
});

describe('isSensitive: role, keyboard and marks of a box', () => {
  test.each([
    ['a box with the role searchbox', '<div contenteditable role="searchbox"></div>'],
    ['a box in a search landmark', '<div role="search"><textarea></textarea></div>'],
    ['a box in a search element', '<search><textarea></textarea></search>'],
    ['a box in a form that searches', '<form action="/Search/advanced"><textarea></textarea></form>'],
    ['a box with a keyboard for search', '<textarea inputmode="search"></textarea>'],
    ['a box with a keyboard for telephone numbers', '<textarea inputmode="tel"></textarea>'],
    ['a box with a keyboard for e-mail addresses', '<textarea inputmode="email"></textarea>'],
    ['a box with a keyboard for codes', '<div contenteditable inputmode="numeric"></div>'],
    ['a box whose inputmode is in capitals', '<textarea inputmode="NUMERIC"></textarea>'],
    ['a box with a keyboard for amounts', '<div contenteditable inputmode="decimal"></div>'],
    ['a box with a keyboard for URLs', '<textarea inputmode="url"></textarea>'],
    ['a box that the page marks as sensitive', '<textarea data-sensitive></textarea>'],
    [
      'a box in an element that the page marks as sensitive',
      '<section data-sensitive="true"><textarea></textarea></section>',
    ],
    [
      'a box in an element that the page marks as private',
      '<section data-private><div contenteditable></div></section>',
    ],
    ['a read-only textarea', '<textarea readonly></textarea>'],
    ['a disabled textarea', '<textarea disabled></textarea>'],
  ])('isSensitive is true for %s', (_, html) => {
    expect(isSensitiveIn(html)).toBe(true);
  });
});

describe('isSensitive: compose boxes of sites', () => {
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
    ['a site with autocomplete="on"', '<textarea autocomplete="on" inputmode="text"></textarea>'],
    ['a site with a non-standard autocomplete', '<textarea autocomplete="nope"></textarea>'],
  ])('isSensitive is false for the compose box of %s', (_, html) => {
    expect(isSensitiveIn(html)).toBe(false);
  });
});

test('isSensitive finds a search form outside of the shadow roots around the box', () => {
  show('<form role="search"><my-field></my-field></form>');
  const inner = shadow(find('my-field'), '<inner-field></inner-field>');
  const root = shadow(find('inner-field', inner), '<textarea></textarea>');
  expect(isSensitive(find('textarea', root))).toBe(true);
});
