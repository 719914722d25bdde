import { closestAcross } from '#lib/composers/closest.ts';
import { shadowOf } from '#lib/composers/safeDom.ts';
import type { Editable } from '#lib/composers/target.ts';
import type { Impression } from '#lib/mood/reading.ts';
import { MoodDotElement, type MoodDotTexts } from './element.ts';
import { isClear, isSeen, isUncovered } from './hitTest.ts';
import { type Placement, placementsAround, tipPlacements } from './placement.ts';

/** What makes all that is outside of it out of reach, or lies above it. */
const layers = 'dialog[open], :popover-open, :fullscreen, [aria-modal="true"]';

/**
 * What moves a box, or brings a menu to where the sign is. Of menus that open later, the pointer tells on its way to them.
 */
const moves = ['scroll', 'resize', 'click', 'focusin', 'pointerover'] as const;

/**
 * The sign beside the box that was read last. Its listeners are there while it is shown; it looks for its place in the
 * frame after a reading or one of these, never at a key.
 */
export class MoodDot {
  readonly #page: Document;
  readonly #face: MoodDotElement;
  #box: Editable | undefined;
  #placed: Placement | undefined;
  /** What is yet to be known of the text that was asked about last. */
  #awaited: Promise<Impression | null | undefined> | undefined;
  #frame: number | undefined;
  /** Ends what listens while a sign is shown. */
  #shown = new AbortController();
  /** The person had enough of it, for as long as the page is there. */
  #isDismissed = false;

  constructor(page: Document, words: MoodDotTexts) {
    this.#page = page;
    const dismiss = () => {
      this.#isDismissed = true;
      this.hide();
    };
    this.#face = new MoodDotElement(page, words, () => this.#turn(), dismiss);
  }

  /** Shows what is perceived of a box's text, when that is known; unless another text was asked about meanwhile. */
  async expect(box: Editable, answer: Promise<Impression | null | undefined>): Promise<void> {
    this.#awaited = answer;
    const impression = await answer;
    if (this.#awaited !== answer) return;
    if (impression) this.#show(box, impression);
    else this.hide();
  }

  hide(): void {
    this.#awaited = undefined;
    this.#shown.abort();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#takeAway();
    this.#box = undefined;
  }

  #show(box: Editable, impression: Impression): void {
    // All of a document in design mode is the person's text: whatever is put into it would be part of that.
    if (this.#isDismissed || this.#page.designMode === 'on') return;
    if (box !== this.#box) this.#follow(box);
    this.#face.say(impression);
    this.#placeSoon();
  }

  #follow(box: Editable): void {
    this.hide();
    this.#box = box;
    this.#shown = new AbortController();
    const { signal } = this.#shown;
    const placeSoon = () => this.#placeSoon();
    for (const kind of moves) addEventListener(kind, placeSoon, { signal, capture: true, passive: true });
    // Boxes grow with their text. A box that goes away, or is not to be seen any more, has no size: that is told as well.
    const sizes = new ResizeObserver(placeSoon);
    sizes.observe(box);
    signal.addEventListener('abort', () => sizes.disconnect());
  }

  #placeSoon(): void {
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
    const place = this.#placeBeside(box);
    this.#placed = place;
    if (place) {
      const layer = closestAcross(box, layers) ?? this.#page.documentElement;
      // An element with a shadow root shows what is in that.
      this.#face.showIn(shadowOf(layer) ?? layer, place);
    } else this.#takeAway();
  }

  #placeBeside(box: Editable): Placement | undefined {
    const { clientWidth, clientHeight } = this.#page.documentElement;
    const isLeftward = getComputedStyle(box).direction === 'rtl';
    const places = placementsAround(box.getBoundingClientRect(), clientWidth, clientHeight, isLeftward);
    return places.find((one) => isSeen(box, one.anchor) && isUncovered(this.#page, one, this.#face.host));
  }

  /** Has the tip open where it covers no control, if there is such a side. */
  #turn(): void {
    if (!this.#box || !this.#placed) return;
    const box = this.#box;
    const { clientWidth, clientHeight } = this.#page.documentElement;
    const tips = tipPlacements(this.#placed, clientWidth, clientHeight);
    const tip = tips.find((one) => isClear(this.#page, one, this.#face.host, box)) ?? tips[0];
    if (tip) this.#face.turn(tip);
  }

  #takeAway(): void {
    const { isFocused } = this.#face;
    this.#face.remove();
    if (isFocused) this.#box?.focus({ preventScroll: true });
  }
}
