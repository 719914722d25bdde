import { afterEach, describe, expect, test, vi } from 'vitest';
import { blockText, maxCharacters } from '#lib/composers/blocks.ts';
import { tailOf } from '#lib/composers/tail.ts';
import { show } from './page.ts';

const editor = (html: string) => show(`<div contenteditable="true">${html}</div>`);

/** Numbered lines with more characters than are reported. */
const lines = Array.from({ length: 400 }, (_, k) => `line ${k}${' and on'.repeat(15)}`);
const inParagraphs = (some: readonly string[]) => some.map((line) => `<p>${line}</p>`).join('');
const paragraphs = inParagraphs(lines);
const end = lines.join('\n').slice(-maxCharacters);

afterEach(() => vi.restoreAllMocks());

describe('blockText of a text longer than is reported', () => {
  test.each([
    ['paragraphs', paragraphs],
    ['paragraphs in two wrappers', `<div><div>${paragraphs}</div></div>`],
    [
      'paragraphs of which half have a wrapper',
      `<div>${inParagraphs(lines.slice(0, 200))}</div>${inParagraphs(lines.slice(200))}`,
    ],
    ['lines in one element', `<pre>${lines.join('<br>')}</pre>`],
    ['words in inline elements', `<p>${lines.map((line) => `<b>${line}</b>`).join('<br>')}</p>`],
  ])('blockText reads the end of %s', (_, html) => {
    expect(blockText(editor(html)).slice(-maxCharacters)).toBe(end);
  });

  test('blockText looks at no more elements if more paragraphs stand before the end', () => {
    const matches = vi.spyOn(Element.prototype, 'matches');
    const looksAt = (html: string): number => {
      const box = editor(html);
      matches.mockClear();
      blockText(box);
      return matches.mock.calls.length;
    };
    const few = looksAt(paragraphs);
    expect(few).toBeGreaterThan(100);
    expect(looksAt(paragraphs.repeat(3))).toBe(few);
  });

  test('blockText reads what was typed before a long quote', () => {
    expect(blockText(editor(`<p>mine</p><blockquote>${paragraphs}</blockquote>`))).toBe('mine');
  });

  test('blockText reads what was typed between long quotes', () => {
    const quote = `<blockquote>${paragraphs}</blockquote>`;
    expect(blockText(editor(`<p>one</p>${quote}<p>two</p>${quote}`))).toBe('one\ntwo');
  });
});

describe('tailOf', () => {
  test('tailOf leaves nothing out of an element with as few characters', () => {
    expect(tailOf(editor('<p>one</p><p>two</p>'), 7)).toEqual(new Map());
  });

  test('tailOf names the first child to read of each element on the way', () => {
    const box = editor('<p>one</p><div><p>two</p><p>six</p></div>');
    const wrapper = box.children[1]!;
    expect(tailOf(box, 3)).toEqual(
      new Map([
        [wrapper, wrapper.children[1]!],
        [box, wrapper],
      ]),
    );
  });

  test('tailOf begins with a whole text, and stays inside of the element', () => {
    const box = editor('<p>one</p>');
    box.before('outside');
    expect(tailOf(box, 2)).toEqual(new Map());
    expect(tailOf(box, 100)).toEqual(new Map());
  });

  test('tailOf is not misled by an element whose fields are named like properties of nodes', () => {
    const box = editor(
      '<p>one</p><form><input name="lastChild"><input name="previousSibling"><p>two</p></form>',
    );
    expect(blockText(box)).toBe('one\ntwo');
    expect([...tailOf(box, 3).values()].map(({ nodeName }) => nodeName)).toEqual(['P', 'FORM']);
  });
});
