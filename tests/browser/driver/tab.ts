/** Which box of a test page: its first, its second, or the first in its frame. */
export type Box = 'first' | 'second' | 'frame';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A tab or window of a browser with the extension, with keyboard and mouse. */
export interface Tab {
  /** Opens a page and waits until its editors are mounted, in its frame too. */
  open(address: string): Promise<void>;
  /** Calls a function in the page. */
  run<A, R>(act: (given: A) => R | Promise<R>, given: A): Promise<R>;
  /** Gives the keyboard back, in a browser whose windows share one. */
  releaseFocus(): void;
  click(point: Point): Promise<void>;
  /** Types key by key. */
  type(text: string): Promise<void>;
  /** Presses a key, such as Backspace, or a shortcut, such as Control+z. */
  press(key: string): Promise<void>;
  /** Shows half a word in an input method. */
  compose(half: string): Promise<void>;
  /** Commits the whole word of the input method. */
  commit(whole: string): Promise<void>;
  /** Replaces a word of the focused box, as autocorrection does. @param offset of the word in the text */
  replace(wrong: string, right: string, offset: number): Promise<void>;
  /** Runs `act` while no other tab uses the clipboard, which all tabs share. */
  withClipboard<R>(act: () => Promise<R>): Promise<R>;
  /** Sets the preferred colour scheme of the user. */
  preferDark(dark: boolean): Promise<void>;
}

/** A browser with the extension, whose user has agreed. */
export interface TabDriver {
  /** A page of the extension. */
  readonly own: { run<R>(act: () => R | Promise<R>): Promise<R> };
  openTab(): Promise<Tab>;
  close(): Promise<void>;
}

/** A lock that is granted in the order of the requests. */
export class ForegroundLock {
  #last: Promise<void> = Promise.resolve();

  /** Waits for the lock. @returns a function that releases it */
  async acquire(): Promise<() => void> {
    const before = this.#last;
    let release = (): void => undefined;
    this.#last = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  }
}
