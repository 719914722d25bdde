// @vitest-environment jsdom
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
    mayRead: () => true,
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

/** What Chromium does of itself: a form's fields stand in the place of its properties. jsdom does not. */
function named(form: HTMLElement, ...names: readonly string[]): void {
  for (const name of names) {
    const field = document.createElement('input');
    field.name = name;
    form.append(field);
    Object.defineProperty(form, name, { value: field });
  }
}

/** Of elements; parentElement is not among them, for jsdom itself goes by it. */
const properties = ['closest', 'matches', 'childNodes', 'tagName', 'getRootNode', 'id', 'isConnected'];

describe('a form whose fields are named like properties of elements', () => {
  test('around a box keeps nobody from reading it', () => {
    const form = show('<form><div contenteditable="true"></div></form>');
    named(form, ...properties);
    const box = find('div', form);
    focus(box);
    type(box, 'sun at last');
    settle();
    expect(texts).toEqual(['sun at last']);
  });

  test('in a box is read like any element', () => {
    const box = show('<div contenteditable="true"><p>sun</p><form>at <b>last</b></form></div>');
    named(find('form', box), ...properties);
    expect(blockText(box)).toBe('sun\nat last');
  });

  test('is no box itself', () => {
    const form = show('<form contenteditable="true">sun at last</form>');
    named(form, ...properties);
    form.dispatchEvent(new InputEvent('input', { bubbles: true }));
    settle();
    expect(texts).toEqual([]);
  });
});

test('of a thousand boxes that change at once the last ten are read', () => {
  const page = show(`<main>${'<textarea></textarea>'.repeat(1000)}</main>`);
  [...page.children].forEach((box, k) => {
    type(box as HTMLElement, `post ${k + 1}`);
  });
  settle();
  expect(texts).toHaveLength(10);
  expect(texts.at(-1)).toBe('post 1000');
});
