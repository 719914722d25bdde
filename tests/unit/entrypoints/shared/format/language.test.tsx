// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Sentence } from '#entrypoints/shared/components/Sentence.tsx';
import { show } from '#entrypoints/shared/components/show.ts';
import { genreName } from '#entrypoints/shared/format/genreName.ts';
import { language, listed } from '#entrypoints/shared/format/language.ts';
import '#tests/support/localeMessages.ts';

afterEach(() => vi.restoreAllMocks());

const inBrowserOf = (code: string) =>
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockImplementation(() => code);

test.each([
  ['en-GB', 'en-GB'], // its dates are not those of en-US
  ['fr', 'en'],
  ['', 'en'],
])('the language in a browser of %j, with texts in English, is %s', (ofBrowser, code) => {
  inBrowserOf(ofBrowser);
  expect(language()).toBe(code);
});

test('a list is a sentence, or a row of names', () => {
  expect(listed(['a', 'b', 'c'], 'conjunction')).toBe('a, b, and c');
  expect(listed(['a', 'b', 'c'], 'unit')).toBe('a, b, c');
});

test('genres have names of ours, or else the catalogs’', () => {
  expect(['soul and r&b', 'Sci-Fi', 'acid jazz'].map(genreName)).toEqual([
    'soul and r&b',
    'Sci-Fi',
    'acid jazz',
  ]);
});

describe('a sentence', () => {
  const html = (text: string) => {
    const app = document.createElement('div');
    render(
      <Sentence text={text}>
        <b>one</b>
        <i>two</i>
      </Sentence>,
      app,
    );
    return app.innerHTML;
  };

  test.each([
    ['From $1 to $2.', 'From <b>one</b> to <i>two</i>.'],
    ['$2 after $1', '<i>two</i> after <b>one</b>'],
    ['neither', 'neither'],
  ])('has its elements where it wants them: %s', (text, expected) => {
    expect(html(text)).toBe(expected);
  });
});

test('a page says what it is called, and in which language', () => {
  inBrowserOf('en-GB');
  document.body.innerHTML = '<div id="app"></div>';
  show('A title', 'text');
  expect(document.title).toBe('A title');
  expect(document.documentElement).toMatchObject({ lang: 'en-GB', dir: 'ltr' });
  expect(document.getElementById('app')?.textContent).toBe('text');
});
