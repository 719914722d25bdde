/** The first element of this page, put into the document. */
export function show(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body.firstElementChild as HTMLElement;
}

/** The element that a person types into; the test has put it there. */
export function find(selector: string, within: ParentNode = document): HTMLElement {
  const found = within.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`the test page has no ${selector}`);
  return found;
}

/** An open shadow root with this in it. */
export function shadow(host: HTMLElement, html: string): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = html;
  return root;
}

/** As a browser does when a person types: the box holds the text, then the event says so. */
export function type(box: HTMLElement, text: string, { isComposing = false } = {}): void {
  if (box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement) box.value = text;
  else box.textContent = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing }));
}

/** The input method commits what it composed. Browsers send no further input event. */
export function endComposition(box: HTMLElement): void {
  box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
}

export function focus(box: HTMLElement): void {
  box.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
}
