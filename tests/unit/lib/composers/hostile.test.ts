import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { blockText } from '#lib/composers/blocks.ts';
import { watchComposers } from '#lib/composers/watch.ts';
import { find, focus, show, type } from './page.ts';

const texts: string[] = [];
let watching: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  watching = new AbortController();
  watchComposers(document, {
    signal: watching.signal,
    isReadingAllowed: () => true,
    onText: (text) => texts.push(text),
    onEnd: () => undefined,
    onFocus: () => undefined,
  });
});

afterEach(() => {
  watching.abort();
  vi.useRealTimers();
  texts.length = 0;
});

const settle = () => vi.advanceTimersByTime(600);

/** Adds named fields that shadow the form's properties (DOM clobbering). Chromium does that by itself, jsdom does not. */
function clobber(form: HTMLElement, ...names: readonly string[]): void {
  for (const name of names) {
    const field = document.createElement('input');
    field.name = name;
    form.append(field);
    Object.defineProperty(form, name, { value: field });
  }
}

/** Properties of elements. parentElement is missing, because jsdom itself uses it. */
const properties =
  'closest matches childNodes tagName getRootNode id isConnected editContext openOrClosedShadowRoot textContent'.split(
    ' ',
  );

describe('forms whose fields are named like properties of elements', () => {
  test('watchComposers reads a box inside a form whose fields shadow its properties', () => {
    const form = show('<form><div contenteditable="true"></div></form>');
    clobber(form, ...properties);
    const box = find('div', form);
    focus(box);
    type(box, 'sun at last');
    settle();
    expect(texts).toEqual(['sun at last']);
  });

  test('blockText reads a form whose fields shadow its properties like any element', () => {
    const box = show('<div contenteditable="true"><p>sun</p><form>at <b>last</b></form></div>');
    clobber(find('form', box), ...properties);
    expect(blockText(box)).toBe('sun\nat last');
  });

  test('watchComposers does not read a form that is itself contenteditable', () => {
    const form = show('<form contenteditable="true">sun at last</form>');
    clobber(form, ...properties);
    form.dispatchEvent(new InputEvent('input', { bubbles: true }));
    settle();
    expect(texts).toEqual([]);
  });
});

test('watchComposers reads the last ten of a hundred boxes that change simultaneously', () => {
  const page = show(`<main>${'<textarea></textarea>'.repeat(100)}</main>`);
  [...page.children].forEach((box, k) => {
    type(box as HTMLElement, `post ${k + 1}`);
  });
  settle();
  expect(texts).toHaveLength(10);
  expect(texts.at(-1)).toBe('post 100');
});
