import { append } from '#lib/composers/safeDom.ts';
import type { Impression } from '#lib/mood/reading.ts';
import type { Placement, TipPlacement } from './placement.ts';
import { positionStyle, style } from './style.ts';

/** The texts of the mood dot, in the user's language. */
export interface MoodDotTexts {
  describe(impression: Impression): string;
  /** Label of the button that hides the dot. */
  readonly hide: string;
}

/** Events that do not leave the dot. Otherwise a page might close its dialog, or take a key for one of its shortcuts. */
const containedEvents =
  'keydown keypress keyup pointerdown pointerup mousedown mouseup click dblclick focusin focusout touchstart touchend'.split(
    ' ',
  );

/**
 * The one element that the mood dot adds to a page: a dot with a face, and a tip that opens beside it. The shadow root is
 * closed, so a page can see where the dot is but not what it says.
 */
export class MoodDotElement {
  readonly host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #position: HTMLStyleElement;
  readonly #dot: HTMLButtonElement;
  readonly #tip: HTMLElement;
  readonly #tipText: HTMLElement;
  readonly #texts: MoodDotTexts;

  /**
   * @param onOpen called before the tip opens
   * @param onHide called when the user hides the dot
   */
  constructor(page: Document, texts: MoodDotTexts, onOpen: () => void, onHide: () => void) {
    this.#texts = texts;
    this.host = page.createElement('div');
    // In the top layer it is not clipped by any element of the page, whichever element it is appended to.
    this.host.setAttribute('popover', 'manual');
    this.#root = this.host.attachShadow({ mode: 'closed' });
    // Firefox does not let content scripts adopt style sheets. The page's security policy does not apply to these elements.
    const look = page.createElement('style');
    look.textContent = style;
    this.#position = page.createElement('style');
    this.#dot = page.createElement('button');
    this.#dot.className = 'dot';
    this.#tip = page.createElement('div');
    this.#tip.className = 'tip';
    this.#tip.dir = 'auto';
    this.#tipText = page.createElement('div');
    this.#tipText.ariaHidden = 'true'; // the label of the dot has the same text
    const hide = page.createElement('button');
    hide.textContent = texts.hide;
    this.#tip.append(this.#tipText, hide);
    this.#root.append(look, this.#position, this.#dot, this.#tip);
    this.#dot.ariaExpanded = 'false';
    this.#dot.addEventListener('click', () => {
      this.#dot.ariaExpanded = String(this.#dot.ariaExpanded === 'false');
    });
    hide.addEventListener('click', onHide);
    for (const kind of ['pointerenter', 'focus']) this.#dot.addEventListener(kind, onOpen);
    this.#root.addEventListener('keydown', (event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Escape') return;
      event.preventDefault(); // or a dialog around the dot would close
      onHide();
    });
    // The editor keeps the focus and its selection.
    this.#root.addEventListener('mousedown', (event) => event.preventDefault());
    for (const kind of containedEvents) this.#root.addEventListener(kind, (event) => event.stopPropagation());
  }

  /** Whether the keyboard focus is in the dot or its tip. */
  get isFocused(): boolean {
    return this.#root.activeElement !== null;
  }

  setImpression(impression: Impression): void {
    const text = this.#texts.describe(impression);
    this.#dot.dataset.mood = impression.mood;
    this.#dot.ariaLabel = text;
    this.#tipText.textContent = text;
  }

  /** @param layer the node that the element is appended to */
  showIn(layer: Node, { left, top }: Placement): void {
    if (this.host.parentNode !== layer) append(layer, this.host);
    try {
      if (!this.host.matches(':popover-open')) this.host.showPopover();
    } catch {
      this.host.remove(); // The page moved or changed the element while it opened, so it does not want it there.
    }
    this.#position.textContent = positionStyle(left, top);
  }

  placeTip({ isAbove, isLeftward }: TipPlacement): void {
    this.#tip.toggleAttribute('data-above', isAbove);
    this.#tip.toggleAttribute('data-leftward', isLeftward);
  }

  remove(): void {
    this.host.remove();
    this.#dot.ariaExpanded = 'false';
  }
}
