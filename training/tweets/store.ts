import { UserError } from '#scripts/cli/command.ts';
import { loadTensors, saveTensors } from '#training/files/tensorFile.ts';
import type { Encoded } from './encode.ts';

/**
 * Keeps tweets as ids, so that a later command needs neither the file they came from nor their text.
 * @throws UserError when the file cannot be written
 */
export async function saveTweets(
  path: string,
  { ids, offsets, labels, bigramLogits: lean }: Encoded,
): Promise<void> {
  const lengths = Float32Array.from(labels, (_, k) => offsets[k + 1]! - offsets[k]!);
  const tensor = (values: Float32Array) => ({ shape: [values.length], values });
  await saveTensors(path, null, {
    ids: tensor(Float32Array.from(ids)), // exact: a vocabulary has far fewer than 2^24 words
    lengths: tensor(lengths),
    labels: tensor(Float32Array.from(labels)),
    ...(lean && { lean: tensor(lean) }),
  });
}

/** @throws UserError when there is no such file, or it is damaged */
export async function loadTweets(path: string): Promise<Encoded> {
  const saved = await loadTensors(path);
  if (!saved) throw new UserError(`${path}: no such file`);
  const { ids, lengths, labels, lean } = saved.tensors;
  if (!ids || !lengths || !labels) throw new UserError(`${path}: holds no tweets`);
  const offsets = offsetsOf(lengths.values);
  const perTweet = [labels, ...(lean ? [lean] : [])];
  if (
    ids.values.length !== offsets.at(-1) ||
    perTweet.some(({ values }) => values.length !== lengths.values.length)
  )
    throw new UserError(`${path}: holds no tweets`);
  return {
    ...{ ids: Int32Array.from(ids.values), offsets, labels: Uint8Array.from(labels.values) },
    ...(lean && { bigramLogits: lean.values }),
  };
}

/** Some of the tweets, by their positions: ids, labels and lean. */
export function select(tweets: Encoded, chosen: Uint32Array): Encoded {
  const { labels, bigramLogits: lean } = tweets;
  return {
    ...joined([...chosen].map((k) => ({ ids: tweetOf(tweets, k), label: labels[k]! }))),
    ...(lean && { bigramLogits: Float32Array.from(chosen, (k) => lean[k]!) }),
  };
}

/** The tweets of several, one after the other: ids, labels and lean. */
export function concatenate(parts: readonly Encoded[]): Encoded {
  const all = joined(
    parts.flatMap((part) => [...part.labels].map((label, k) => ({ ids: tweetOf(part, k), label }))),
  );
  if (parts.every(({ bigramLogits: lean }) => lean === undefined)) return all;
  return {
    ...all,
    bigramLogits: Float32Array.from(
      parts.flatMap(({ labels, bigramLogits: lean }) => [...(lean ?? new Float32Array(labels.length))]),
    ),
  };
}

/** Tweets as they come, one by one. */
export function joined(tweets: readonly { readonly ids: Int32Array; readonly label: number }[]): Encoded {
  const offsets = offsetsOf(tweets.map(({ ids }) => ids.length));
  const ids = new Int32Array(offsets.at(-1)!);
  tweets.forEach((tweet, k) => {
    ids.set(tweet.ids, offsets[k]);
  });
  return { ids, offsets, labels: Uint8Array.from(tweets, ({ label }) => label) };
}

const tweetOf = ({ ids, offsets }: Encoded, k: number): Int32Array =>
  ids.subarray(offsets[k], offsets[k + 1]);

function offsetsOf(lengths: ArrayLike<number>): Uint32Array {
  const offsets = new Uint32Array(lengths.length + 1);
  for (let k = 0; k < lengths.length; k++) offsets[k + 1] = offsets[k]! + lengths[k]!;
  return offsets;
}
