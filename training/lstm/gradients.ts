import { type Sizes, shapesOf, sizeOf, type WeightName, weightNames } from './initial.ts';
import type { Workspace } from './workspace.ts';

/** The weights of which a step changes every value. */
export const denseNames = weightNames.filter((name) => name !== 'embedding');

/**
 * The gradients of one shard of a batch, in memory that threads share. Of the embedding only the rows of words that
 * the shard holds count: a batch touches few of them.
 */
export interface Gradients {
  /** The embedding's is [vocabulary, width]; a row counts when it was stamped with the number of this step. */
  readonly values: Readonly<Record<WeightName, Float32Array>>;
  /** [vocabulary], the step in which a row was last touched. */
  readonly stamps: Int32Array;
  /** The ids touched, in the order in which they were met; then -1, unless all were. */
  readonly touched: Int32Array;
}

/** Room for the gradients of one shard, in this workspace. */
export function gradientsIn(workspace: Workspace, size: Sizes): Gradients {
  const shapes = shapesOf(size);
  const entries = weightNames.map((name) => {
    const count = sizeOf(shapes[name]);
    return [name, workspace.floats(workspace.take(count), count)] as const;
  });
  const ints = () => new Int32Array(new SharedArrayBuffer(4 * size.vocabulary));
  return {
    values: Object.fromEntries(entries) as Record<WeightName, Float32Array>,
    stamps: ints(),
    touched: ints(),
  };
}

/**
 * Adds up the gradients of words by the word's id.
 * @param step the number of this step, from 1
 * @param ids [time, rows]
 * @param words the gradients of the words looked up, [time, rows, width]
 * @param lengths [rows], longest first: what stands in front of a row's words is padding
 */
export function addWords(
  { values: { embedding }, stamps, touched }: Gradients,
  step: number,
  ids: Int32Array,
  words: Float32Array,
  lengths: Int32Array,
): void {
  const rows = lengths.length;
  const time = ids.length / rows;
  const width = words.length / ids.length;
  let count = 0;
  for (let t = 0; t < time; t++) {
    for (let row = 0; row < rows && lengths[row]! >= time - t; row++) {
      const at = t * rows + row;
      const id = ids[at]!;
      const to = id * width;
      const from = at * width;
      if (stamps[id] === step) {
        for (let k = 0; k < width; k++) embedding[to + k]! += words[from + k]!;
      } else {
        stamps[id] = step;
        touched[count++] = id;
        for (let k = 0; k < width; k++) embedding[to + k] = words[from + k]!;
      }
    }
  }
  if (count < touched.length) touched[count] = -1;
}
