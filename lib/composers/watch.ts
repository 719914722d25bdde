import { readText } from './adapters.ts';
import { addressOf } from './address.ts';
import { isDirectMessage } from './directMessages.ts';
import { fingerprint } from './fingerprint.ts';
import { isMasked, isSensitive } from './sensitive.ts';
import { type Editable, editableOf } from './target.ts';

export interface WatchOptions {
  /** Takes every listener and timer away. */
  readonly signal: AbortSignal;
  /** Whether a person lets posts, or direct messages, of a host be read now. Asked at each event, and again at the reading. */
  mayRead(what: 'post' | 'message', hostname: string): boolean;
  /** A box was settled with this text in it. */
  onText(text: string, box: Editable): void;
  /** A box was emptied, or went away: that is the end of its post, and says nothing. */
  onEnd(): void;
  /** A box got the focus: text may come. */
  onFocus(): void;
  /** How long after the last key a text has settled, in milliseconds. */
  readonly settle?: number;
}

/** A post is as long as its site allows; what is pasted beyond this is read by its end, as the model does anyway. */
const mostCharacters = 10_000;

/** More boxes than a person writes in before one has settled. */
const mostWaiting = 10;

/**
 * What may have changed a text. Editors that keep the text themselves take the browser's part in `beforeinput`, in
 * `paste`, or already in `keydown` (undo, in Draft.js), and then no `input` follows.
 */
const changes = ['input', 'beforeinput', 'keydown', 'paste', 'cut', 'drop', 'compositionend'] as const;
/** Keys that change nothing by themselves. */
const modifiers = ['Shift', 'Control', 'Alt', 'Meta'];

/**
 * Watches the compose boxes of a document: listeners on the document itself, no scan of the page, no timer while
 * nothing is typed. A text that is as it was is not told again. Never writes into the page.
 */
export function watchComposers(
  page: Document,
  { signal, mayRead, onText, onEnd, onFocus, settle = 600 }: WatchOptions,
): void {
  const timers = new Map<Editable, ReturnType<typeof setTimeout>>();
  /** What each box held when it was last read, or first got the focus: never the words themselves. */
  const known = new WeakMap<Editable, string>();
  /** The box whose post was told last, until its end. */
  let told: WeakRef<Editable> | undefined;
  /** The box that had the focus last: an emoji picker beside it changes it by a click, and no event tells of that. */
  let used: WeakRef<Editable> | undefined;
  const isAllowed = (editable: Editable): boolean => {
    const address = page.defaultView && addressOf(page.defaultView);
    if (!address || isSensitive(editable)) return false;
    return mayRead(isDirectMessage(editable, address) ? 'message' : 'post', address.hostname);
  };
  const composer = (event: Event): Editable | undefined => {
    const editable = editableOf(event);
    return editable && isAllowed(editable) ? editable : undefined;
  };
  const textOf = (editable: Editable): string =>
    editable.isConnected && !isMasked(editable) ? readText(editable) : '';
  const settled = (editable: Editable): void => {
    timers.delete(editable);
    if (!isAllowed(editable)) return; // paused since the last key, say
    const text = textOf(editable);
    const now = fingerprint(text);
    if (now === (known.get(editable) ?? fingerprint(''))) return;
    known.set(editable, now);
    if (text === '') {
      // What another box holds is not ended by this one.
      if (told?.deref() !== editable) return;
      told = undefined;
      onEnd();
    } else {
      told = new WeakRef(editable);
      onText(text.slice(-mostCharacters), editable);
    }
  };
  const stop = (editable: Editable): void => {
    clearTimeout(timers.get(editable));
    timers.delete(editable);
  };
  const wait = (editable: Editable): void => {
    stop(editable);
    timers.set(editable, setTimeout(settled, settle, editable));
    const [longest] = timers.keys();
    if (timers.size > mostWaiting) stop(longest!);
  };
  const changed = (event: Event): void => {
    const editable = composer(event);
    if (!editable) return;
    if (event instanceof KeyboardEvent && modifiers.includes(event.key)) return;
    // While an input method composes, the box holds half a word; compositionend comes here too.
    if ((event instanceof InputEvent || event instanceof KeyboardEvent) && event.isComposing) stop(editable);
    else wait(editable);
  };
  /** A click may have sent the post, closed its box, or put something into the one in use. */
  const clicked = (): void => {
    for (const editable of new Set([told?.deref(), used?.deref()]))
      if (editable && isAllowed(editable)) wait(editable);
  };
  const focused = (event: Event): void => {
    const editable = composer(event);
    if (!editable) return;
    used = new WeakRef(editable);
    // A draft that the site put in is not what the person writes now: a click alone does not tell it.
    if (!known.has(editable) && !timers.has(editable)) known.set(editable, fingerprint(textOf(editable)));
    onFocus();
  };
  const listening = { signal, capture: true, passive: true };
  for (const kind of changes) page.addEventListener(kind, changed, listening);
  page.addEventListener('click', clicked, listening);
  page.addEventListener('focusin', focused, listening);
  signal.addEventListener('abort', () => {
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
  });
}
