import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Sentence } from '#entrypoints/shared/components/Sentence.tsx';
import { show } from '#entrypoints/shared/components/show.ts';
import { genreName } from '#entrypoints/shared/format/genreName.ts';
import { language, listed } from '#entrypoints/shared/format/language.ts';
import '#tests/support/localeMessages.ts';

afterEach(() => vi.restoreAllMocks());

const setBrowserLanguage = (code: string) =>
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockImplementation(() => code);

test.each([
  ['en-GB', 'en-GB'], // British dates differ from American ones
  ['fr', 'en'],
  ['', 'en'],
])('language, in a browser set to %j and with English texts, returns %s', (browserLanguage, code) => {
  setBrowserLanguage(browserLanguage);
  expect(language()).toBe(code);
});

test('listed joins names for a sentence or for a row', () => {
  expect(listed(['a', 'b', 'c'], 'conjunction')).toBe('a, b, and c');
  expect(listed(['a', 'b', 'c'], 'unit')).toBe('a, b, c');
});

test('genreName returns the translation, or the catalog’s name if there is none', () => {
  expect(['soul and r&b', 'Sci-Fi', 'acid jazz'].map(genreName)).toEqual([
    'soul and r&b',
    'Sci-Fi',
    'acid jazz',
  ]);
});

describe('Sentence', () => {
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
  ])('Sentence places its elements in %j', (text, expected) => {
    expect(html(text)).toBe(expected);
  });
});

test('show sets the title, language and text direction of a page', () => {
  setBrowserLanguage('en-GB');
  document.body.innerHTML = '<div id="app"></div>';
  show('A title', 'text');
  expect(document.title).toBe('A title');
  expect(document.documentElement).toMatchObject({ lang: 'en-GB', dir: 'ltr' });
  expect(document.getElementById('app')?.textContent).toBe('text');
});
