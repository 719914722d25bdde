import { fill, middleOf, placeOf, shownIn } from '#tests/browser/editors/inPage.ts';
import type { MessageRecorder, RecordedMessage } from './messageRecorder.ts';
import type { Box, Tab } from './tab.ts';

/** How long a text may take to settle and be told, on a machine that is busy. */
const patience = 60_000;

/** A person at a browser with the extension, and what the extension reads of them. */
export class User {
  readonly seat: Tab;
  readonly #name: string;
  #told: RecordedMessage[] = [];
  #arrived = (): void => undefined;

  constructor(seat: Tab, ear: MessageRecorder, name: string) {
    this.seat = seat;
    this.#name = name;
    ear.follow(name, (told) => {
      this.#told.push(told);
      this.#arrived();
    });
  }

  /** Opens a page of a site, which notes the messages it gets, and the events of a name. */
  async open(address: string, events = ''): Promise<void> {
    await this.seat.open(`${address}?heard=${this.#name}&events=${encodeURIComponent(events)}`);
    this.#told = [];
  }

  /** Clicks into a box. */
  async clickInto(box: Box): Promise<void> {
    await this.seat.click(await this.seat.run(placeOf, box));
  }

  /** Clicks a button of the page. */
  async click(id: 'send' | 'emoji' | 'remount' | 'next' | 'clipboard'): Promise<void> {
    await this.seat.click(await this.seat.run(middleOf, id));
  }

  /** Clicks into a box and types, key by key. */
  async typeInto(box: Box, text: string): Promise<void> {
    await this.clickInto(box);
    await this.seat.type(text);
  }

  /** Copies a text elsewhere in the page, and pastes it into the first box. */
  async paste(text: string): Promise<void> {
    await this.seat.withClipboard(async () => {
      await this.seat.run(fill, ['clipboard', text] as const);
      await this.click('clipboard');
      await this.seat.press('Control+a');
      await this.seat.press('Control+x');
      await this.clickInto('first');
      await this.seat.press('Control+End');
      await this.seat.press('Control+v');
    });
  }

  /**
   * Waits until the extension reads what the person sees in a box, and that is as described.
   * @returns all that it told on the way there
   */
  async isRead(is: (text: string) => boolean, box: Box = 'first'): Promise<readonly string[]> {
    this.seat.rest();
    const told: string[] = [];
    const until = Date.now() + patience;
    for (;;) {
      const next = await this.#next(until).catch(() => undefined);
      const shown = asSeen(await this.seat.run(shownIn, box));
      if (!next)
        throw new Error(`${box} shows ${brief(shown)}, and this was read: ${brief(told.join(' | '))}`);
      if (next.kind === 'wake' || next.framed !== (box === 'frame')) continue;
      const text = asSeen(next.text);
      told.push(text);
      if (text === shown && is(text)) return told;
    }
  }

  /**
   * Waits until a text has settled that a script puts into another box now: what was typed before has been read by
   * then, or it will not be. The keyboard stays here.
   * @returns all that the extension told until then
   */
  async untilSettled(): Promise<readonly string[]> {
    const mark = `as it is at ${performance.now()}`;
    await this.seat.run(fill, ['clock', mark] as const);
    const told: string[] = [];
    const until = Date.now() + patience;
    for (;;) {
      const { kind, text } = await this.#next(until);
      if (text === mark) return told;
      if (kind !== 'wake') told.push(asSeen(text));
    }
  }

  async #next(until: number): Promise<RecordedMessage> {
    while (this.#told.length === 0) {
      await new Promise<void>((resolve, reject) => {
        const limit = setTimeout(() => reject(new Error('nothing was read')), until - Date.now());
        this.#arrived = () => {
          clearTimeout(limit);
          resolve();
        };
      });
    }
    return this.#told.shift()!;
  }
}

/** As a person reads it: what editors put in for the caret is nothing, and how far paragraphs stand apart is no matter. */
export const asSeen = (text: string): string =>
  text
    .replace(/[\u200B\uFEFF]/g, '')
    .replace(/\u00A0/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();

const brief = (text: string): string => JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
