import type { ReadCounts } from './reader.ts';
import type { Outcome, Store } from './store.ts';

const intervalMs = 10_000;

/** Says every ten seconds how a stream is read. */
export class StreamProgress {
  readonly #counts: ReadCounts;
  readonly #store: Store;
  readonly #timer: NodeJS.Timeout;
  /** Of the last event, in milliseconds since 1970. */
  #time = Number.NaN;
  #taken = 0;
  #shown = { posts: 0, at: performance.now() };

  constructor(counts: ReadCounts, store: Store, say: (line: string) => void) {
    this.#counts = counts;
    this.#store = store;
    this.#timer = setInterval(() => say(this.line()), intervalMs);
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
}
