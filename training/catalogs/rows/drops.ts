/** Counts rows that do not reach a catalog, by reason, in the order the reasons came up. */
export class Drops {
  readonly #counts = new Map<string, number>();

  add(reason: string): void {
    this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + 1);
  }

  /** One line a reason, such as "  dropped 193: no title". */
  lines(): string[] {
    return [...this.#counts].map(([reason, count]) => `  dropped ${count}: ${reason}`);
  }
}
