import type { Epoch } from './runFile.ts';

/** The epochs of a chunk, numbered from 1 over all chunks. `first` and `last` are inclusive. */
export interface Span {
  readonly chunk: number;
  readonly first: number;
  readonly last: number;
}

/** Returns the first and last epoch of each chunk. */
export function spansOf(epochs: readonly Epoch[]): Span[] {
  const spans: Span[] = [];
  epochs.forEach(({ chunk }, k) => {
    const current = spans.at(-1);
    if (current?.chunk === chunk) spans[spans.length - 1] = { ...current, last: k + 1 };
    else spans.push({ chunk, first: k + 1, last: k + 1 });
  });
  return spans;
}

/** Returns the number of epochs of each chunk, in order. */
export const epochsOfChunks = (epochs: readonly Epoch[]): number[] =>
  spansOf(epochs).map(({ first, last }) => last - first + 1);
