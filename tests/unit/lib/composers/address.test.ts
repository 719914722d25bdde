import { expect, test } from 'vitest';
import { addressOf } from '#lib/composers/address.ts';

/** The part of a window that addressOf uses. A top-level page is its own parent. */
function view(url: string, parent?: Window): Window {
  const self = { location: new URL(url) } as unknown as { parent: Window };
  self.parent = parent ?? (self as unknown as Window);
  return self as unknown as Window;
}

test('addressOf returns the own address of a page and of a frame that has one', () => {
  const page = view('https://forum.example/topic');
  expect(addressOf(page)?.pathname).toBe('/topic');
  expect(addressOf(view('https://www.youtube.com/embed', page))?.hostname).toBe('www.youtube.com');
});

test('addressOf returns the address of the closest page around a frame without an address', () => {
  const page = view('https://forum.example/topic');
  const frame = view('about:blank', page);
  expect(addressOf(frame)?.hostname).toBe('forum.example');
  expect(addressOf(view('about:srcdoc', frame))?.hostname).toBe('forum.example');
});

test('addressOf returns undefined for an empty page, and for a frame whose parent is out of reach', () => {
  expect(addressOf(view('about:blank'))).toBeUndefined();
  const closed = Object.defineProperty(view('about:srcdoc'), 'parent', {
    value: {
      get location(): Location {
        throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
      },
    },
  });
  expect(addressOf(closed)).toBeUndefined();
});
