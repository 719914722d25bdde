import { UserError } from '#scripts/cli/command.ts';
import { loadTensors, saveTensors } from '#training/files/tensorFile.ts';
import type { Encoded } from '#training/tweets/encode.ts';

/**
 * Weights of bigrams, which are added to the logit of the network: a hash table with two bytes per slot. A slot holds one
 * bigram. Its mark distinguishes it from other bigrams with the same slot, which have no weight.
 */
export interface BigramTable {
  /** [slots], mark of the bigram in the slot, or `emptyMark`. */
  readonly marks: Uint8Array;
  /** [slots], weight of the bigram in units of `scale`: above zero for happy, below for sad. */
  readonly values: Int8Array;
  readonly scale: number;
}

/** Larger than any id. A key is the first word's id times this, plus the second word's id. */
export const keyBase = 65_536;

/** A mark is the key modulo this prime, which leaves values of a byte for empty slots. */
export const markBase = 251;
export const emptyMark = 255;

/** Returns a number below 2^32 that no other bigram has. */
export const bigramKey = (first: number, second: number): number => first * keyBase + second;

/**
 * Returns the bigram logit of a text, which is added to the logit of happy: the sum of the weights of its bigrams /
 * sqrt(tokens).
 * @param ids of the text, at least one, each below `keyBase`
 */
export function bigramLogit({ marks, values, scale }: BigramTable, ids: Int32Array): number {
  let sum = 0;
  for (let k = 1; k < ids.length; k++) {
    const key = bigramKey(ids[k - 1]!, ids[k]!);
    const slot = key % marks.length;
    if (marks[slot] === key % markBase) sum += values[slot]!;
  }
  return (sum * scale) / Math.sqrt(ids.length);
}

/** Returns texts with their bigram logits, or unchanged if there is no table. */
export function withBigrams(texts: Encoded, table: BigramTable | undefined): Encoded {
  if (!table) return texts;
  const { ids, offsets, labels } = texts;
  const bigramLogits = Float32Array.from(labels, (_, k) =>
    bigramLogit(table, ids.subarray(offsets[k], offsets[k + 1])),
  );
  return { ...texts, bigramLogits };
}

/** Returns texts without bigram logits, for a network that has no table. */
export function withoutBigrams({ bigramLogits: _, ...texts }: Encoded): Encoded {
  return texts;
}

/** @throws UserError when the file cannot be written */
export async function saveBigrams(path: string, { marks, values, scale }: BigramTable): Promise<void> {
  await saveTensors(
    path,
    { scale },
    {
      marks: { shape: [marks.length], values: Float32Array.from(marks) },
      values: { shape: [values.length], values: Float32Array.from(values) },
    },
  );
}

/**
 * Reads a file that `saveBigrams` wrote.
 * @returns undefined when the file does not exist
 * @throws UserError when it is damaged
 */
export async function loadBigrams(path: string): Promise<BigramTable | undefined> {
  const saved = await loadTensors<{ readonly scale: number }>(path);
  if (!saved) return undefined;
  const { marks, values } = saved.tensors;
  if (!marks || marks.values.length !== values?.values.length)
    throw new UserError(`${path}: holds no table of pairs`);
  return {
    marks: Uint8Array.from(marks.values),
    values: Int8Array.from(values.values),
    scale: saved.state.scale,
  };
}
