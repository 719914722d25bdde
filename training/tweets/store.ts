import { UserError } from '#scripts/cli/command.ts';
import { loadTensors, saveTensors } from '#training/files/tensorFile.ts';
import type { Encoded } from './encode.ts';

/**
 * Saves tweets as ids, so that a later command needs neither the original file nor its texts.
 * @throws UserError when the file cannot be written
 */
export async function saveTweets(
  path: string,
  { ids, offsets, labels, bigramLogits }: Encoded,
): Promise<void> {
  const lengths = Float32Array.from(labels, (_, k) => offsets[k + 1]! - offsets[k]!);
  const tensor = (values: Float32Array) => ({ shape: [values.length], values });
  await saveTensors(path, null, {
    ids: tensor(Float32Array.from(ids)), // Floats are exact below 2^24, and a vocabulary has far fewer words.
    lengths: tensor(lengths),
    labels: tensor(Float32Array.from(labels)),
    ...(bigramLogits && { lean: tensor(bigramLogits) }),
  });
}

/**
 * Reads a file that `saveTweets` wrote.
 * @throws UserError when the file does not exist or is damaged
 */
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
    ids: Int32Array.from(ids.values),
    offsets,
    labels: Uint8Array.from(labels.values),
    ...(lean && { bigramLogits: lean.values }),
  };
}

/**
 * Copies some tweets: ids, labels and bigram logits.
 * @param chosen positions in `tweets`
 */
export function select(tweets: Encoded, chosen: Uint32Array): Encoded {
  const { labels, bigramLogits } = tweets;
  return {
    ...joinTweets([...chosen].map((k) => ({ ids: idsOf(tweets, k), label: labels[k]! }))),
    ...(bigramLogits && { bigramLogits: Float32Array.from(chosen, (k) => bigramLogits[k]!) }),
  };
}

/** Concatenates tweets: ids, labels and bigram logits. Parts without bigram logits get zeros if another part has some. */
export function concatenate(parts: readonly Encoded[]): Encoded {
  const ids = new Int32Array(parts.reduce((sum, part) => sum + part.ids.length, 0));
  const count = parts.reduce((sum, { labels }) => sum + labels.length, 0);
  const [offsets, labels] = [new Uint32Array(count + 1), new Uint8Array(count)];
  const bigramLogits = parts.some((part) => part.bigramLogits) ? new Float32Array(count) : undefined;
  let [tweet, word] = [0, 0];
  for (const part of parts) {
    ids.set(part.ids, word);
    labels.set(part.labels, tweet);
    if (part.bigramLogits) bigramLogits?.set(part.bigramLogits, tweet);
    for (let k = 0; k < part.labels.length; k++) offsets[tweet + k + 1] = word + part.offsets[k + 1]!;
    tweet += part.labels.length;
    word += part.ids.length;
  }
  return { ids, offsets, labels, ...(bigramLogits && { bigramLogits }) };
}

/** Joins single tweets. */
export function joinTweets(tweets: readonly { readonly ids: Int32Array; readonly label: number }[]): Encoded {
  const offsets = offsetsOf(tweets.map(({ ids }) => ids.length));
  const ids = new Int32Array(offsets.at(-1)!);
  tweets.forEach((tweet, k) => {
    ids.set(tweet.ids, offsets[k]);
  });
  return { ids, offsets, labels: Uint8Array.from(tweets, ({ label }) => label) };
}

const idsOf = ({ ids, offsets }: Encoded, k: number): Int32Array => ids.subarray(offsets[k], offsets[k + 1]);

function offsetsOf(lengths: ArrayLike<number>): Uint32Array {
  const offsets = new Uint32Array(lengths.length + 1);
  for (let k = 0; k < lengths.length; k++) offsets[k + 1] = offsets[k]! + lengths[k]!;
  return offsets;
}
