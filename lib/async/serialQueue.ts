/** Does one thing after the other, in the order asked for. A failure is its asker's alone. */
export class SerialQueue {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(turn: () => Promise<T>): Promise<T> {
    const done = this.#last.then(turn, turn);
    this.#last = done;
    return done;
  }
}
