import { readText } from './adapters.ts';
import { addressOf } from './address.ts';
import { BoxInUse, type Reports } from './boxInUse.ts';
import { isDirectMessage } from './directMessages.ts';
import { editContextText } from './editContext.ts';
import type { Editable } from './editor.ts';
import { isMasked, isSensitive } from './sensitive.ts';
import { editableOf } from './target.ts';

export interface WatchOptions {
  /** Removes all listeners, observers and timers. */
  readonly signal: AbortSignal;
  /** Whether the user allows reading posts, or direct messages, of a host. Called when a box comes into use and before each reading. */
  isReadingAllowed(kind: 'post' | 'message', hostname: string): boolean;
  /**
   * The text of a box has settled, or was sent before it settled.
   * @param post the number of the post, a random unsigned 32-bit integer
   */
  onText(text: string, box: Editable, post: number): void;
  /** The box of a reported post was emptied or removed, or its page is left: the post has ended. */
  onEnd(post: number): void;
  /** The page is left, after all of its posts have ended. */
  onLeave?(): void;
  /** A box got the focus, so text may follow. */
  onFocus(): void;
  /** Milliseconds without a change after which a text has settled. */
  readonly settle?: number;
}

/** Limit of boxes in use. A person does not write in more of them at the same time. */
const maxBoxes = 10;

/**
 * Events after which a text may have changed. Editors that manage the text themselves handle `beforeinput`, `paste`, or
 * even `keydown` (undo in Draft.js) instead of the browser, and then no `input` event follows.
 */
const changeEvents = ['input', 'beforeinput', 'keydown', 'paste', 'cut', 'drop', 'compositionend'] as const;
/** Keys that change no text by themselves. */
const modifiers = ['Shift', 'Control', 'Alt', 'Meta'];

/**
 * Watches the compose boxes of a document. It listens on the window, observes the boxes in use and nothing else, never
 * scans the page, and runs no timer while nothing is typed or sent. An unchanged text is not reported again. Never
 * writes into the page.
 */
export function watchComposers(
  page: Document,
  { signal, isReadingAllowed, onText, onEnd, onLeave, onFocus, settle = 600 }: WatchOptions,
): void {
  const view = page.defaultView;
  if (!view || signal.aborted) return;
  /** The one used last is the last. */
  const boxes = new Map<Editable, BoxInUse>();

  const isAllowed = (editable: Editable): boolean => {
    const address = addressOf(view);
    if (!address || isSensitive(editable)) return false;
    return isReadingAllowed(isDirectMessage(editable, address) ? 'message' : 'post', address.hostname);
  };
  const release = (box: BoxInUse): void => {
    box.release();
    boxes.delete(box.box);
  };
  const reports: Reports = {
    settle,
    read: (editable) => {
      if (!editable.isConnected) return '';
      if (!isAllowed(editable)) return undefined; // for example, paused since the last key
      return isMasked(editable) ? '' : (editContextText(editable) ?? readText(editable));
    },
    onText: (text, editable, post) => {
      if (isAllowed(editable)) onText(text, editable, post);
    },
    onEnd,
    onIdle: (box) => {
      if (!box.box.isConnected || box !== [...boxes.values()].at(-1)) release(box);
    },
  };
  /** Returns the box in use that an event happened in. */
  const inUseAt = (event: Event): BoxInUse | undefined => {
    const path = event.composedPath();
    const [target] = path;
    return target instanceof HTMLTextAreaElement
      ? boxes.get(target)
      : [...boxes.values()].find(({ box }) => path.includes(box));
  };
  /** Returns the box that an event happened in, if it may be read. */
  const beginUse = (event: Event): BoxInUse | undefined => {
    const editable = editableOf(event);
    if (!editable || !isAllowed(editable)) return undefined;
    const known = boxes.get(editable);
    if (known) return known;
    // After these two events a box no longer holds what the site put into it.
    const isChanged = event.type === 'input' || event.type === 'compositionend';
    const draft = isChanged ? '' : (reports.read(editable) ?? '');
    const before = [...boxes.values()].find((box) => box.continuesIn(editable, draft));
    if (!before) return new BoxInUse(editable, draft, reports);
    boxes.delete(before.box);
    before.moveTo(editable);
    return before;
  };
  const use = (box: BoxInUse): void => {
    boxes.delete(box.box);
    boxes.set(box.box, box);
    const [oldest] = boxes.values();
    if (boxes.size <= maxBoxes) return;
    oldest!.end();
    release(oldest!);
  };
  const handleChange = (event: Event): void => {
    if (event instanceof KeyboardEvent && modifiers.includes(event.key)) return;
    const isSending = isSendingKey(event);
    const box = inUseAt(event) ?? beginUse(event);
    if (!box) {
      if (isSending) handleSending(event);
      return;
    }
    use(box);
    if (isSending) box.expectSending();
    else if ((event instanceof InputEvent || event instanceof KeyboardEvent) && event.isComposing)
      box.compose(event instanceof InputEvent ? event.data : null);
    else box.change();
  };
  /** The page may send the post, close its box, or insert something into it. A click in the text itself does not. */
  const handleSending = (event: Event): void => {
    const path = event.composedPath();
    for (const box of boxes.values()) if (!path.includes(box.box)) box.expectSending();
  };
  /** A click outside of a frame is seen in the frame as the loss of the window's focus only. */
  const handleBlur = (event: Event): void => {
    if (!(event.target instanceof Node)) handleSending(event);
  };
  const handleFocus = (event: Event): void => {
    const box = beginUse(event);
    if (!box) return;
    use(box);
    for (const other of boxes.values()) if (other !== box && other.isIdle) release(other);
    onFocus();
  };
  const handleLeave = (): void => {
    for (const box of [...boxes.values()]) {
      box.end();
      release(box);
    }
    onLeave?.();
  };
  const listen = (): void => {
    const options = { signal, capture: true, passive: true };
    for (const kind of changeEvents) view.addEventListener(kind, handleChange, options);
    for (const kind of ['pointerdown', 'click', 'submit'])
      view.addEventListener(kind, handleSending, options);
    view.addEventListener('blur', handleBlur, options);
    view.addEventListener('focusin', handleFocus, options);
    view.addEventListener('pagehide', handleLeave, options);
  };
  listen();
  // document.open removes all listeners of the window and replaces the document's children.
  const rewriting = new MutationObserver(listen);
  rewriting.observe(page, { childList: true });
  signal.addEventListener('abort', () => {
    rewriting.disconnect();
    for (const box of [...boxes.values()]) release(box);
  });
}

/** Whether a key may send a post. 229 is the code of a key that an input method takes. */
const isSendingKey = (event: Event): boolean =>
  event instanceof KeyboardEvent &&
  event.type === 'keydown' &&
  event.key === 'Enter' &&
  !event.isComposing &&
  event.keyCode !== 229;
