import { expect, test } from 'vitest';
import { addressOf } from '#lib/composers/address.ts';

/** As much of a window as has an address; a page is its own parent. */
function view(url: string, around?: Window): Window {
  const self = { location: new URL(url) } as unknown as { parent: Window };
  self.parent = around ?? (self as unknown as Window);
  return self as unknown as Window;
}

test('a page and a frame have their own addresses', () => {
  const page = view('https://forum.example/topic');
  expect(addressOf(page)?.pathname).toBe('/topic');
  expect(addressOf(view('https://www.youtube.com/embed', page))?.hostname).toBe('www.youtube.com');
});

test('a frame without one has that of the page around it, however far out', () => {
  const page = view('https://forum.example/topic');
  const frame = view('about:blank', page);
  expect(addressOf(frame)?.hostname).toBe('forum.example');
  expect(addressOf(view('about:srcdoc', frame))?.hostname).toBe('forum.example');
});

test('there is none for an empty page, nor where the page around cannot be looked at', () => {
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
