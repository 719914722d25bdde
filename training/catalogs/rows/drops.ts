/** Counts dropped rows by reason, in the order of each reason's first occurrence. */
export class Drops {
  readonly #counts = new Map<string, number>();

  add(reason: string): void {
    this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + 1);
  }

  /** Returns the number of each reason. */
  counts(): [reason: string, count: number][] {
    return [...this.#counts];
  }

  /** Returns one line per reason, such as "  dropped 193: no title". */
  lines(): string[] {
    return this.counts().map(([reason, count]) => `  dropped ${count}: ${reason}`);
  }
}
