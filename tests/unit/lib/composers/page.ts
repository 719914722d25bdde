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

/** Types a text as a browser does: sets the content of the box, then dispatches the input event. */
export function type(box: HTMLElement, text: string, { isComposing = false } = {}): void {
  if (box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement) box.value = text;
  else box.textContent = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing }));
}

/** Ends a composition of an input method. No input event follows. */
export function endComposition(box: HTMLElement): void {
  box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
}

export function focus(box: HTMLElement): void {
  box.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
}
