import { append } from '#lib/composers/safeDom.ts';
import type { Impression } from '#lib/mood/reading.ts';
import type { Placement, Tip } from './placement.ts';
import { style, styleAt } from './style.ts';

/** What the sign says, in the person's language. */
export interface MoodDotTexts {
  of(impression: Impression): string;
  readonly hide: string;
}

/** Happens on the sign and is nobody else's: a page would close its dialog, say, or take a key for a shortcut of its own. */
const kept =
  'keydown keypress keyup pointerdown pointerup mousedown mouseup click dblclick focusin focusout touchstart touchend'.split(
    ' ',
  );

/**
 * The one element that the sign adds to a page: a dot with a face, and a tip that opens over it. The shadow root is closed,
 * so that a page sees where the sign is and not what it says.
 */
export class MoodDotElement {
  readonly host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #where: HTMLStyleElement;
  readonly #dot: HTMLButtonElement;
  readonly #tip: HTMLElement;
  readonly #text: HTMLElement;
  readonly #words: MoodDotTexts;

  /**
   * @param onOpen the tip is about to open
   * @param onHide the person has had enough of it
   */
  constructor(page: Document, words: MoodDotTexts, onOpen: () => void, onHide: () => void) {
    this.#words = words;
    this.host = page.createElement('div');
    // In the top layer no frame of the page cuts it off, whatever element it is put into.
    this.host.setAttribute('popover', 'manual');
    this.#root = this.host.attachShadow({ mode: 'closed' });
    // Not adopted sheets, which Firefox keeps content scripts from. Pages' policies do not hold for these elements.
    const look = page.createElement('style');
    look.textContent = style;
    this.#where = page.createElement('style');
    this.#dot = page.createElement('button');
    this.#dot.className = 'dot';
    this.#tip = page.createElement('div');
    this.#tip.className = 'tip';
    this.#tip.dir = 'auto';
    this.#text = page.createElement('div');
    this.#text.ariaHidden = 'true'; // the dot says it
    const hide = page.createElement('button');
    hide.textContent = words.hide;
    this.#tip.append(this.#text, hide);
    this.#root.append(look, this.#where, this.#dot, this.#tip);
    this.#dot.ariaExpanded = 'false';
    this.#dot.addEventListener('click', () => {
      this.#dot.ariaExpanded = String(this.#dot.ariaExpanded === 'false');
    });
    hide.addEventListener('click', onHide);
    for (const kind of ['pointerenter', 'focus']) this.#dot.addEventListener(kind, onOpen);
    this.#root.addEventListener('keydown', (event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Escape') return;
      event.preventDefault(); // or a dialog around it would close
      onHide();
    });
    // The editor keeps the focus, and what is selected in it.
    this.#root.addEventListener('mousedown', (event) => event.preventDefault());
    for (const kind of kept) this.#root.addEventListener(kind, (event) => event.stopPropagation());
  }

  /** Whether the keyboard is at it. */
  get isFocused(): boolean {
    return this.#root.activeElement !== null;
  }

  say(impression: Impression): void {
    const text = this.#words.of(impression);
    this.#dot.dataset.mood = impression.mood;
    this.#dot.ariaLabel = text;
    this.#text.textContent = text;
  }

  /** @param layer what it is the last element of */
  showIn(layer: Node, { left, top }: Placement): void {
    if (this.host.parentNode !== layer) append(layer, this.host);
    try {
      if (!this.host.matches(':popover-open')) this.host.showPopover();
    } catch {
      this.host.remove(); // the page moved it or made it another element while it opened: none is wanted there
    }
    this.#where.textContent = styleAt(left, top);
  }

  turn({ isAbove, isLeftward }: Tip): void {
    this.#tip.toggleAttribute('data-above', isAbove);
    this.#tip.toggleAttribute('data-leftward', isLeftward);
  }

  remove(): void {
    this.host.remove();
    this.#dot.ariaExpanded = 'false';
  }
}
