import { type NgramSlots, ngramSlots } from '#lib/text/ngrams.ts';
import { UserError } from '#scripts/cli/command.ts';
import { loadTensors, saveTensors, type Tensor, type Tensors } from '#training/files/tensorFile.ts';

/**
 * Weights of n-grams for the logits of some outputs, in 8 bits: slot k adds `values[outputs * k + output] * scales[output]`.
 * N-grams with the same slot share its weights.
 */
export interface NgramTable {
  /** [slots, outputs]. The number of slots is a power of two. */
  readonly values: Int8Array;
  /** [outputs] */
  readonly scales: Float32Array;
  /** [outputs], added to the logits of every text. */
  readonly bias: Float32Array;
}

/** The tables beside a network. */
export interface NgramTables {
  /** For sad, happy and unsure. */
  readonly moods: NgramTable;
  /** For each tag. Absent if the network has no tags. */
  readonly tags?: NgramTable;
}

export const slotsOf = ({ values, bias }: NgramTable): number => values.length / bias.length;

/**
 * Returns what the n-grams of a text add to the logits, [outputs]: for words and for characters, the sum of their weights /
 * sqrt(number of them), and the bias.
 * @param slots of a table with as many slots or more
 */
export function ngramLogits(table: NgramTable, { words, characters }: NgramSlots): number[] {
  const { values, scales, bias } = table;
  const outputs = bias.length;
  const mask = slotsOf(table) - 1;
  const logits = [...bias];
  for (const kind of [words, characters]) {
    const share = 1 / Math.sqrt(Math.max(kind.length, 1));
    for (const slot of kind)
      for (let output = 0; output < outputs; output++)
        logits[output]! += share * scales[output]! * values[outputs * (slot & mask) + output]!;
  }
  return logits;
}

/** Returns the logits of a text by all tables: moods and then tags. */
export const logitsOfSlots = ({ moods, tags }: NgramTables, slots: NgramSlots): number[] =>
  [moods, ...(tags ? [tags] : [])].flatMap((table) => ngramLogits(table, slots));

/** The same for tokens: for the last `maxTokens` if there are more. */
export const logitsOfTokens = (tables: NgramTables, tokens: readonly string[], maxTokens: number): number[] =>
  logitsOfSlots(tables, ngramSlots(tokens.slice(-maxTokens), slotsOf(tables.moods)));

/** Returns a table whose logits are those of `table`, each times its factor. */
export const scaledNgrams = (
  { values, scales, bias }: NgramTable,
  factors: readonly number[],
): NgramTable => ({
  values,
  scales: scales.map((value, output) => value * factors[output]!),
  bias: bias.map((value, output) => value * factors[output]!),
});

/** @throws UserError when the file cannot be written */
export async function saveNgrams(path: string, { moods, tags }: NgramTables): Promise<void> {
  await saveTensors(path, null, { ...tensorsOf('moods', moods), ...(tags && tensorsOf('tags', tags)) });
}

function tensorsOf(name: string, { values, scales, bias }: NgramTable): Record<string, Tensor> {
  const outputs = bias.length;
  return {
    [`${name}.values`]: { shape: [values.length / outputs, outputs], values: Float32Array.from(values) },
    [`${name}.scales`]: { shape: [outputs], values: scales },
    [`${name}.bias`]: { shape: [outputs], values: bias },
  };
}

/**
 * Reads a file that `saveNgrams` wrote.
 * @returns undefined when the file does not exist
 * @throws UserError when it is damaged
 */
export async function loadNgrams(path: string): Promise<NgramTables | undefined> {
  const saved = await loadTensors(path);
  if (!saved) return undefined;
  const { tensors } = saved;
  const [moods, tags] = [tableOf(tensors, 'moods'), tableOf(tensors, 'tags')];
  const isWhole = Object.keys(tensors).length === (tags ? 6 : 3);
  if (moods?.bias.length !== 3 || !isWhole) throw new UserError(`${path}: holds no table of n-grams`);
  return { moods, ...(tags && { tags }) };
}

/** Returns undefined if a tensor of the table is missing or has another shape than the others. */
function tableOf(tensors: Tensors, name: string): NgramTable | undefined {
  const [values, scales, bias] = ['values', 'scales', 'bias'].map((part) => tensors[`${name}.${part}`]);
  if (!values || !scales || !bias) return undefined;
  const outputs = bias.values.length;
  if (values.shape[1] !== outputs || scales.values.length !== outputs) return undefined;
  return { values: Int8Array.from(values.values), scales: scales.values, bias: bias.values };
}
