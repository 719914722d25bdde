import { elementCount, type NetworkSizes, shapesOf, type WeightName, weightNames } from './weights.ts';
import type { Workspace } from './workspace.ts';

/** The weights that a step updates as a whole: all but the embedding. */
export const denseNames = weightNames.filter((name) => name !== 'embedding');

/**
 * The gradients of one shard of a batch, in memory that threads share. The embedding's gradient is sparse: only the rows of
 * words in the shard are valid, and a batch touches few of them.
 */
export interface Gradients {
  /** The embedding's is [vocabulary, width]; a row is valid if its stamp is the number of the current step. */
  readonly values: Readonly<Record<WeightName, Float32Array>>;
  /** [vocabulary], the step that last touched each row. */
  readonly stamps: Int32Array;
  /** [vocabulary], the touched ids in the order of their first occurrence, then -1 unless every id was touched. */
  readonly touched: Int32Array;
}

/** Allocates the gradients of one shard in a workspace. */
export function allocateGradients(workspace: Workspace, sizes: NetworkSizes): Gradients {
  const shapes = shapesOf(sizes);
  const entries = weightNames.map((name) => {
    const count = elementCount(shapes[name]);
    return [name, workspace.view(workspace.allocate(count), count)] as const;
  });
  const allocateInts = () => new Int32Array(new SharedArrayBuffer(4 * sizes.vocabulary));
  return {
    values: Object.fromEntries(entries) as Record<WeightName, Float32Array>,
    stamps: allocateInts(),
    touched: allocateInts(),
  };
}

/**
 * Sums the gradients of looked-up words by id into the embedding's gradient.
 * @param step the number of this step, from 1
 * @param ids [time, rows]
 * @param words the gradients of the looked-up words, [time, rows, width]
 * @param lengths [rows], longest first; padding is in front of a row's words
 */
export function addWordGradients(
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
      const position = t * rows + row;
      const id = ids[position]!;
      const target = id * width;
      const source = position * width;
      if (stamps[id] === step) {
        for (let k = 0; k < width; k++) embedding[target + k]! += words[source + k]!;
      } else {
        stamps[id] = step;
        touched[count++] = id;
        for (let k = 0; k < width; k++) embedding[target + k] = words[source + k]!;
      }
    }
  }
  if (count < touched.length) touched[count] = -1;
}
