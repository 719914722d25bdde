import { vi } from 'vitest';
import type { Edges } from '#lib/moodDot/placement.ts';

/**
 * Fakes what jsdom lacks of a browser's window: sizes, elements at a point, animation frames, the top layer. The window is
 * 800 wide and 600 high.
 */
export interface FakeWindow {
  /** Sets the position of an element. The element set last is on top. */
  lay(element: Element, edges: Edges): void;
  /** Runs the callbacks of the next animation frame. */
  frame(): void;
  /** Notifies the ResizeObserver that the size of an element changed. */
  resized(element: Element): void;
  /** All attached shadow roots, including closed ones. */
  readonly roots: ShadowRoot[];
}

export function fakeWindow(): FakeWindow {
  const positions = new Map<Element, Edges>();
  const frames = new Map<number, FrameRequestCallback>();
  const observed = new Map<Element, () => void>();
  const roots: ShadowRoot[] = [];
  vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => {
    frames.set(frames.size + 1, draw);
    return frames.size;
  });
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #callback: () => void;
      readonly #observed: Element[] = [];
      constructor(callback: () => void) {
        this.#callback = callback;
      }
      observe(element: Element) {
        this.#observed.push(element);
        observed.set(element, this.#callback);
      }
      disconnect() {
        for (const element of this.#observed) observed.delete(element);
      }
    },
  );
  Object.assign(HTMLElement.prototype, { showPopover: () => undefined });
  Object.assign(Document.prototype, {
    elementsFromPoint: (x: number, y: number) => [
      ...[...positions]
        .filter(([element, { left, top, right, bottom }]) => {
          return element.isConnected && x >= left && x < right && y >= top && y < bottom;
        })
        .map(([element]) => element)
        .reverse(),
      document.body,
    ],
  });
  const { documentElement } = document;
  vi.spyOn(documentElement, 'clientWidth', 'get').mockReturnValue(800);
  vi.spyOn(documentElement, 'clientHeight', 'get').mockReturnValue(600);
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
  return {
    lay: (element, edges) => {
      positions.delete(element);
      positions.set(element, edges);
      element.getBoundingClientRect = () => edges as DOMRect;
    },
    frame: () => {
      const due = [...frames.values()];
      frames.clear();
      for (const draw of due) draw(performance.now());
    },
    resized: (element) => observed.get(element)?.(),
    roots,
  };
}
