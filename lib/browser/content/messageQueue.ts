/**
 * Sends messages one after the other. Each waits for the reply to the one before, because a message is sent again if the
 * background was ended, and an older text must not arrive after a newer one.
 */
export class MessageQueue {
  #last: Promise<unknown> = Promise.resolve();
  #flush = (): void => undefined;
  #flushed = this.#nextFlush();

  /** @param send sends a message and resolves to the reply */
  run<T>(send: () => Promise<T>): Promise<T> {
    const reply = Promise.race([this.#last.catch(() => undefined), this.#flushed]).then(send);
    this.#last = reply;
    return reply;
  }

  /** Sends all waiting messages now, in their order, because the page is about to be left. */
  flush(): void {
    this.#flush();
    this.#flushed = this.#nextFlush();
  }

  #nextFlush(): Promise<void> {
    return new Promise((resolve) => {
      this.#flush = resolve;
    });
  }
}
