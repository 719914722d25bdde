import { randomOf } from '#training/random/random.ts';
import type { Settings } from '#training/settings/settings.ts';
import { shuffled } from '#training/tweets/split.ts';

/** What a chunk is trained with: positions in the tweets. */
export interface Parts {
  readonly train: Uint32Array;
  readonly validation: Uint32Array;
  /** The tweets of the chunks before. */
  readonly earlier: Uint32Array;
}

/**
 * The k-th chunk (from 0) of tweets that are in random order already. What is held out of a chunk, or of all of them,
 * is trained on in none.
 */
export function partsOf(order: Uint32Array, k: number, settings: Settings): Parts {
  const { chunks, validation, validationShare } = settings;
  if (validation === 'common') {
    const held = holdOut(order, validationShare);
    return {
      train: chunkOf(held.train, k, chunks),
      validation: held.validation,
      earlier: held.train.subarray(0, Math.round((k * held.train.length) / chunks)),
    };
  }
  const own = (c: number) => holdOut(chunkOf(order, c, chunks), validationShare);
  const before = Array.from({ length: k }, (_, c) => own(c).train);
  return { ...own(k), earlier: before.reduce(concat, new Uint32Array(0)) };
}

/** The k-th of `count` equal parts (they differ by one tweet at most). */
export function chunkOf(order: Uint32Array, k: number, count: number): Uint32Array {
  return order.slice(Math.round((k * order.length) / count), Math.round(((k + 1) * order.length) / count));
}

/** The last share of tweets in random order is for validation. At least one tweet each. */
export function holdOut(order: Uint32Array, share: number): { train: Uint32Array; validation: Uint32Array } {
  const from = order.length - Math.max(1, Math.round(order.length * share));
  return { train: order.slice(0, from), validation: order.slice(from) };
}

/** Sets these draws apart from the others of a run. */
const purpose = 3;

/** A chunk's tweets and, drawn anew for each epoch, some of the earlier ones: `settings.replay` times as many. */
export function replayed(
  train: Uint32Array,
  earlier: Uint32Array,
  { replay, seed }: Pick<Settings, 'replay' | 'seed'>,
  epochSeed: readonly number[],
): Uint32Array {
  const count = Math.min(earlier.length, Math.round(train.length * replay));
  if (count === 0) return train;
  const drawn = shuffled(earlier.length, randomOf(seed, purpose, ...epochSeed)).subarray(0, count);
  return concat(
    train,
    drawn.map((k) => earlier[k]!),
  );
}

function concat(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Uint32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
