/** Sets the document's body to this HTML, and returns its first element. */
export function show(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body.firstElementChild as HTMLElement;
}

/**
 * Returns an element of the test page.
 * @throws Error if no element matches
 */
export function find(selector: string, within: ParentNode = document): HTMLElement {
  const match = within.querySelector(selector);
  if (!(match instanceof HTMLElement)) throw new Error(`the test page has no ${selector}`);
  return match;
}

/** Attaches an open shadow root with this content. */
export function shadow(host: HTMLElement, html: string): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = html;
  return root;
}

/** Attaches a closed shadow root with this content, which the browser lends to content scripts. */
export function closedShadow(host: HTMLElement, html: string): ShadowRoot {
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = html;
  closedRoots.set(host, root);
  return root;
}

const closedRoots = new WeakMap<Element, ShadowRoot>();
Object.assign((globalThis as { chrome?: { dom?: object } }).chrome?.dom ?? {}, {
  openOrClosedShadowRoot: (element: Element) => closedRoots.get(element) ?? element.shadowRoot,
});

/** Types a text as a browser does: sets the content of the box, then dispatches the input event. */
export function type(box: HTMLElement, text: string, { isComposing = false } = {}): void {
  if (box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement) box.value = text;
  else box.textContent = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing }));
}

/** Presses a key. The page handles it; nothing is typed. */
export function press(target: HTMLElement, key: string, init: KeyboardEventInit = {}): void {
  const usual = { key, bubbles: true, composed: true, cancelable: true };
  target.dispatchEvent(new KeyboardEvent('keydown', { ...usual, ...init }));
}

/** Shows a text in an input method that goes on composing. */
export function compose(box: HTMLElement, text: string): void {
  (box as HTMLTextAreaElement).value = text;
  const init = { bubbles: true, composed: true, isComposing: true };
  box.dispatchEvent(new KeyboardEvent('keydown', { ...init, key: 'Process', keyCode: 229 }));
  box.dispatchEvent(new InputEvent('input', { ...init, inputType: 'insertCompositionText', data: text }));
}

/** Ends a composition of an input method. No input event follows. */
export function endComposition(box: HTMLElement): void {
  box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
}

export function focus(box: HTMLElement): void {
  box.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
}

/** Removes a box from the page as scripts do. No event follows, but browsers notify a ResizeObserver in the next frame. */
export function remove(box: HTMLElement): void {
  box.remove();
  notifyResizes();
}

/** Has the page's next frame begin. */
export function notifyResizes(): void {
  for (const notify of [...observing.values()]) notify();
}

/** jsdom has no ResizeObserver. This one notifies of each frame that `notifyResizes` begins. */
const observing = new Map<object, () => void>();
globalThis.ResizeObserver ??= class implements ResizeObserver {
  readonly #notify: () => void;
  constructor(callback: ResizeObserverCallback) {
    this.#notify = () => callback([], this);
  }
  observe(): void {
    observing.set(this, this.#notify);
  }
  unobserve(): void {
    this.disconnect();
  }
  disconnect(): void {
    observing.delete(this);
  }
};
