import type { Epoch } from './runFile.ts';

/** A chunk's place among the epochs of a run in sequence, both ends counted from 1. */
export interface Span {
  readonly chunk: number;
  readonly first: number;
  readonly last: number;
}

/** Where each chunk begins and ends. */
export function spansOf(epochs: readonly Epoch[]): Span[] {
  const spans: Span[] = [];
  epochs.forEach(({ chunk }, k) => {
    const open = spans.at(-1);
    if (open?.chunk === chunk) spans[spans.length - 1] = { ...open, last: k + 1 };
    else spans.push({ chunk, first: k + 1, last: k + 1 });
  });
  return spans;
}

/** How many epochs each chunk was trained, in order. */
export const epochsOfChunks = (epochs: readonly Epoch[]): number[] =>
  spansOf(epochs).map(({ first, last }) => last - first + 1);
