import { UserError } from '#scripts/cli/command.ts';
import { loadTensors, saveTensors } from '#training/files/tensorFile.ts';
import type { Encoded } from '#training/tweets/encode.ts';

/**
 * What pairs of neighbouring words say of a text, beside what a network makes of it: a hash table in two bytes a slot. A
 * pair stands in one slot or in none; a mark tells it from the others that would have the same slot.
 */
export interface BigramTable {
  /** [slots], the mark of the pair that stands there; emptyMark where none does. */
  readonly marks: Uint8Array;
  /** [slots], how happy the pair is, in steps of `scale`; below zero it is sad. */
  readonly values: Int8Array;
  readonly scale: number;
}

/** More than any id: what the first word of a pair is multiplied by in its key. */
export const keyBase = 65_536;

/** Marks are rests of this prime, so that one byte holds them and is left with a value for nothing. */
export const markBase = 251;
export const emptyMark = 255;

/** A whole number of its own for every pair, below 2^32. */
export const keyOf = (first: number, second: number): number => first * keyBase + second;

/**
 * How far the pairs of a text move it towards happy, as a logit: the sum of their values over the root of its tokens.
 * @param ids 1 or more, each below keyBase
 */
export function bigramLogit({ marks, values, scale }: BigramTable, ids: Int32Array): number {
  let sum = 0;
  for (let k = 1; k < ids.length; k++) {
    const key = keyOf(ids[k - 1]!, ids[k]!);
    const slot = key % marks.length;
    if (marks[slot] === key % markBase) sum += values[slot]!;
  }
  return (sum * scale) / Math.sqrt(ids.length);
}

/** Texts with what their pairs say; without a table as they are. */
export function withBigrams(texts: Encoded, table: BigramTable | undefined): Encoded {
  if (!table) return texts;
  const { ids, offsets, labels } = texts;
  const bigramLogits = Float32Array.from(labels, (_, k) =>
    bigramLogit(table, ids.subarray(offsets[k], offsets[k + 1])),
  );
  return { ...texts, bigramLogits };
}

/** Texts without what their pairs say, as a network without a table reads them. */
export function withoutBigrams({ bigramLogits: _lean, ...texts }: Encoded): Encoded {
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
 * @returns undefined when there is no such file
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
