import { vi } from 'vitest';
import type { Edges } from '#lib/moodDot/placement.ts';

/** What jsdom lacks of a browser's window: sizes, what lies at a point, frames, the top layer. 800 wide and 600 high. */
export interface FakeWindow {
  /** Where an element lies. The one that was laid last lies on top. */
  lay(element: Element, edges: Edges): void;
  /** Draws the next frame. */
  frame(): void;
  /** An element has another size now; none, where it went away. */
  resized(element: Element): void;
  /** Roots that were attached, also those that are closed. */
  readonly roots: ShadowRoot[];
}

export function fakeWindow(): FakeWindow {
  const laid = new Map<Element, Edges>();
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
      readonly #told: () => void;
      readonly #observed: Element[] = [];
      constructor(told: () => void) {
        this.#told = told;
      }
      observe(element: Element) {
        this.#observed.push(element);
        observed.set(element, this.#told);
      }
      disconnect() {
        for (const element of this.#observed) observed.delete(element);
      }
    },
  );
  Object.assign(HTMLElement.prototype, { showPopover: () => undefined });
  Object.assign(Document.prototype, {
    elementsFromPoint: (x: number, y: number) => [
      ...[...laid]
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
      laid.delete(element);
      laid.set(element, edges);
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
