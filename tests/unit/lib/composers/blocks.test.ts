import { describe, expect, test, vi } from 'vitest';
import { blockText } from '#lib/composers/blocks.ts';
import { show } from './page.ts';

/** Returns the text that blockText reads from an editor with this content. */
const read = (html: string) => blockText(show(`<div contenteditable="true">${html}</div>`));

const style = document.createElement('style');
style.textContent =
  '.line, x-line { display: block } .sr-only { position: absolute; width: 1px } .caret { position: relative }';
document.head.append(style);

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
    ['line breaks', 'one<br>two<br><br>four', 'one\ntwo\n\nfour'],
    ['cells', '<table><tr><td>great</td><td>awful</td></tr><tr><th>so</th></tr></table>', 'great\nawful\nso'],
    ['text around a table', 'one<table><tr><td>two</td></tr></table>three', 'one\ntwo\nthree'],
    ['spans that CSS makes blocks', '<span class="line">one</span><span class="line">two</span>', 'one\ntwo'],
    ['spans that a style makes blocks', '<span style="display:flex">one</span>two', 'one\ntwo'],
    [
      'elements of the page’s own that CSS makes blocks',
      '<x-line>one</x-line><x-line>two</x-line>',
      'one\ntwo',
    ],
    ['elements of the page’s own within a line', 'one <x-word>two</x-word> three', 'one two three'],
    ['blocks that CSS puts into a line', 'one <div style="display:inline">two</div> three', 'one two three'],
    ['a box in a line', 'one <span style="display:inline-block">two</span> three', 'one two three'],
    ['summary and details', '<details open><summary>one</summary>two</details>', 'one\ntwo'],
    ['the terms of a list', '<dl><dt>one</dt><dd>two</dd></dl>', 'one\ntwo'],
    ['an empty paragraph between two', '<p>one</p><p><br></p><p>three</p>', 'one\n\nthree'],
  ])('blockText reads %s', (_, html, text) => {
    expect(read(html)).toBe(text);
  });
});

/** An element of the editor that is not editable. */
const fixed = (tag: string, inner: string, attributes = '') =>
  `<${tag} contenteditable="false" ${attributes}>${inner}</${tag}>`;

describe('blockText: what is part of a sentence without being typed', () => {
  test.each([
    ['a mention', `thanks ${fixed('span', '@ada')} so much`, 'thanks @ada so much'],
    ['a mention in parts', `thanks ${fixed('span', '<span>@</span>Ada')}!`, 'thanks @Ada!'],
    [
      'a mention that is a link',
      `thanks ${fixed('a', 'Ada Lovelace', 'href="/ada"')}!`,
      'thanks Ada Lovelace!',
    ],
    ['a mention that carries data', `thanks ${fixed('span', 'Ada', 'data-id="7"')}!`, 'thanks Ada!'],
    ['a hashtag', `so ${fixed('span', '#happy')} today`, 'so #happy today'],
    ['an emoji', `so ${fixed('span', '😀')} today`, 'so 😀 today'],
    ['an emoji alone', `<p>${fixed('span', '👩\u200D🚀')}</p>`, '👩\u200D🚀'],
    ['an emoji by name', `so ${fixed('span', ':heart_eyes:')} today`, 'so :heart_eyes: today'],
    ['a chip in a chip', `thanks ${fixed('span', fixed('span', '@ada'))}!`, 'thanks @ada!'],
    ['a chip without its button', `${fixed('span', '@ada<button>Remove</button>')} thanks`, '@ada thanks'],
    ['an emoji that is a picture', 'sun <img alt="☀️" src="sun.svg"> out', 'sun ☀️ out'],
    ['a picture of an emoji in a chip', `sun ${fixed('span', '<img alt="☀️">')} out`, 'sun ☀️ out'],
    ['a flag that is a picture', 'go <img alt="🇮🇸">', 'go 🇮🇸'],
    ['a keycap that is a picture', 'go <img alt="1️⃣">', 'go 1️⃣'],
    ['a picture of a smiley', 'fine <img alt=":-)"> yes', 'fine :-) yes'],
    ['a picture named by a short code', 'fine <img alt=":party_parrot:">', 'fine :party_parrot:'],
    ['a small picture with a name', 'fine <img alt="smile" width="20" height="20">', 'fine smile'],
    ['an element that shows an emoji', 'fine <span role="img" aria-label="😀"></span>', 'fine 😀'],
    [
      'an emoji that is drawn by lines',
      'fine <svg role="img" aria-label="😀"><title>x</title></svg>',
      'fine 😀',
    ],
  ])('blockText reads %s', (_, html, text) => {
    expect(read(html)).toBe(text);
  });
});

