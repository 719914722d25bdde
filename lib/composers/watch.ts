import { readText } from './adapters.ts';
import { addressOf } from './address.ts';
import { isDirectMessage } from './directMessages.ts';
import type { Editable } from './editor.ts';
import { fingerprint } from './fingerprint.ts';
import { isMasked, isSensitive } from './sensitive.ts';
import { editableOf } from './target.ts';

export interface WatchOptions {
  /** Removes all listeners and timers. */
  readonly signal: AbortSignal;
  /** Whether the user allows reading posts, or direct messages, of a host. Called at each event and again at the reading. */
  isReadingAllowed(kind: 'post' | 'message', hostname: string): boolean;
  /** The text of a box has settled. */
  onText(text: string, box: Editable): void;
  /** The box of the last reported text was emptied or removed: the post has ended. */
  onEnd(): void;
  /** A box got the focus, so text may follow. */
  onFocus(): void;
  /** Milliseconds without a change after which a text has settled. */
  readonly settle?: number;
}

/** Only the end of a longer text is reported. Sites limit posts to less, and the model reads only the end anyway. */
const maxCharacters = 10_000;

/** Limit of boxes that wait for their text to settle. A person does not write in more of them at the same time. */
const maxWaiting = 10;

/**
 * Events after which a text may have changed. Editors that manage the text themselves handle `beforeinput`, `paste`, or
 * even `keydown` (undo in Draft.js) instead of the browser, and then no `input` event follows.
 */
const changeEvents = ['input', 'beforeinput', 'keydown', 'paste', 'cut', 'drop', 'compositionend'] as const;
/** Keys that change no text by themselves. */
const modifiers = ['Shift', 'Control', 'Alt', 'Meta'];

/**
 * Watches the compose boxes of a document. It listens on the document itself, never scans the page, and runs no timer
 * while nothing is typed. An unchanged text is not reported again. Never writes into the page.
 */
export function watchComposers(
  page: Document,
  { signal, isReadingAllowed, onText, onEnd, onFocus, settle = 600 }: WatchOptions,
): void {
  const timers = new Map<Editable, ReturnType<typeof setTimeout>>();
  /** What each box held when it was last read or first focused, as a fingerprint: the words are not stored. */
  const lastFingerprint = new WeakMap<Editable, string>();
  /** The box whose post was reported last, until that post ends. */
  let lastReported: WeakRef<Editable> | undefined;
  /** The box focused last. An emoji picker beside it changes its text by a click, without any event in the box. */
  let lastFocused: WeakRef<Editable> | undefined;
  const isAllowed = (editable: Editable): boolean => {
    const address = page.defaultView && addressOf(page.defaultView);
    if (!address || isSensitive(editable)) return false;
    return isReadingAllowed(isDirectMessage(editable, address) ? 'message' : 'post', address.hostname);
  };
  const allowedBoxOf = (event: Event): Editable | undefined => {
    const editable = editableOf(event);
    return editable && isAllowed(editable) ? editable : undefined;
  };
  const textOf = (editable: Editable): string =>
    editable.isConnected && !isMasked(editable) ? readText(editable) : '';
  const reportSettled = (editable: Editable): void => {
    timers.delete(editable);
    if (!isAllowed(editable)) return; // for example, paused since the last key
    const text = textOf(editable);
    const current = fingerprint(text);
    if (current === (lastFingerprint.get(editable) ?? fingerprint(''))) return;
    lastFingerprint.set(editable, current);
    if (text === '') {
      // An empty box does not end the post of another box.
      if (lastReported?.deref() !== editable) return;
      lastReported = undefined;
      onEnd();
    } else {
      lastReported = new WeakRef(editable);
      onText(text.slice(-maxCharacters), editable);
    }
  };
  const cancel = (editable: Editable): void => {
    clearTimeout(timers.get(editable));
    timers.delete(editable);
  };
  const restart = (editable: Editable): void => {
    cancel(editable);
    timers.set(editable, setTimeout(reportSettled, settle, editable));
    const [oldest] = timers.keys();
    if (timers.size > maxWaiting) cancel(oldest!);
  };
  const handleChange = (event: Event): void => {
    const editable = allowedBoxOf(event);
    if (!editable) return;
    if (event instanceof KeyboardEvent && modifiers.includes(event.key)) return;
    // While an input method composes, the box holds half a word. compositionend is one of changeEvents.
    if ((event instanceof InputEvent || event instanceof KeyboardEvent) && event.isComposing)
      cancel(editable);
    else restart(editable);
  };
  /** A click may have sent the post, closed its box, or inserted something into the focused box. */
  const handleClick = (): void => {
    for (const editable of new Set([lastReported?.deref(), lastFocused?.deref()]))
      if (editable && isAllowed(editable)) restart(editable);
  };
  const handleFocus = (event: Event): void => {
    const editable = allowedBoxOf(event);
    if (!editable) return;
    lastFocused = new WeakRef(editable);
    // A draft that the site put in is not what the user writes now, so a click alone must not report it.
    if (!lastFingerprint.has(editable) && !timers.has(editable))
      lastFingerprint.set(editable, fingerprint(textOf(editable)));
    onFocus();
  };
  const listenerOptions = { signal, capture: true, passive: true };
  for (const kind of changeEvents) page.addEventListener(kind, handleChange, listenerOptions);
  page.addEventListener('click', handleClick, listenerOptions);
  page.addEventListener('focusin', handleFocus, listenerOptions);
  signal.addEventListener('abort', () => {
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
  });
}
