import type { ReadCounts } from './reader.ts';
import type { Outcome, Store } from './store.ts';

const terminalIntervalMs = 1000;
const logIntervalMs = 30_000;

/** Shows how a stream is read on standard error: a line that changes on a terminal, a line every half minute elsewhere. */
export class StreamProgress {
  readonly #counts: ReadCounts;
  readonly #store: Store;
  readonly #output: NodeJS.WriteStream;
  readonly #timer: NodeJS.Timeout;
  /** Of the last event, in milliseconds since 1970. */
  #time = Number.NaN;
  #taken = 0;
  #shown = { posts: 0, at: performance.now() };

  constructor(counts: ReadCounts, store: Store, output: NodeJS.WriteStream = process.stderr) {
    this.#counts = counts;
    this.#store = store;
    this.#output = output;
    this.#timer = setInterval(() => this.#show(), output.isTTY ? terminalIntervalMs : logIntervalMs);
  }

  onBatch(time: number, outcomes: readonly Outcome[]): void {
    this.#time = time;
    this.#taken += outcomes.filter((outcome) => outcome === 'taken').length;
  }

  /** Returns the line for this moment. */
  line(now = Date.now()): string {
    const { posts, kept, labelled } = this.#counts;
    const seconds = (performance.now() - this.#shown.at) / 1000;
    const rate = Math.round((posts - this.#shown.posts) / Math.max(seconds, 0.001));
    this.#shown = { posts, at: performance.now() };
    const [sad, happy] = this.#store.waiting;
    const behind = Number.isNaN(this.#time) ? '?' : `${(Math.max(0, now - this.#time) / 1000).toFixed(1)} s`;
    return (
      `${posts} posts, ${rate}/s; kept ${kept}, labelled ${labelled[1]} happy and ${labelled[0]} sad, ` +
      `taken ${this.#taken}; waiting ${happy} and ${sad}; behind by ${behind}`
    );
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #show(): void {
    this.#output.write(this.#output.isTTY ? `\r\u001B[K${this.line()}` : `${this.line()}\n`);
  }
}
