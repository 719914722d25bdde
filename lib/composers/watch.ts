import { readEditable } from './adapter.ts';
import { type Editable, editableOf } from './editable.ts';
import { isMasked, isSensitive } from './sensitive.ts';

export interface WatchOptions {
  /** Takes every listener and timer away. */
  readonly signal: AbortSignal;
  /** A box was settled with this text in it. */
  onText(text: string): void;
  /** A box was emptied, or went away before its text had settled: that is the end of its post, and says nothing. */
  onEnd(): void;
  /** A box got the focus: text may come. */
  onFocus(): void;
  /** How long after the last key a text has settled, in milliseconds. */
  readonly settle?: number;
}

/** A post is as long as its site allows; what is pasted beyond this is read by its end, as the model does anyway. */
const mostCharacters = 10_000;

/**
 * Watches the compose boxes of a document: three listeners on the document itself, no scan of the page, no timer
 * while nothing is typed. Never writes into the page.
 */
export function watchComposers(
  page: Document,
  { signal, onText, onEnd, onFocus, settle = 600 }: WatchOptions,
): void {
  const timers = new Map<Editable, ReturnType<typeof setTimeout>>();
  const composer = (event: Event): Editable | undefined => {
    const editable = editableOf(event);
    return editable && !isSensitive(editable) ? editable : undefined;
  };
  const settled = (editable: Editable): void => {
    timers.delete(editable);
    const text = editable.isConnected && !isMasked(editable) ? readEditable(editable) : '';
    if (text !== '') onText(text.slice(-mostCharacters));
    else onEnd();
  };
  const typed = (event: Event): void => {
    const editable = composer(event);
    if (!editable) return;
    clearTimeout(timers.get(editable));
    timers.delete(editable);
    // While an input method composes, the box holds half a word; compositionend comes here too.
    if (event instanceof InputEvent && event.isComposing) return;
    timers.set(editable, setTimeout(settled, settle, editable));
  };
  const focused = (event: Event): void => {
    if (composer(event)) onFocus();
  };
  const listening = { signal, capture: true, passive: true };
  page.addEventListener('input', typed, listening);
  page.addEventListener('compositionend', typed, listening);
  page.addEventListener('focusin', focused, listening);
  signal.addEventListener('abort', () => {
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
  });
}
