import type { Editable } from '#lib/composers/editor.ts';
import { closestAcross, shadowOf } from '#lib/composers/safeDom.ts';
import type { Impression } from '#lib/mood/reading.ts';
import { MoodDotElement, type MoodDotTexts } from './element.ts';
import { isFreeOfContent, isFreeOfControls, isVisibleAt } from './hitTest.ts';
import { type Placement, placementsAround, tipPlacements } from './placement.ts';

/** Elements that lie above the rest of the page or make it inert. The dot has to be inside of them. */
const layers = 'dialog[open], :popover-open, :fullscreen, [aria-modal="true"]';

/**
 * Events after which a box may have moved, or a menu may lie where the dot is. A menu that opens later is noticed when the
 * pointer moves to it.
 */
const moveEvents = ['scroll', 'resize', 'click', 'focusin', 'pointerover'] as const;

/**
 * The mood dot beside the box that was read last. It listens only while it is shown. After a reading or one of
 * `moveEvents` it looks for its place in the next animation frame, never at a key.
 */
export class MoodDot {
  readonly #page: Document;
  readonly #element: MoodDotElement;
  #box: Editable | undefined;
  #placement: Placement | undefined;
  #frame: number | undefined;
  /** Removes the listeners of the shown dot. */
  #listeners = new AbortController();
  /** The user hid the dot. It stays hidden until the page is closed. */
  #isDismissed = false;

  constructor(page: Document, texts: MoodDotTexts) {
    this.#page = page;
    const dismiss = () => {
      this.#isDismissed = true;
      this.hide();
    };
    this.#element = new MoodDotElement(page, texts, () => this.#placeTip(), dismiss);
  }

  /** Shows the mood of a box's text instead of the one that was shown before. */
  show(box: Editable, impression: Impression): void {
    // A document in design mode is the user's text as a whole: an element put into it would become part of the text.
    if (this.#isDismissed || this.#page.designMode === 'on') return;
    if (box !== this.#box) this.#follow(box);
    this.#element.setImpression(impression);
    this.#schedulePlacement();
  }

  hide(): void {
    this.#listeners.abort();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#removeElement();
    this.#box = undefined;
  }

  #follow(box: Editable): void {
    this.hide();
    this.#box = box;
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const schedule = () => this.#schedulePlacement();
    for (const kind of moveEvents) addEventListener(kind, schedule, { signal, capture: true, passive: true });
    // Boxes grow with their text. A box that was removed or hidden has no size, which is reported as well.
    const sizes = new ResizeObserver(schedule);
    sizes.observe(box);
    signal.addEventListener('abort', () => sizes.disconnect());
  }

  #schedulePlacement(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#place();
    });
  }

  #place(): void {
    const box = this.#box;
    if (!box?.isConnected) {
      this.hide();
      return;
    }
    const placement = this.#placementBeside(box);
    this.#placement = placement;
    if (placement) {
      const layer = closestAcross(box, layers) ?? this.#page.documentElement;
      // An element with a shadow root shows only what is in that root.
      this.#element.showIn(shadowOf(layer) ?? layer, placement);
    } else this.#removeElement();
  }

  #placementBeside(box: Editable): Placement | undefined {
    const { clientWidth, clientHeight } = this.#page.documentElement;
    const isRightToLeft = getComputedStyle(box).direction === 'rtl';
    const placements = placementsAround(
      box.getBoundingClientRect(),
      clientWidth,
      clientHeight,
      isRightToLeft,
    );
    return placements.find(
      (placement) =>
        isVisibleAt(box, placement.anchor) && isFreeOfContent(this.#page, placement, this.#element.host),
    );
  }

  /** Opens the tip on a side where it covers no control, if there is one. */
  #placeTip(): void {
    if (!this.#box || !this.#placement) return;
    const box = this.#box;
    const { clientWidth, clientHeight } = this.#page.documentElement;
    const tips = tipPlacements(this.#placement, clientWidth, clientHeight);
    const tip = tips.find((area) => isFreeOfControls(this.#page, area, this.#element.host, box)) ?? tips[0];
    if (tip) this.#element.placeTip(tip);
  }

  #removeElement(): void {
    const { isFocused } = this.#element;
    this.#element.remove();
    if (isFocused) this.#box?.focus({ preventScroll: true });
  }
}
