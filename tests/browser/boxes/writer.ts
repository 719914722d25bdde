import { expect } from 'vitest';
import { MessageRecorder, type RecordedMessage } from '#tests/browser/driver/messageRecorder.ts';
import { pollOptions } from '#tests/browser/driver/pollOptions.ts';
import type { Point, Tab, TabDriver } from '#tests/browser/driver/tab.ts';
import { normalizeShown } from '#tests/browser/driver/user.ts';
import { fill } from '#tests/browser/editors/inPage.ts';

const address = 'mastodon.social/boxes?recorderId=boxes';

/** A person at the page of boxes, and the messages that its content scripts send. Each text may be typed once. */
export class Writer {
  readonly tab: Tab;
  readonly #messages: RecordedMessage[] = [];

  private constructor(tab: Tab, recorder: MessageRecorder) {
    this.tab = tab;
    recorder.follow('boxes', (message) => this.#messages.push(message));
  }

  static async arrive(driver: TabDriver): Promise<Writer> {
    const writer = new Writer(await driver.openTab(), await MessageRecorder.start(driver));
    await writer.load();
    return writer;
  }

  /** Loads the page, with empty boxes. */
  load(): Promise<void> {
    return this.tab.open(address);
  }

  async clickInto(box: string): Promise<void> {
    await this.tab.click(await this.tab.run(pointIn, box));
  }

  async typeInto(box: string, text: string): Promise<void> {
    await this.clickInto(box);
    await this.tab.type(text);
  }

  async clickButton(id: string): Promise<void> {
    await this.tab.click(await this.tab.run(centreOf, id));
  }

  /** The texts that were sent to be read until now. */
  texts(): readonly string[] {
    return this.#messages.filter(({ kind }) => kind === 'readPost').map(({ text }) => normalizeShown(text));
  }

  /** Waits until a text is sent to be read. */
  async untilRead(text: string): Promise<void> {
    await expect.poll(() => this.texts(), pollOptions).toContain(text);
  }

  /** Waits until the post that held a text ends. */
  async untilEnded(text: string): Promise<void> {
    await this.untilRead(text);
    const [{ post }] = this.#messages.filter((message) => normalizeShown(message.text) === text) as [
      RecordedMessage,
    ];
    const ended = () =>
      this.#messages.filter(({ kind }) => kind === 'endPost').map((message) => message.post);
    await expect.poll(ended, pollOptions).toContain(post);
  }

  /** Waits until all that was typed before has been read, or never will be: a text that a script enters now is read. */
  async untilSettled(): Promise<void> {
    const mark = `as it is at ${performance.now()}`;
    await this.tab.run(fill, ['clock', mark] as const);
    await this.untilRead(mark);
  }
}

interface BoxesPage {
  pointIn(box: string): Promise<Point>;
  centreOf(button: string): Promise<Point>;
}

/** Runs in the page. */
const pointIn = (box: string): Promise<Point> => (window as unknown as BoxesPage).pointIn(box);

/** Runs in the page. */
const centreOf = (button: string): Promise<Point> => (window as unknown as BoxesPage).centreOf(button);
