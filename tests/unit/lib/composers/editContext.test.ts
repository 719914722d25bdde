import { afterEach, beforeEach, expect, test } from 'vitest';
import { editContextText } from '#lib/composers/editContext.ts';
import { find, focus, press, show } from './page.ts';
import { settle, startWatching, type Watching } from './watching.ts';

let watching: Watching;

beforeEach(() => {
  watching = startWatching();
});

afterEach(() => watching.stop());

/** Gives an element an EditContext, which jsdom does not have. */
function attach(element: HTMLElement, text: string): { text: string } {
  const editContext = { text };
  Object.assign(element, { editContext });
  return editContext;
}

test.each(['canvas', 'div'])('watchComposers reads the EditContext of a %s from its first key on', (name) => {
  const box = show(`<${name}></${name}>`);
  const editContext = attach(box, '');
  focus(box);
  press(box, 's');
  editContext.text = 'so happy ';
  settle();
  expect(watching.texts()).toEqual(['so happy']);
  press(box, 'Enter');
  editContext.text = '';
  settle();
  expect(watching.ends()).toEqual(watching.posts());
});

test('watchComposers does not read a canvas without an EditContext', () => {
  const box = show('<canvas>a fallback</canvas>');
  focus(box);
  press(box, 's');
  settle();
  expect(watching.texts()).toEqual([]);
});

test('editContextText is undefined for an element without an EditContext and for a form with a field of that name', () => {
  const form = show('<form><input name="editContext"><p></p></form>');
  Object.defineProperty(form, 'editContext', { value: find('input') });
  expect(editContextText(form)).toBeUndefined();
  expect(editContextText(find('p'))).toBeUndefined();
  Object.assign(find('p'), { editContext: null });
  expect(editContextText(find('p'))).toBeUndefined();
});
