import { shuffled } from '#training/random/shuffled.ts';
import { rngStream } from '#training/random/streams.ts';
import type { Settings } from '#training/settings/settings.ts';

/** What a chunk is trained with: positions of tweets. */
export interface ChunkParts {
  readonly train: Uint32Array;
  readonly validation: Uint32Array;
  /** Tweets that earlier chunks were trained on. */
  readonly earlier: Uint32Array;
}

/**
 * Returns the k-th chunk (from 0) of tweets that are in random order. No chunk trains on tweets that any chunk holds out.
 * @param order positions of all training tweets
 */
export function chunkParts(order: Uint32Array, k: number, settings: Settings): ChunkParts {
  const { chunks, validation, validationShare } = settings;
  if (validation === 'common') {
    const held = holdOut(order, validationShare);
    return {
      train: chunkOf(held.train, k, chunks),
      validation: held.validation,
      earlier: held.train.subarray(0, Math.round((k * held.train.length) / chunks)),
    };
  }
  const ownParts = (chunk: number) => holdOut(chunkOf(order, chunk, chunks), validationShare);
  const before = Array.from({ length: k }, (_, chunk) => ownParts(chunk).train);
  return { ...ownParts(k), earlier: before.reduce(concatenated, new Uint32Array(0)) };
}

/** Returns the k-th of `count` parts, whose sizes differ by one tweet at most. */
export function chunkOf(order: Uint32Array, k: number, count: number): Uint32Array {
  return order.slice(Math.round((k * order.length) / count), Math.round(((k + 1) * order.length) / count));
}

/** Holds out the last share of tweets in random order, but at least one tweet. */
export function holdOut(order: Uint32Array, share: number): { train: Uint32Array; validation: Uint32Array } {
  const end = order.length - Math.max(1, Math.round(order.length * share));
  return { train: order.slice(0, end), validation: order.slice(end) };
}

/**
 * Returns a chunk's tweets and a sample of the earlier ones, `replay` times as many.
 * @param chunkAndEpoch both from 1; each epoch has a sample of its own
 */
export function withReplay(
  train: Uint32Array,
  earlier: Uint32Array,
  { replay, seed }: Pick<Settings, 'replay' | 'seed'>,
  chunkAndEpoch: readonly number[],
): Uint32Array {
  const count = Math.min(earlier.length, Math.round(train.length * replay));
  if (count === 0) return train;
  const random = rngStream(seed, 'chunkReplay', ...chunkAndEpoch);
  const sample = shuffled(earlier.length, random).subarray(0, count);
  return concatenated(
    train,
    sample.map((k) => earlier[k]!),
  );
}

function concatenated(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Uint32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
