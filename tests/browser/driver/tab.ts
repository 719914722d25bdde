/** Which box of a page: its two, or the first of the page in its frame. */
export type Box = 'first' | 'second' | 'frame';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A tab or window of a browser that has the extension, with keyboard and mouse. */
export interface Tab {
  /** Opens a page, and waits until its editors stand, in its frame too. */
  open(address: string): Promise<void>;
  /** Calls a function in the page. */
  run<A, R>(act: (given: A) => R | Promise<R>, given: A): Promise<R>;
  /** Where a browser has one keyboard for all of its windows: this one has it until it rests. */
  rest(): void;
  click(at: Point): Promise<void>;
  /** Key by key. */
  type(text: string): Promise<void>;
  /** A key, such as Backspace, or a shortcut, such as Control+z. */
  press(key: string): Promise<void>;
  /** Half a word, by an input method. */
  compose(half: string): Promise<void>;
  /** The whole word, by the same. */
  commit(whole: string): Promise<void>;
  /** Replaces a word of the box in use, as an autocorrection does. */
  replace(wrong: string, right: string, at: number): Promise<void>;
  /** All windows have one clipboard: nobody else uses it meanwhile. */
  withClipboard<R>(act: () => Promise<R>): Promise<R>;
  /** As a person who prefers dark pages. */
  preferDark(dark: boolean): Promise<void>;
}

/** A browser with the extension. */
export interface TabDriver {
  /** A page of the extension. */
  readonly own: { run<R>(act: () => R | Promise<R>): Promise<R> };
  openSeat(): Promise<Tab>;
  close(): Promise<void>;
}

/** One after the other. */
export class ForegroundLock {
  #last: Promise<void> = Promise.resolve();

  /** Waits for its turn. @returns what ends it */
  async take(): Promise<() => void> {
    const before = this.#last;
    let done = (): void => undefined;
    this.#last = new Promise((resolve) => {
      done = resolve;
    });
    await before;
    return done;
  }
}