describe('blockText: what the person did not type', () => {
  const preview = '<a href="#"><b>Ten ways to be sad</b><p>example.com</p></a>';
  test.each([
    ['a picture without description', '<img src="cat.jpg">'],
    ['the description of a picture', '<img alt="a sad cat in the rain">'],
    ['the description of a picture by one word', '<img alt="funeral" width="600">'],
    ['the file name of a picture', '<img alt="cat.jpg" width="20">'],
    ['a year as the description of a picture', '<img alt="2024">'],
    ['a pixel that counts visits', '<img alt="ad" width="1" height="1">'],
    ['the card of a link', fixed('div', preview)],
    ['the card of a link within a line', fixed('span', preview, 'data-url="https://example.com"')],
    ['an embedded post', fixed('article', '<p>I am so sad</p>')],
    ['the caption of a figure', fixed('figure', '<img alt="rain"><figcaption>rain</figcaption>')],
    ['a poll', fixed('div', '<ul><li>yes</li><li>no</li></ul>', 'data-poll="1"')],
    ['a button', '<button>Remove</button>'],
    ['an element that acts as a button', '<span role="button">Remove</span>'],
    ['a toolbar', '<div role="toolbar"><b>Bold</b></div>'],
    ['a list to choose from', '<select><option>English</option></select>'],
    ['a hidden element', '<span hidden>secret</span>'],
    ['an element that assistive software ignores', '<span aria-hidden="true">ghost</span>'],
    ['text for screen readers', '<span class="sr-only">end of the post</span>'],
    ['text that a style hides', '<span style="display:none">hidden</span>'],
    ['text that cannot be seen', '<span style="visibility:hidden">hidden</span>'],
    ['text that is transparent', '<span style="opacity:0">hidden</span>'],
    ['text without size', '<span style="font-size:0">**</span>'],
    ['a suggestion that cannot be typed', fixed('span', 'and happy today')],
    ['a suggestion that cannot be clicked', '<span style="pointer-events:none">and happy</span>'],
    ['a suggestion that is marked', '<span data-ghost>and happy</span>'],
    ['another person’s caret', fixed('span', '\u2060<div>Bob</div>\u2060', 'class="caret"')],
    [
      'another person’s name that cannot be selected',
      fixed('span', 'Bob', 'data-user="7" style="user-select:none"'),
    ],
    ['another person’s name above the text', '<span style="position:absolute">Bob</span>'],
    ['a line number', fixed('span', '12', 'data-line="12"')],
    ['a counter', fixed('span', '12/280', 'data-left="268"')],
    ['a counter that is announced', '<span role="status">268 characters left</span>'],
    ['a script', '<script>x()</script>'],
    ['a style sheet', '<style>p{}</style>'],
    ['a template', '<template>x</template>'],
    ['a drawing', '<svg><title>Icon</title><text>x</text></svg>'],
    ['what a video shows elsewhere', '<video>no video here</video>'],
    ['a placeholder', '<span data-slate-placeholder="true">Write</span>'],
    ['a placeholder that cannot be typed', fixed('span', 'Write', 'class="cm-placeholder"')],
  ])('blockText leaves out %s', (_, html) => {
    expect(read(`<div>mine ${html} too</div>`).replace(/\s+/g, ' ')).toBe('mine too');
    expect(read(html)).toBe('');
  });

  test.each([
    ['a quotation', '<blockquote><p>she said</p></blockquote><p>and left</p>', 'and left'],
    ['a quotation within a line', 'as <q>I want to die</q> says', 'as  says'],
    ['a quotation between two lines', 'one<blockquote>two</blockquote>three', 'one\nthree'],
    ['an editor that holds a quotation only', '<blockquote>she said</blockquote>', ''],
    ['a quotation by role', '<div role="blockquote">she said</div>mine', 'mine'],
  ])('blockText leaves other people’s words out of %s', (_, html, text) => {
    expect(read(html)).toBe(text);
  });

  test('blockText reads the editable part of what is not editable', () => {
    const figure = fixed('figure', '<b>Photo</b><figcaption contenteditable="true">my cat</figcaption>');
    expect(read(`<p>one</p>${figure}<p>two</p>`)).toBe('one\nmy cat\ntwo');
  });

  test('blockText does not split a word at another person’s caret', () => {
    expect(read(`hel${fixed('span', '<div>Bob</div>')}lo`)).toBe('hello');
  });

  test('blockText reads an editor that no click reaches as a whole', () => {
    const box = show('<div contenteditable="true" style="pointer-events:none"><p class="x">mine</p></div>');
    expect(blockText(box)).toBe('mine');
  });

  test('blockText resolves at most 200 styles, whatever the length of the text', () => {
    const look = vi.spyOn(window, 'getComputedStyle');
    const elements = new Set<Element>();
    look.mockImplementation((element) => {
      elements.add(element);
      return { getPropertyValue: () => '' } as unknown as CSSStyleDeclaration;
    });
    expect(read('<p class="x">a</p>'.repeat(1000))).toBe(Array(1000).fill('a').join('\n'));
    expect(elements.size).toBe(200);
    elements.clear();
    read('<p>a <b>b</b></p>'.repeat(1000));
    expect(elements.size).toBe(0);
    look.mockRestore();
  });

  test('blockText drops the zero-width characters that hold the caret, but no joiners of emoji', () => {
    expect(read('<p>\uFEFFwe\u200Bekend 👩\u200D🚀\u200B</p>')).toBe('weekend 👩\u200D🚀');
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
