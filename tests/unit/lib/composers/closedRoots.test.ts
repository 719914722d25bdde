import { expect, test } from 'vitest';
import { focusedInside } from '#lib/composers/closedRoots.ts';
import { closedShadow, find, shadow, show } from './page.ts';

test('focusedInside finds the focused element in nested roots, closed and open', () => {
  const outer = closedShadow(show('<my-page></my-page>'), '<my-box></my-box>');
  const inner = shadow(find('my-box', outer), '<textarea></textarea>');
  find('textarea', inner).focus();
  expect(focusedInside(find('my-page'))).toBe(find('textarea', inner));
});

test('focusedInside returns undefined for an element without a root and for a root without the focus', () => {
  closedShadow(show('<my-box></my-box>'), '<textarea></textarea>');
  expect(focusedInside(find('my-box'))).toBeUndefined();
  expect(focusedInside(document.body)).toBeUndefined();
});

test('focusedInside uses the property with which Firefox lends the root', () => {
  const host = show('<my-box></my-box>');
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = '<textarea></textarea>';
  Object.defineProperty(host, 'openOrClosedShadowRoot', { value: root });
  root.querySelector('textarea')?.focus();
  expect(focusedInside(host)).toBe(root.querySelector('textarea'));
});
