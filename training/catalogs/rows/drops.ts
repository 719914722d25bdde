/** Counts rows or items by reason, in the order of each reason's first occurrence. */
export class Drops {
  readonly #counts = new Map<string, number>();

  add(reason: string, count = 1): void {
    this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + count);
  }

  /** Adds the counts of other drops. */
  addAll(other: Drops): void {
    for (const [reason, count] of other.counts()) this.add(reason, count);
  }

  /** Returns the number of each reason. */
  counts(): [reason: string, count: number][] {
    return [...this.#counts];
  }

  /** The sum of all counts. */
  get total(): number {
    return this.counts().reduce((sum, [, count]) => sum + count, 0);
  }

  /** Returns one line per reason, such as "  dropped 193: no title". */
  lines(what = 'dropped'): string[] {
    return this.counts().map(([reason, count]) => `  ${what} ${count}: ${reason}`);
  }
}
