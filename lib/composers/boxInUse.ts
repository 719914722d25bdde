import { maxCharacters } from './blocks.ts';
import { editContextText } from './editContext.ts';
import type { Editable } from './editor.ts';
import { fingerprint } from './fingerprint.ts';
import { parentOf } from './safeDom.ts';

/** What a box in use asks and tells. */
export interface Reports {
  /** Milliseconds without a change after which a text has settled. */
  readonly settle: number;
  /** Returns the text of a box, '' if it is empty or removed, or undefined if it may not be read now. */
  read(box: Editable): string | undefined;
  onText(text: string, box: Editable, post: number): void;
  onEnd(post: number): void;
  /** The box has no open post and waits for nothing. */
  onIdle(box: BoxInUse): void;
}

/** A box that redraws without end is read after this many changes by the page, so that it cannot prevent the reading. */
const maxRedraws = 20;

/** Milliseconds until the first and the last look at a sent text area. Each wait is twice the one before. */
const [firstLook, lastLook] = [1000, 4000];

/**
 * A box while a person uses it, from the first focus or change to the end of its post. It runs no timer while nothing
 * changes. Of what was reported it keeps a fingerprint, not the words.
 */
export class BoxInUse {
  #box: Editable;
  #parent: HTMLElement | null;
  /** What was last reported, or what the box held before the person changed it. */
  #known: string;
  /** The number of the open post. A post opens with its first report. */
  #post: number | undefined;
  /** Whether the person has done something that may have changed the text. Until then it is the site's draft. */
  #isTouched = false;
  /** The text at a key or click that may send it. It is dropped as soon as the box is seen to hold a text. */
  #sent: string | undefined;
  /** The number of characters that the box held then, while the page may be about to empty it. */
  #lengthSent: number | undefined;
  #nextLook = 0;
  #isComposing = false;
  #hasWordEnd = false;
  #redraws = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #reports: Reports;
  readonly #mutations = new MutationObserver(() => this.#handleRedraw());
  /** It is notified when the box is removed, and costs nothing while nothing changes. */
  readonly #sizes = new ResizeObserver(() => {
    if (!this.#box.isConnected) this.#restart();
  });

  /** @param draft the text of the box before the person changes it */
  constructor(box: Editable, draft: string, reports: Reports) {
    this.#box = box;
    this.#parent = parentOf(box);
    this.#known = fingerprint(draft);
    this.#reports = reports;
    this.#observe();
  }

  get box(): Editable {
    return this.#box;
  }

  /** Whether there is no open post and nothing to wait for. */
  get isIdle(): boolean {
    return this.#post === undefined && this.#timer === undefined;
  }

  /** The person may be about to change the text, or has just changed it. */
  change(): void {
    this.#touch();
    this.#restart();
  }

  /**
   * An input method changed the text. While it composes, the box holds half a word, so nothing is read. Word keyboards
   * of phones compose several words without an end: then each space ends a word.
   * @param composed what the input method composes, null if unknown
   */
  compose(composed: string | null): void {
    const hasWordEnd = this.#hasWordEnd || /\s$/.test(composed ?? '');
    if (!hasWordEnd) this.#cancel();
    else if (!this.#hasWordEnd) this.#restart();
    this.#touch();
    this.#isComposing = true;
    this.#hasWordEnd = hasWordEnd;
  }

  /** The page is about to handle a key, a click or another event that may send the text: what it holds now is kept. */
  expectSending(): void {
    const hasChanged = this.#timer !== undefined || isTextArea(this.#box);
    this.#touch();
    if (hasChanged) this.#sent = this.#reports.read(this.#box);
    this.#lengthSent = lengthOf(this.#box);
    this.#nextLook = firstLook;
    this.#restart();
  }

  /**
   * Returns whether another box continues this one. Either one is a part of the other, because an editor of blocks grew
   * or shrank. Or the page has drawn this box anew: it was removed, and the other one is at its place or holds a text that
   * begins like what was read of it.
   * @param draft the text of the other box
   */
  continuesIn(other: Editable, draft: string): boolean {
    if (this.#box.isConnected)
      return ![this.#box, other].some(isTextArea) && (other.contains(this.#box) || this.#box.contains(other));
    if (this.isIdle || draft === '') return false;
    const before = this.#sent === undefined ? this.#known : fingerprint(this.#sent);
    return (
      parentOf(other) === this.#parent || fingerprint(draft.slice(0, Number.parseInt(before, 10))) === before
    );
  }

  /** Goes on in another box. */
  moveTo(box: Editable): void {
    this.#disconnect();
    this.#box = box;
    this.#parent = parentOf(box);
    this.#observe();
    this.#restart();
  }

  /** The box is left: its post ends, after a text that was just sent has been reported. */
  end(): void {
    this.#cancel();
    const sent = this.#sent;
    if (sent) this.#report(sent);
    const post = this.#post;
    this.#known = fingerprint('');
    this.#post = undefined;
    this.#sent = undefined;
    this.#lengthSent = undefined;
    this.#isTouched = false;
    if (post !== undefined) this.#reports.onEnd(post);
  }

  /** Stops observing, without a report. */
  release(): void {
    this.#cancel();
    this.#disconnect();
  }

  #observe(): void {
    // Nothing in a text area changes when something is typed.
    if (!isTextArea(this.#box))
      this.#mutations.observe(this.#box, { childList: true, characterData: true, subtree: true });
    this.#sizes.observe(this.#box);
  }

  #disconnect(): void {
    this.#mutations.disconnect();
    this.#sizes.disconnect();
  }

  /** The page, the browser or an input method changed the nodes of the box, maybe not its text. */
  #handleRedraw(): void {
    if (!this.#isComposing && this.#redraws++ < maxRedraws) this.#restart();
  }

  /** If the page has emptied the box since the text was sent, that post ends before the person types on. */
  #touch(): void {
    // A read text makes the browser resolve styles, so it is not read at a key unless the box holds less than before.
    const isShorter = this.#lengthSent !== undefined && lengthOf(this.#box) < this.#lengthSent;
    if (isShorter && this.#reports.read(this.#box) === '') this.end();
    this.#lengthSent = undefined;
    this.#sent = undefined;
    this.#isTouched = true;
    this.#isComposing = false;
    this.#hasWordEnd = false;
  }

  #restart(): void {
    this.#wait(this.#reports.settle);
  }

  #wait(milliseconds: number): void {
    this.#cancel();
    this.#timer = setTimeout(() => this.#look(), milliseconds);
  }

  #cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #look(): void {
    this.#cancel();
    this.#redraws = 0;
    this.#hasWordEnd = false;
    const text = this.#reports.read(this.#box);
    if (text === '') this.end();
    else if (text !== undefined) {
      if (this.#isTouched) this.#report(text);
      else this.#known = fingerprint(text);
    }
    this.#sent = undefined;
    // A script that empties a text area causes no event.
    if (this.#lengthSent !== undefined && isTextArea(this.#box) && this.#nextLook <= lastLook) {
      this.#wait(this.#nextLook);
      this.#nextLook *= 2;
    }
    if (this.isIdle) this.#reports.onIdle(this);
  }

  #report(text: string): void {
    const current = fingerprint(text);
    if (current === this.#known) return;
    this.#known = current;
    this.#post ??= crypto.getRandomValues(new Uint32Array(1))[0]!;
    this.#reports.onText(text.slice(-maxCharacters), this.#box, this.#post);
  }
}

const isTextArea = (box: Editable): box is HTMLTextAreaElement => box instanceof HTMLTextAreaElement;

/** The number of characters in a box, with those that the person did not type. It needs no styles. */
const lengthOf = (box: Editable): number =>
  (isTextArea(box) ? box.value : (editContextText(box) ?? box.textContent ?? '')).length;
