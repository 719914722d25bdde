import { fill, middleOf, placeOf, shownIn } from '#tests/browser/editors/inPage.ts';
import type { MessageRecorder, RecordedMessage } from './messageRecorder.ts';
import type { Box, Tab } from './tab.ts';

/** How long a text may take to settle and be sent, in milliseconds: machines may be busy. */
const patience = 60_000;

/** A user at one tab, and the messages that the content scripts of this tab send. */
export class User {
  readonly tab: Tab;
  readonly #recorderId: string;
  #messages: RecordedMessage[] = [];
  #notify = (): void => undefined;

  constructor(tab: Tab, recorder: MessageRecorder, recorderId: string) {
    this.tab = tab;
    this.#recorderId = recorderId;
    recorder.follow(recorderId, (message) => {
      this.#messages.push(message);
      this.#notify();
    });
  }

  /** Opens a page of a site. The page records the messages it gets, and the events of the given name. */
  async open(address: string, events = ''): Promise<void> {
    await this.tab.open(`${address}?recorderId=${this.#recorderId}&events=${encodeURIComponent(events)}`);
    this.#messages = [];
  }

  /** Clicks into a box. */
  async clickInto(box: Box): Promise<void> {
    await this.tab.click(await this.tab.run(placeOf, box));
  }

  /** Clicks a button of the page. */
  async click(id: 'send' | 'emoji' | 'remount' | 'next' | 'clipboard'): Promise<void> {
    await this.tab.click(await this.tab.run(middleOf, id));
  }

  /** Clicks into a box and types, key by key. */
  async typeInto(box: Box, text: string): Promise<void> {
    await this.clickInto(box);
    await this.tab.type(text);
  }

  /** Copies a text elsewhere in the page and pastes it into the first box. */
  async paste(text: string): Promise<void> {
    await this.tab.withClipboard(async () => {
      await this.tab.run(fill, ['clipboard', text] as const);
      await this.click('clipboard');
      await this.tab.press('Control+a');
      await this.tab.press('Control+x');
      await this.clickInto('first');
      await this.tab.press('Control+End');
      await this.tab.press('Control+v');
    });
  }

  /**
   * Waits until the extension reads what the box shows, and that is as expected.
   * @returns all texts that it sent until then
   * @throws Error after a minute, with what is shown and what was read
   */
  async waitUntilRead(isExpected: (text: string) => boolean, box: Box = 'first'): Promise<readonly string[]> {
    this.tab.releaseFocus();
    const texts: string[] = [];
    const deadline = Date.now() + patience;
    for (;;) {
      const message = await this.#next(deadline).catch(() => undefined);
      const shown = normalizeShown(await this.tab.run(shownIn, box));
      if (!message)
        throw new Error(`${box} shows ${brief(shown)}, and this was read: ${brief(texts.join(' | '))}`);
      if (message.kind === 'loadModel' || message.framed !== (box === 'frame')) continue;
      const text = normalizeShown(message.text);
      texts.push(text);
      if (text === shown && isExpected(text)) return texts;
    }
  }

  /**
   * Has a script fill another box and waits until that text is read: everything typed before has been read by then, or never
   * will be. Keeps the focus.
   * @returns all texts that the extension sent until then
   */
  async untilSettled(): Promise<readonly string[]> {
    const mark = `as it is at ${performance.now()}`;
    await this.tab.run(fill, ['clock', mark] as const);
    const texts: string[] = [];
    const deadline = Date.now() + patience;
    for (;;) {
      const { kind, text } = await this.#next(deadline);
      if (text === mark) return texts;
      if (kind !== 'loadModel') texts.push(normalizeShown(text));
    }
  }

  async #next(deadline: number): Promise<RecordedMessage> {
    while (this.#messages.length === 0) {
      await new Promise<void>((resolve, reject) => {
        const limit = setTimeout(() => reject(new Error('nothing was read')), deadline - Date.now());
        this.#notify = () => {
          clearTimeout(limit);
          resolve();
        };
      });
    }
    return this.#messages.shift()!;
  }
}

/** A text as a reader sees it: without the characters that editors insert for the caret, and with one line end between paragraphs. */
export const normalizeShown = (text: string): string =>
  text
    .replace(/[\u200B\uFEFF]/g, '')
    .replace(/\u00A0/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();

const brief = (text: string): string => JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
